using System;
using System.Collections.Generic;

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

    /// <summary>Additions to and removals from a multivalued property: <c>@{Add=…;Remove=…}</c> (domain.md C.4).</summary>
    public sealed record Edit(IReadOnlyList<string> Added, IReadOnlyList<string> Removed) : CommandValue;

    /// <summary>The value of a property as a parameter value.</summary>
    internal static CommandValue Of(object value) => value switch
    {
        bool flag => new Flag(flag),
        int number => new Number(number),
        IEnumerable<string> texts => new Texts([.. texts]),
        _ => new Text(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? string.Empty),
    };
}
