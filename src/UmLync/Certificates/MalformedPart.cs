using System.Globalization;
using System.Text;

namespace UmLync.Certificates;

/// <summary>
/// A part of a certificate that cannot be read, or says what no such part may say: a name with a NUL, an extension that stands
/// twice. What it would have said is unknown, and no rule passes by it.
/// </summary>
public sealed class MalformedPart
{
    internal MalformedPart(CertificatePart part, string content)
    {
        Part = part;
        Content = content;
    }

    /// <summary>Which part.</summary>
    public CertificatePart Part { get; }

    /// <summary>What stands there instead, without anything that a terminal obeys; empty where it cannot be shown.</summary>
    public string Content { get; }

    /// <summary>The part with what stands there.</summary>
    public override string ToString() => Content.Length == 0 ? Part.ToString() : Part + " (" + Content + ")";

    /// <summary>A text from a certificate, shortened, with every character that is not printable ASCII as its code.</summary>
    internal static string Shown(string text)
    {
        const int most = 80;
        StringBuilder shown = new();
        foreach (char c in text.Length > most ? text.Substring(0, most) : text)
        {
            _ = c is >= ' ' and <= '~' and not '\\' ? shown.Append(c) : shown.Append('\\').Append(((int)c).ToString("X2", CultureInfo.InvariantCulture));
        }

        return text.Length > most ? shown.Append('…').ToString() : shown.ToString();
    }
}
