using System.Collections.Generic;
using System.Management.Automation;
using UmLync.Text;

namespace UmLync.Cmdlets.Shells;

/// <summary>What a command wrote, and what went wrong on the way: a list with a problem is not the whole list.</summary>
internal sealed class ShellAnswer
{
    public ShellAnswer(IReadOnlyList<PSObject> objects, ShellProblem? problem)
    {
        Objects = objects;
        Problem = problem;
    }

    public IReadOnlyList<PSObject> Objects { get; }

    /// <summary>The first object; null where there is none.</summary>
    public PSObject? First => Objects.Count == 0 ? null : Objects[0];

    /// <summary>The first error; null when there was none.</summary>
    public ShellProblem? Problem { get; }

    /// <summary>The answer, if it is whole.</summary>
    /// <exception cref="UmLyncException">There was an error.</exception>
    public ShellAnswer Whole() => Problem is null ? this : throw Problem;
}
