using System;

namespace UmLync.Planning;

/// <summary>How well a fact is known. Only confirmed facts may become errors.</summary>
public enum Evidence
{
    /// <summary>Stated by a Microsoft document, or behaviour as observed in the shipped tools.</summary>
    Confirmed,

    /// <summary>An independent script or article shows it.</summary>
    Field,

    /// <summary>Follows from confirmed facts; nobody states it.</summary>
    Inferred,

    /// <summary>Believed, and no public source confirms it.</summary>
    Unverified,
}

/// <summary>Where a decision comes from: a section or row of docs/domain.md, with its evidence mark.</summary>
public sealed class Source : IEquatable<Source>
{
    /// <summary>The source at the given place.</summary>
    public Source(string reference, Evidence evidence)
    {
        Reference = reference ?? throw new ArgumentNullException(nameof(reference));
        Evidence = evidence;
    }

    /// <summary>The section or row, for example <c>H 33</c> or <c>A.6</c>.</summary>
    public string Reference { get; }

    /// <summary>How well it is known.</summary>
    public Evidence Evidence { get; }

    /// <summary>The evidence mark as the document writes it.</summary>
    public string Mark => Evidence switch
    {
        Evidence.Confirmed => "C",
        Evidence.Field => "F",
        Evidence.Inferred => "I",
        _ => "U",
    };

    /// <summary>A confirmed fact.</summary>
    public static Source Confirmed(string reference) => new(reference, Evidence.Confirmed);

    /// <summary>A fact that an independent source shows.</summary>
    public static Source Field(string reference) => new(reference, Evidence.Field);

    /// <summary>An inferred fact.</summary>
    public static Source Inferred(string reference) => new(reference, Evidence.Inferred);

    /// <summary>The source of the given mark; null when the mark is none of C, F, I, U.</summary>
    public static Source? OfMark(string reference, string mark) => mark switch
    {
        "C" => new Source(reference, Evidence.Confirmed),
        "F" => new Source(reference, Evidence.Field),
        "I" => new Source(reference, Evidence.Inferred),
        "U" => new Source(reference, Evidence.Unverified),
        _ => null,
    };

    /// <inheritdoc/>
    public bool Equals(Source? other) => other is not null && Reference == other.Reference && Evidence == other.Evidence;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Source);

    /// <inheritdoc/>
    public override int GetHashCode() => Reference.GetHashCode() ^ (int)Evidence;

    /// <summary>The reference with its mark, for example <c>H 33 [C]</c>.</summary>
    public override string ToString() => Reference + " [" + Mark + "]";
}
