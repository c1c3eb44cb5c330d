using System;

namespace UmLync.Topologies;

/// <summary>How much of a kind was read.</summary>
public enum CoverageState
{
    /// <summary>Nothing: nobody looked.</summary>
    NotRead,

    /// <summary>Some objects; the reason says which are missing.</summary>
    Partial,

    /// <summary>Every object that there is.</summary>
    Read,
}

/// <summary>
/// How much of a kind in a scope was read, and why not all. It keeps "there is none" apart from "nobody looked": a rule
/// answers NotEvaluated and a designer plans nothing where the coverage is not complete.
/// </summary>
public sealed class Coverage : IEquatable<Coverage>
{
    private Coverage(CoverageState state, string? reason)
    {
        State = state;
        Reason = reason;
    }

    /// <summary>Everything was read.</summary>
    public static Coverage Read { get; } = new(CoverageState.Read, null);

    /// <summary>Nothing was read, and no reason is known.</summary>
    public static Coverage NotRead { get; } = new(CoverageState.NotRead, null);

    /// <summary>How much was read.</summary>
    public CoverageState State { get; }

    /// <summary>Why not everything, in the words of the source; null when everything was read.</summary>
    public string? Reason { get; }

    /// <summary>Whether everything was read.</summary>
    public bool IsComplete => State == CoverageState.Read;

    /// <summary>Nothing was read, because of the reason.</summary>
    public static Coverage NotReadBecause(string reason) => new(CoverageState.NotRead, reason);

    /// <summary>Not everything was read, because of the reason.</summary>
    public static Coverage PartialBecause(string reason) => new(CoverageState.Partial, reason);

    /// <inheritdoc/>
    public bool Equals(Coverage? other) => other is not null && State == other.State && Reason == other.Reason;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Coverage);

    /// <inheritdoc/>
    public override int GetHashCode() => (int)State;
}
