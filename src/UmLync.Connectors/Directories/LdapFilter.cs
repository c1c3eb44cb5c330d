using System;
using System.Globalization;
using System.Linq;
using System.Text;
using UmLync.Connectors.Text;
using UmLync.Text;

namespace UmLync.Connectors.Directories;

/// <summary>
/// A search filter (RFC 4515) made of parts, so that no value, whatever characters it holds, can be read as syntax: a gateway
/// called <c>*)(objectClass=*</c> is looked for under that name.
/// </summary>
public sealed class LdapFilter
{
    private readonly string _text;

    private LdapFilter(string text) => _text = text;

    /// <summary>Every object.</summary>
    public static LdapFilter Anything { get; } = Has("objectClass");

    /// <summary>Objects whose attribute has the value, compared by the directory's own rule.</summary>
    public static LdapFilter Is(string attribute, string value) => new("(" + attribute + "=" + Escape(value) + ")");

    /// <summary>Objects whose attribute has the number.</summary>
    public static LdapFilter Is(string attribute, int value) => Is(attribute, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Objects whose attribute has the bytes.</summary>
    public static LdapFilter Is(string attribute, byte[] value) =>
        new("(" + attribute + "=" + string.Concat(value.Select(part => "\\" + part.ToString("x2", CultureInfo.InvariantCulture))) + ")");

    /// <summary>Objects that have the attribute.</summary>
    public static LdapFilter Has(string attribute) => new("(" + attribute + "=*)");

    /// <summary>Objects that meet all of the filters.</summary>
    public static LdapFilter All(params LdapFilter[] filters) => new("(&" + string.Concat(filters.Select(filter => filter._text)) + ")");

    /// <summary>Objects that meet one of the filters.</summary>
    public static LdapFilter Any(params LdapFilter[] filters) => new("(|" + string.Concat(filters.Select(filter => filter._text)) + ")");

    /// <summary>Objects that do not meet the filter.</summary>
    public static LdapFilter Not(LdapFilter filter) => new("(!" + filter._text + ")");

    /// <summary>The filter as RFC 4515 writes it.</summary>
    public override string ToString() => _text;

    /// <summary>
    /// The value as it stands in a filter. The four characters and NUL are what the standard asks for. Spaces at the edges are
    /// escaped too, since some libraries trim them; text outside ASCII stands as it is.
    /// </summary>
    private static string Escape(string value)
    {
        StringBuilder escaped = new((value ?? throw new ArgumentNullException(nameof(value))).Length + 8);
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            if (c is '*' or '(' or ')' or '\\' or '\0' || (c == ' ' && (i == 0 || i == value.Length - 1)))
            {
                escaped.Append('\\').Append(((int)c).ToString("x2", CultureInfo.InvariantCulture));
            }
            else if (IsHalf(value, i))
            {
                throw new UmLyncException(new Message(nameof(DirectoryMessages.DirectoryTextIsNotUnicode), value));
            }
            else
            {
                escaped.Append(c);
            }
        }

        return escaped.ToString();
    }

    /// <summary>Whether the character is one half of a pair that is not there: it would be sent as another character.</summary>
    private static bool IsHalf(string value, int i) => char.IsHighSurrogate(value[i])
        ? i + 1 == value.Length || !char.IsLowSurrogate(value[i + 1])
        : char.IsLowSurrogate(value[i]) && (i == 0 || !char.IsHighSurrogate(value[i - 1]));
}
