using System;
using System.Globalization;

namespace UmLync.Diagnosis;

/// <summary>Where something was seen: the name of a file or other input, and the line at which it begins.</summary>
public sealed class Sighting : IEquatable<Sighting>
{
    /// <summary>The place in an input.</summary>
    /// <param name="input">The name of the file, or what stands for one.</param>
    /// <param name="line">The line, counted from 1; 0 where the input has no lines.</param>
    public Sighting(string input, int line)
    {
        Input = input ?? throw new ArgumentNullException(nameof(input));
        Line = line;
    }

    /// <summary>The name of the file, or what stands for one.</summary>
    public string Input { get; }

    /// <summary>The line, counted from 1; 0 where the input has no lines.</summary>
    public int Line { get; }

    /// <inheritdoc/>
    public bool Equals(Sighting? other) => other is not null && Input == other.Input && Line == other.Line;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Sighting);

    /// <inheritdoc/>
    public override int GetHashCode() => Input.GetHashCode() ^ Line;

    /// <summary>The place as compilers write it, which editors open: <c>events.csv:12</c>.</summary>
    public override string ToString() => Line > 0 ? Input + ":" + Line.ToString(CultureInfo.InvariantCulture) : Input;
}
