using System.CommandLine;

namespace UmLync.Cli;

/// <summary>A word that only leads to other commands.</summary>
/// <param name="name">The word.</param>
/// <param name="summary">The id of the help text that says in one sentence what stands below it.</param>
/// <param name="examples">The id of the help text with examples.</param>
internal sealed class Branch(string name, string summary, string examples) : Command(name, summary)
{
    /// <summary>The id of the help text with examples.</summary>
    public string Examples { get; } = examples;
}
