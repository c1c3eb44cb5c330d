using System;
using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Applying;

/// <summary>Reads an estate. Synchronous: a PowerShell runspace is bound to its thread.</summary>
public interface ISource
{
    /// <summary>Reads the kinds that are asked for, once, in batches.</summary>
    Topology Read(ReadRequest request);
}

/// <summary>
/// An estate that can be changed. Refusals are <see cref="Text.UmLyncException"/>s in the product's words; where the estate cannot
/// be reached any more it is a <see cref="ConnectionLostException"/>, which ends the run.
/// </summary>
public interface ITarget
{
    /// <summary>Which estate it is.</summary>
    EstateIdentity Estate { get; }

    /// <summary>The object as it is now; null when it is not there.</summary>
    Resource? Read(ResourceKey key);

    /// <summary>Carries the change out.</summary>
    void Apply(PlannedChange change);

    /// <summary>The changes of a phase are through: what is kept in memory is written down.</summary>
    void EndPhase();
}

/// <summary>Where the applier writes what it is about to do and what came of it, before and after it does it.</summary>
public interface IJournal
{
    /// <summary>Writes the entry and returns when it is on the disk.</summary>
    void Write(JournalEntry entry);
}

/// <summary>Who consents to a change.</summary>
public interface IApproval
{
    /// <summary>Asks for the change.</summary>
    Consent Ask(PlannedChange change);
}

/// <summary>The answer to the question for consent.</summary>
public enum Consent
{
    /// <summary>Do it.</summary>
    Given,

    /// <summary>Do not do it.</summary>
    Declined,

    /// <summary>Only say what would be done.</summary>
    PreviewOnly,
}

/// <summary>Consents to everything, or previews everything.</summary>
public sealed class FixedConsent : IApproval
{
    private readonly Consent _consent;

    private FixedConsent(Consent consent) => _consent = consent;

    /// <summary>Do everything.</summary>
    public static FixedConsent Everything { get; } = new(Consent.Given);

    /// <summary>Change nothing.</summary>
    public static FixedConsent Preview { get; } = new(Consent.PreviewOnly);

    /// <inheritdoc/>
    public Consent Ask(PlannedChange change) => _consent;
}

/// <summary>What time it is. Passed in, so that journals can be tested.</summary>
public delegate DateTimeOffset Clock();
