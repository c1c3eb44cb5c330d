using System;

namespace UmLync.Values;

/// <summary>
/// The rule for host names in DNS: labels of letters, digits and hyphens, 1 to 63 long, no hyphen at either end (RFC 1123,
/// section 2.1). Windows also takes an underscore. The last label is never all digits, which is how a host name is told from
/// an IPv4 address (same section).
/// </summary>
internal static class HostName
{
    private const int MaxLength = 255;
    private const int MaxLabelLength = 63;

    /// <summary>Whether the text is a host name of one or more labels.</summary>
    public static bool IsValid(ReadOnlySpan<char> text)
    {
        if (text.Length > MaxLength)
        {
            return false;
        }

        while (text.IndexOf('.') is >= 0 and int dot)
        {
            if (!IsLabel(text.Slice(0, dot), out _))
            {
                return false;
            }

            text = text.Slice(dot + 1);
        }

        return IsLabel(text, out bool allDigits) && !allDigits;
    }

    /// <summary>Whether the text is an IPv4 address in the usual notation: four numbers to 255, none with a leading zero.</summary>
    public static bool IsIPv4(ReadOnlySpan<char> text)
    {
        for (int part = 0; part < 4; part++)
        {
            int end = part < 3 ? text.IndexOf('.') : text.Length;
            if (end <= 0 || !IsOctet(text.Slice(0, end)))
            {
                return false;
            }

            text = part < 3 ? text.Slice(end + 1) : default;
        }

        return true;
    }

    private static bool IsLabel(ReadOnlySpan<char> label, out bool allDigits)
    {
        allDigits = true;
        if (label.IsEmpty || label.Length > MaxLabelLength || label[0] == '-' || label[label.Length - 1] == '-')
        {
            return false;
        }

        foreach (char c in label)
        {
            if (!char.IsAsciiDigit(c))
            {
                allDigits = false;
                if (!char.IsAsciiLetter(c) && c is not ('-' or '_'))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool IsOctet(ReadOnlySpan<char> text)
    {
        if (text.Length > 3 || (text.Length > 1 && text[0] == '0'))
        {
            return false;
        }

        int value = 0;
        foreach (char c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            value = (value * 10) + (c - '0');
        }

        return value <= 255;
    }
}
