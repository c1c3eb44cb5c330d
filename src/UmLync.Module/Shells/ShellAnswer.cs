using System.Collections.Generic;
using System.Management.Automation;
using UmLync.Text;

namespace UmLync.Cmdlets.Shells;

/// <summary>What a command wrote, and what went wrong on the way: a list with a problem is not the whole list.</summary>
internal sealed class ShellAnswer
{
    public ShellAnswer(IReadOnlyList<PSObject> objects, params IReadOnlyList<ShellProblem> problems)
    {
        Objects = objects;
        Problems = problems;
    }

    /// <summary>The warnings, in their order, where they were to be kept.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    public IReadOnlyList<PSObject> Objects { get; }

    /// <summary>The first object; null where there is none.</summary>
    public PSObject? First => Objects.Count == 0 ? null : Objects[0];

    /// <summary>The errors; the one that ended the command comes first.</summary>
    public IReadOnlyList<ShellProblem> Problems { get; }

    /// <summary>The first error; null when there was none.</summary>
    public ShellProblem? Problem => Problems.Count == 0 ? null : Problems[0];

    /// <summary>The answer, if it is whole.</summary>
    /// <exception cref="UmLyncException">There was an error.</exception>
    public ShellAnswer Whole() => Problem is null ? this : throw Problem;
}
