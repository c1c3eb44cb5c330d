using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace UmLync.Cmdlets.Completion;

/// <summary>A name as completion offers it: quoted where the parser would take it for something else.</summary>
internal static class Suggestion
{
    public static CompletionResult Of(string name, string note) => new(Quoted(name), name, CompletionResultType.ParameterValue, note);

    /// <summary>What the operator has typed, without the quotation mark that opened it.</summary>
    public static string Typed(string word) => word.Trim('\'', '"');

    internal static string Quoted(string name) =>
        name.Length > 0 && char.IsLetterOrDigit(name[0]) && name.All(IsPlain) ? name : "'" + CodeGeneration.EscapeSingleQuotedStringContent(name) + "'";

    private static bool IsPlain(char character) => char.IsLetterOrDigit(character) || character is '.' or '-' or '_' or ':' or '\\';
}
