using System;
using System.Collections.Generic;

namespace UmLync.Topologies;

/// <summary>
/// The value of a property that a real object may lack. Three states are kept apart: not read (the default), read and absent
/// (<see cref="None"/>), and read with a value. Unread is not absent: judging a missing pilot identifier from an estate in
/// which pilots were never read would be a guess.
/// </summary>
public readonly struct Optional<T> : IEquatable<Optional<T>>
    where T : notnull
{
    private readonly T? _value;

    private Optional(T? value, bool hasValue)
    {
        _value = value;
        HasValue = hasValue;
        IsRead = true;
    }

    /// <summary>Read, and the object has no such value.</summary>
    public static Optional<T> None { get; } = new(default, hasValue: false);

    /// <summary>Whether the property was read at all.</summary>
    public bool IsRead { get; }

    /// <summary>Whether the property was read and has a value.</summary>
    public bool HasValue { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">There is none; ask <see cref="HasValue"/> first.</exception>
    public T Value => HasValue ? _value! : throw new InvalidOperationException();

    /// <summary>The value as an optional one.</summary>
    public static implicit operator Optional<T>(T value) => new(value, hasValue: true);

    /// <summary>Whether both are in the same state with the same value.</summary>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Whether state or value differ.</summary>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Optional<T> other) => IsRead == other.IsRead && HasValue == other.HasValue
        && EqualityComparer<T?>.Default.Equals(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HasValue ? EqualityComparer<T>.Default.GetHashCode(_value!) : IsRead ? 1 : 0;

    /// <summary>The value's text, or nothing.</summary>
    public override string ToString() => HasValue ? _value!.ToString() ?? string.Empty : string.Empty;
}
