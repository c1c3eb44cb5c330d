using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using UmLync.Cli.Text;

namespace UmLync.Cli.Usage;

/// <summary>The help of a command: what it does, its words, and examples that can be copied.</summary>
internal sealed class HelpPage
{
    private const int WidestPage = 100;
    private const int NarrowestPage = 40;
    private const int Indent = 2;

    private readonly TextWriter _page;
    private readonly int _width;

    public HelpPage(TextWriter page, bool isRedirected)
    {
        _page = page;
        _width = isRedirected ? WidestPage : Math.Clamp(Terminal.Width, NarrowestPage, WidestPage);
    }

    /// <summary>The words that lead to the command: <c>umlync lab new</c>.</summary>
    public static string PathOf(CommandResult result) =>
        result.Parent is CommandResult parent ? PathOf(parent) + " " + result.Command.Name : result.Command.Name;

    /// <summary>The options of the command, then those that stand everywhere.</summary>
    public static IEnumerable<Option> OptionsOf(CommandResult result) =>
        result.Parent is CommandResult parent ? result.Command.Options.Concat(OptionsOf(parent).Where(option => option.Recursive)) : result.Command.Options;

    /// <summary>Writes the page.</summary>
    public void Write(CommandResult result)
    {
        Command command = result.Command;
        Paragraph(Text(command.Description), indent: 0);
        Heading(HelpMessages.Usage);
        Paragraph(PathOf(result) + Words(command), Indent, hang: Indent * 2);
        Section(HelpMessages.Commands, Leaves(command).Select(leaf => (leaf.Words, Text(leaf.Command.Description))));
        Section(HelpMessages.Arguments, command.Arguments.Select(argument => (argument.Name, Text(argument.Description))));
        Section(HelpMessages.Options, OptionsOf(result).Select(option => (Label(option), Text(option.Description))));
        if (result.Parent is null)
        {
            Section(HelpMessages.ExitCodes, Lines(HelpMessages.ExitCodeRows).Select(row => (row[..1], row[2..])));
        }

        Examples((command as Verb)?.Examples ?? (command as Branch)?.Examples ?? nameof(HelpMessages.Examples));
    }

    private static string Words(Command command)
    {
        if (command.Subcommands.Count > 0)
        {
            return " " + HelpMessages.CommandPlaceholder;
        }

        StringBuilder words = new();
        foreach (Argument argument in command.Arguments)
        {
            words.Append(' ').Append(argument.Name);
        }

        foreach (Option option in command.Options)
        {
            string label = Label(option);
            words.Append(' ').Append(option.Required ? label : "[" + label + "]");
        }

        return words.ToString();
    }

    private static IEnumerable<(string Words, Command Command)> Leaves(Command command, string path = "") =>
        from child in command.Subcommands
        let words = path + child.Name
        from leaf in child.Subcommands.Count > 0 ? Leaves(child, words + " ") : [(words + string.Concat(child.Arguments.Select(argument => " " + argument.Name)), child)]
        select leaf;

    private static string Label(Option option) =>
        string.Join(", ", option.Aliases.Where(alias => alias is "-h").Append(option.Name)) + (option.HelpName is { } value ? " " + value : string.Empty);

    private static string Text(string? id) => HelpMessages.ResourceManager.GetString(id!, CultureInfo.CurrentUICulture)!;

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private void Examples(string id)
    {
        Heading(HelpMessages.ExamplesHeading);
        foreach (string line in Lines(Text(id)))
        {
            // A command stays in one piece, however long, so that it can be copied.
            if (line.StartsWith(CommandTree.Name + " ", StringComparison.Ordinal))
            {
                _page.WriteLine(new string(' ', Indent * 2) + line);
            }
            else
            {
                Paragraph(line, Indent, hang: Indent);
            }
        }
    }

    private void Heading(string text)
    {
        _page.WriteLine();
        _page.WriteLine(text);
    }

    private void Section(string heading, IEnumerable<(string Label, string Text)> rows)
    {
        (string Label, string Text)[] all = [.. rows];
        if (all.Length == 0)
        {
            return;
        }

        Heading(heading);
        int column = all.Max(row => row.Label.Length) + (Indent * 2);
        foreach ((string label, string text) in all)
        {
            Paragraph(label.PadRight(column - Indent) + text, Indent, hang: column);
        }
    }

    private void Paragraph(string text, int indent, int hang = 0)
    {
        int start = indent;
        while (start + text.Length > _width && text.LastIndexOf(' ', _width - start) is var cut and > 0 && start + cut > hang)
        {
            _page.WriteLine(new string(' ', start) + text[..cut].TrimEnd());
            text = text[(cut + 1)..];
            start = hang;
        }

        _page.WriteLine(new string(' ', start) + text);
    }
}
