using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UmLync.Topologies;

namespace UmLync.Commands;

/// <summary>A value that a parameter takes. Always data: a name from the estate can never become script text.</summary>
public abstract record CommandValue
{
    private CommandValue()
    {
    }

    /// <summary>A text.</summary>
    public sealed record Text(string Value) : CommandValue;

    /// <summary>A Boolean.</summary>
    public sealed record Flag(bool Value) : CommandValue;

    /// <summary>A whole number.</summary>
    public sealed record Number(int Value) : CommandValue;

    /// <summary>A switch, on or explicitly off (<c>-Confirm:$false</c>).</summary>
    public sealed record Switch(bool IsOn) : CommandValue;

    /// <summary>A list of texts, which replaces what is there.</summary>
    public sealed record Texts(IReadOnlyList<string> Values) : CommandValue;

    /// <summary>No value: clears the property (<c>$null</c>, domain.md C.4).</summary>
    public sealed record Nothing : CommandValue
    {
        /// <summary>The one value.</summary>
        public static Nothing Value { get; } = new();
    }

    /// <summary>Additions to and removals from a multivalued property: <c>@{Add=…;Remove=…}</c> (domain.md C.4).</summary>
    public sealed record Edit(IReadOnlyList<string> Added, IReadOnlyList<string> Removed) : CommandValue;

    /// <summary>A whole list in the place of what is there, in its order: <c>@{Replace=…}</c> (domain.md D.7).</summary>
    public sealed record Replacement(IReadOnlyList<string> Values) : CommandValue;

    /// <summary>
    /// What the operator gives to the run and no plan holds: the content of the PFX file with a certificate, or its password. Known
    /// here by the thumbprint of the certificate alone.
    /// </summary>
    public sealed record Given(GivenPart Part, string Thumbprint) : CommandValue;

    /// <summary>The value of a property as a parameter value.</summary>
    internal static CommandValue Of(object value) => value switch
    {
        bool flag => new Flag(flag),
        int number => new Number(number),
        Absent => Nothing.Value,
        string text => new Text(text),
        IEnumerable items => OfList([.. items.Cast<object>().Select(Invariant)]),
        _ => new Text(Invariant(value)),
    };

    /// <summary>The new value of a property whose present one is known: of a set of names only the difference, so that what others added stays.</summary>
    internal static CommandValue Of(object? before, object after) => (before, after) switch
    {
        (NameSet present, NameSet wanted) => new Edit([.. wanted.Except(present)], [.. present.Except(wanted)]),
        _ => Of(after),
    };

    /// <summary>
    /// The new value of a list that is given as a modifier. A new object's list is added to nothing; a set is edited; a list whose order
    /// counts is replaced, and one of which nothing stays is emptied element by element, since there is no other way to say so.
    /// </summary>
    internal static CommandValue Modifying(object? before, object after) => (before, after) switch
    {
        (NameSet present, NameSet wanted) => Of(present, wanted),
        (ValueList<string> present, ValueList<string> { Count: 0 }) => new Edit([], [.. present]),
        (ValueList<string>, ValueList<string> wanted) => new Replacement([.. wanted]),
        (_, NameSet or ValueList<string>) => new Edit([.. (IEnumerable<string>)after], []),
        _ => Of(before, after),
    };

    /// <summary>An empty list is no list to the products: what was there is cleared.</summary>
    private static CommandValue OfList(string[] texts) => texts.Length == 0 ? Nothing.Value : new Texts(texts);

    private static string Invariant(object value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty;
}
