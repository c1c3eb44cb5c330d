using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace UmLync.Text;

/// <summary>
/// A sentence of UmLync before it has a language: the id under which it stands in the resources, and the names from the
/// estate that fill its placeholders. Findings, reasons and errors carry messages, so that the same fact reads the same in
/// a plan file, on a terminal and in a report in another language.
/// </summary>
public sealed class Message : IEquatable<Message>
{
    /// <summary>A message with the given id; the arguments fill <c>{0}</c>, <c>{1}</c> … of its text.</summary>
    public Message(string id, params string[] arguments)
    {
        Id = id ?? throw new ArgumentNullException(nameof(id));
        Arguments = arguments ?? throw new ArgumentNullException(nameof(arguments));
    }

    /// <summary>The id: the name of the text in the resources, stable across versions and languages.</summary>
    public string Id { get; }

    /// <summary>What fills the placeholders of the text, in order.</summary>
    public IReadOnlyList<string> Arguments { get; }

    /// <summary>What to do about it, when the resources have a text under <c>Id_Action</c>; otherwise null.</summary>
    public Message? Action => MessageCatalog.Has(Id + "_Action") ? new Message(Id + "_Action", [.. Arguments]) : null;

    /// <summary>The sentence in the given language.</summary>
    public string In(CultureInfo culture) =>
        string.Format(culture, MessageCatalog.Text(Id, culture), [.. Arguments.Cast<object>()]);

    /// <summary>The sentence in English, which plan files and journals hold beside the id.</summary>
    public string Invariant => In(CultureInfo.InvariantCulture);

    /// <summary>The sentence in the language of the current user interface.</summary>
    public override string ToString() => In(CultureInfo.CurrentUICulture);

    /// <inheritdoc/>
    public bool Equals(Message? other) =>
        other is not null && Id == other.Id && Arguments.SequenceEqual(other.Arguments, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Message);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        Arguments.Aggregate(StringComparer.Ordinal.GetHashCode(Id), (hash, argument) => unchecked((hash * 31) + (argument is null ? 0 : StringComparer.Ordinal.GetHashCode(argument))));
}
