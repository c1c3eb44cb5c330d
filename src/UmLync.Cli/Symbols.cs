using System.CommandLine;
using UmLync.Cli.Text;

namespace UmLync.Cli;

/// <summary>
/// The words of the command line, in few shapes. A description is the id of a help text, which is looked up only when help is
/// asked for. Values are taken as texts and checked by us, so that every error is said the same way.
/// </summary>
internal static class Symbols
{
    /// <summary>In which form a command answers.</summary>
    public static Option<string> Output { get; } = Everywhere(Value("--output", "table|json", nameof(HelpMessages.OutputOption)));

    /// <summary>No colours, although there is a terminal.</summary>
    public static Option<bool> NoColor { get; } = Everywhere(Flag("--no-color", nameof(HelpMessages.NoColorOption)));

    /// <summary>An argument that must be given.</summary>
    public static Argument<string> Argument(string name, string description) => new(name) { Description = description };

    /// <summary>An argument that must be given once at least.</summary>
    public static Argument<string[]> Arguments(string name, string description) =>
        new(name) { Description = description, Arity = ArgumentArity.OneOrMore };

    /// <summary>An option that takes a value.</summary>
    public static Option<string> Value(string name, string placeholder, string description) =>
        new(name) { HelpName = placeholder, Description = description };

    /// <summary>An option that takes a value and must be given.</summary>
    public static Option<string> Required(string name, string placeholder, string description) =>
        new(name) { HelpName = placeholder, Description = description, Required = true };

    /// <summary>An option that is there or not.</summary>
    public static Option<bool> Flag(string name, string description) =>
        new(name) { Description = description, Arity = ArgumentArity.Zero };

    private static T Everywhere<T>(T option)
        where T : Option
    {
        option.Recursive = true;
        return option;
    }
}
