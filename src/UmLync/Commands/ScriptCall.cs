using System;
using System.Collections.Generic;
using System.Linq;

namespace UmLync.Commands;

/// <summary>
/// A call as lines of a script: in one line where that can be read, otherwise with its parameters in a table before it. Each
/// call stops on an error by itself, because the functions through which a remote shell is called do not see the script's own
/// preference.
/// </summary>
internal static class ScriptCall
{
    private const int Widest = 120;
    private const string Indent = "    ";

    // PowerShell takes this word, even in quotes, for the sign that the rest of the line is one text.
    private const string StopParsing = "'--%'";

    public static IEnumerable<string> Lines(CommandCall call)
    {
        CommandParameter[] parameters = [.. call.Parameters, new("ErrorAction", new CommandValue.Text("Stop"))];
        string line = InOneLine(call with { Parameters = parameters });
        if (line.Length <= Widest && line.IndexOf(StopParsing, StringComparison.Ordinal) < 0)
        {
            return [line];
        }

        int widest = parameters.Max(parameter => parameter.Name.Length);
        return
        [
            "$parameters = @{",
            .. parameters.SelectMany(parameter => Entry(parameter.Name.PadRight(widest), parameter.Value, Indent)),
            "}",
            call.Name + " @parameters",
        ];
    }

    /// <summary>The call in one line, however long.</summary>
    public static string InOneLine(CommandCall call) => string.Join(" ", [call.Name, .. call.Parameters.Select(InLine)]);

    private static string InLine(CommandParameter parameter) => parameter.Value switch
    {
        CommandValue.Switch { IsOn: true } => "-" + parameter.Name,
        CommandValue.Switch => "-" + parameter.Name + ":$false",

        // A word of ours needs no quotes.
        CommandValue.Text { Value: "Stop" } when parameter.Name == "ErrorAction" => "-ErrorAction Stop",
        _ => "-" + parameter.Name + " " + OneLine(parameter.Value),
    };

    private static IEnumerable<string> Entry(string name, CommandValue value, string indent)
    {
        string line = indent + name + " = " + OneLine(value);
        return line.Length <= Widest ? [line] : value switch
        {
            CommandValue.Texts texts => List(indent + name + " = ", texts.Values, indent),
            CommandValue.Replacement list =>
            [
                indent + name + " = @{",
                .. List(indent + Indent + "Replace = ", list.Values, indent + Indent),
                indent + "}",
            ],
            CommandValue.Edit edit =>
            [
                indent + name + " = @{",
                .. Parts(edit).SelectMany(part => List(indent + Indent + part.Name + " = ", part.Values, indent + Indent)),
                indent + "}",
            ],
            _ => [line],
        };
    }

    private static IEnumerable<string> List(string head, IReadOnlyList<string> values, string indent) => values.Select((value, index) =>
        (index == 0 ? head : indent + Indent) + PowerShellLiteral.Of(value) + (index < values.Count - 1 ? "," : string.Empty));

    private static string OneLine(CommandValue value) => value switch
    {
        CommandValue.Text text => PowerShellLiteral.Of(text.Value),
        CommandValue.Flag flag => PowerShellLiteral.Of(flag.Value),
        CommandValue.Number number => PowerShellLiteral.Of(number.Value),
        CommandValue.Switch given => PowerShellLiteral.Of(given.IsOn),
        CommandValue.Texts texts => Listed(texts.Values),
        CommandValue.Edit edit => "@{ " + string.Join("; ", Parts(edit).Select(part => part.Name + " = " + Listed(part.Values))) + " }",
        CommandValue.Replacement list => "@{ Replace = " + Listed(list.Values) + " }",
        CommandValue.Given given => Asked(given),
        _ => "$null",
    };

    /// <summary>Whoever runs the script is asked for the file and its password: a script that held them would be the key itself.</summary>
    private static string Asked(CommandValue.Given given) => given.Part == GivenPart.Content
        ? "([System.IO.File]::ReadAllBytes((Convert-Path -LiteralPath (Read-Host -Prompt " + PowerShellLiteral.Of("PFX " + given.Thumbprint) + "))))"
        : "(Read-Host -AsSecureString -Prompt " + PowerShellLiteral.Of("PFX " + given.Thumbprint + ", Password") + ")";

    private static string Listed(IEnumerable<string> values) => string.Join(", ", values.Select(PowerShellLiteral.Of));

    private static IEnumerable<(string Name, IReadOnlyList<string> Values)> Parts(CommandValue.Edit edit) =>
        new[] { ("Add", edit.Added), ("Remove", edit.Removed) }.Where(part => part.Item2.Count > 0);
}
