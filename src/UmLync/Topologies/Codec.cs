using System;
using System.Collections.Generic;
using System.Text.Json;
using UmLync.Json;

namespace UmLync.Topologies;

/// <summary>How the value of a property stands in JSON, and how a person reads it.</summary>
public abstract class Codec
{
    /// <summary>The JSON type as the schema names it: string, boolean, integer or array.</summary>
    public abstract string JsonType { get; }

    /// <summary>The words that the value may be, when there is a closed list.</summary>
    public virtual string[]? Words => null;

    /// <summary>The codec of the elements, when the value is a list.</summary>
    public virtual Codec? Elements => null;

    /// <summary>The schema's <c>format</c> or the value type's name, for documentation; null for plain text.</summary>
    public virtual string? Form => null;

    /// <summary>The least and the greatest value, when the value is a number.</summary>
    public virtual (int Least, int Greatest)? Range => null;

    internal abstract object Read(ref StrictReader reader);

    /// <summary>Refuses what <see cref="Read"/> refuses and makes no value.</summary>
    internal virtual void Check(ref StrictReader reader) => Read(ref reader);

    internal abstract void Write(Utf8JsonWriter writer, object value);

    /// <summary>The value of a text, as names of objects hold it and other systems show it; null when it has the wrong form.</summary>
    internal abstract object? Parse(string text);

    /// <summary>The value of the texts that another system shows; null when there is none, or it has the wrong form.</summary>
    internal virtual object? ParseAll(IReadOnlyList<string> texts) => texts.Count == 1 && texts[0].Length > 0 ? Parse(texts[0]) : null;

    internal virtual string Show(object value) => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? string.Empty;
}

/// <summary>A codec of values of one type.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public abstract class Codec<T> : Codec
    where T : notnull
{
}
