using System.Diagnostics.CodeAnalysis;
using UmLync.Text;

namespace UmLync.Values;

/// <summary>
/// The SHA-1 thumbprint by which Exchange, Lync and Windows name a certificate: 40 hexadecimal digits, written in upper case.
/// The certificate dialog of Windows shows it with spaces, and what is copied from there begins with an invisible
/// left-to-right mark (U+200E): both are left out when a thumbprint is read.
/// </summary>
public sealed class Thumbprint : TextValue<Thumbprint>
{
    private const int Length = 40;
    private const char LeftToRightMark = '\u200E';

    private Thumbprint(string text)
        : base(text)
    {
    }

    /// <summary>Reads a thumbprint.</summary>
    /// <exception cref="UmLyncException">ValueIsNotThumbprint: the text is not one.</exception>
    public static Thumbprint Parse(string text) =>
        TryParse(text, out Thumbprint? value) ? value : throw Refuse(nameof(ValueMessages.ValueIsNotThumbprint), text);

    /// <summary>Reads a thumbprint; false when the text is not one.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Thumbprint? value)
    {
        value = null;
        if (text is null)
        {
            return false;
        }

        char[] digits = new char[Length];
        int count = 0;
        foreach (char c in text)
        {
            if (c is ' ' or LeftToRightMark)
            {
                continue;
            }

            if (count == Length || !char.IsAsciiHexDigit(c))
            {
                return false;
            }

            digits[count++] = char.ToUpperInvariant(c);
        }

        value = count == Length ? new Thumbprint(new string(digits)) : null;
        return value is not null;
    }
}
