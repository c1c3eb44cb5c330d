using System;
using System.Collections.Generic;

namespace UmLync.Planning;

/// <summary>
/// The difference between an estate and how it is wanted, as data: ordered changes, what is left out, and for which estate.
/// The same input gives the same plan to the byte: it holds no clock, user or path. Not enumerable on purpose: PowerShell
/// would unroll it in the pipeline.
/// </summary>
public sealed class Plan
{
    internal Plan(EstateIdentity estate, IReadOnlyList<PlannedChange> changes, IReadOnlyList<LeftOut> leftOut)
    {
        Estate = estate;
        Changes = Array.AsReadOnly<PlannedChange>([.. changes]);
        LeftOut = Array.AsReadOnly<LeftOut>([.. leftOut]);
    }

    /// <summary>The estate that the plan is for.</summary>
    public EstateIdentity Estate { get; }

    /// <summary>The changes, in the order of execution.</summary>
    public IReadOnlyList<PlannedChange> Changes { get; }

    /// <summary>What is not planned, and why.</summary>
    public IReadOnlyList<LeftOut> LeftOut { get; }

    /// <summary>
    /// Whether the plan is a transaction: applied whole, or taken back as far as it went when one of its changes is not made.
    /// </summary>
    public bool IsWhole { get; private init; }

    /// <summary>The same plan as a transaction.</summary>
    public Plan AsWhole() => new(Estate, Changes, LeftOut) { IsWhole = true };

    /// <summary>Whether nothing is to be done.</summary>
    public bool IsEmpty => Changes.Count == 0;
}
