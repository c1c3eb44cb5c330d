using System.Collections.Generic;
using UmLync.Applying;
using UmLync.Planning;
using UmLync.Rules;
using UmLync.Topologies;

namespace UmLync.Reporting;

/// <summary>What a run has to tell: the estate before and after it, what was planned, what came of it, and what the rules say.</summary>
public sealed class IntegrationReport
{
    /// <summary>The report of a plan for the estate.</summary>
    public IntegrationReport(Topology before, Plan plan)
    {
        Before = before;
        Plan = plan;
    }

    /// <summary>The estate as it was read before.</summary>
    public Topology Before { get; }

    /// <summary>The estate as it was read after the run; null when nothing was to be changed.</summary>
    public Topology? After { get; init; }

    /// <summary>What was planned.</summary>
    public Plan Plan { get; }

    /// <summary>What came of each change, in order; none when only the plan was made.</summary>
    public IReadOnlyList<ChangeOutcome> Outcomes { get; init; } = [];

    /// <summary>What the rules say of the state after the run, or of the one before when nothing was changed.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Whether a new read after the run showed nothing left to be done.</summary>
    public bool Verified { get; init; }

    /// <summary>The latest picture of the estate.</summary>
    internal Topology Now => After ?? Before;
}
