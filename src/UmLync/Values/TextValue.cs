using System;
using UmLync.Text;

namespace UmLync.Values;

/// <summary>
/// A value that the products write as text and compare without regard to case: host names, SIP addresses, directory names.
/// The text is kept as it was read; what is compared is its <see cref="Identity"/>, by ordinal, case-insensitive rules, so
/// that no culture can make two addresses equal or different. A value that exists is valid.
/// </summary>
/// <typeparam name="TSelf">The value type itself.</typeparam>
public abstract class TextValue<TSelf> : IEquatable<TSelf>, IComparable<TSelf>, IComparable
    where TSelf : TextValue<TSelf>
{
    private protected TextValue(string text) => Text = text;

    /// <summary>The text as it was read.</summary>
    private protected string Text { get; }

    /// <summary>What stands for the value in a comparison: the text, unless two texts can mean the same.</summary>
    private protected virtual string Identity => Text;

    /// <summary>Whether both values are the same to the products, whatever their case.</summary>
    public static bool operator ==(TextValue<TSelf>? left, TextValue<TSelf>? right) =>
        left is null ? right is null : left.Equals(right);

    /// <summary>Whether the values differ by more than case.</summary>
    public static bool operator !=(TextValue<TSelf>? left, TextValue<TSelf>? right) => !(left == right);

    /// <summary>Whether the left value sorts before the right one.</summary>
    public static bool operator <(TextValue<TSelf>? left, TextValue<TSelf>? right) => Compare(left, right) < 0;

    /// <summary>Whether the left value sorts before the right one or equals it.</summary>
    public static bool operator <=(TextValue<TSelf>? left, TextValue<TSelf>? right) => Compare(left, right) <= 0;

    /// <summary>Whether the left value sorts after the right one.</summary>
    public static bool operator >(TextValue<TSelf>? left, TextValue<TSelf>? right) => Compare(left, right) > 0;

    /// <summary>Whether the left value sorts after the right one or equals it.</summary>
    public static bool operator >=(TextValue<TSelf>? left, TextValue<TSelf>? right) => Compare(left, right) >= 0;

    /// <inheritdoc/>
    public virtual bool Equals(TSelf? other) =>
        other is not null && string.Equals(Identity, other.Identity, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as TSelf);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Identity);

    /// <inheritdoc/>
    public virtual int CompareTo(TSelf? other) =>
        other is null ? 1 : string.Compare(Identity, other.Identity, StringComparison.OrdinalIgnoreCase);

    /// <summary>Sorts the value for callers that know no type, such as <c>Sort-Object</c>; null sorts first.</summary>
    /// <exception cref="ArgumentException">The other object is not a value of this type.</exception>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        TSelf other => CompareTo(other),
        _ => throw new ArgumentException($"Not a {typeof(TSelf).Name}.", nameof(obj)),
    };

    /// <summary>The text as the product writes it.</summary>
    public override string ToString() => Text;

    /// <summary>The error that says which text was refused.</summary>
    private protected static UmLyncException Refuse(string messageId, string? text) =>
        new(new Message(messageId, text ?? string.Empty));

    private static int Compare(TextValue<TSelf>? left, TextValue<TSelf>? right) =>
        left is null ? (right is null ? 0 : -1) : left.CompareTo(right as TSelf);
}
