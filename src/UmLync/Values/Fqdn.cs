using System;
using System.Diagnostics.CodeAnalysis;
using UmLync.Text;

namespace UmLync.Values;

/// <summary>
/// The fully qualified domain name of a host, a pool or a forest, such as <c>um01.contoso.com</c>: at least two labels, up to
/// 255 characters. It is what a UM IP gateway of a Lync pool must have as its address, what a certificate names, and what
/// Lync compares with the certificate of a server. A wildcard (<c>*.contoso.com</c>) names no host and is refused.
/// </summary>
public sealed class Fqdn : TextValue<Fqdn>
{
    private Fqdn(string text)
        : base(text)
    {
    }

    /// <summary>The text before the first dot: <c>um01</c> of <c>um01.contoso.com</c>.</summary>
    public string FirstLabel => Text.Substring(0, Text.IndexOf('.'));

    /// <summary>
    /// The domain in which the name stands: <c>contoso.com</c> of <c>um01.contoso.com</c>. Null where that is a top-level
    /// domain, which is no fully qualified name.
    /// </summary>
    public Fqdn? Domain => TryParse(Text.Substring(Text.IndexOf('.') + 1), out Fqdn? domain) ? domain : null;

    /// <summary>Reads a fully qualified domain name.</summary>
    /// <exception cref="UmLyncException">ValueIsNotFqdn: the text is not one.</exception>
    public static Fqdn Parse(string text) =>
        TryParse(text, out Fqdn? value) ? value : throw Refuse(nameof(ValueMessages.ValueIsNotFqdn), text);

    /// <summary>Reads a fully qualified domain name; false when the text is not one.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Fqdn? value)
    {
        value = text is not null && text.Contains('.') && HostName.IsValid(text.AsSpan()) ? new Fqdn(text) : null;
        return value is not null;
    }
}
