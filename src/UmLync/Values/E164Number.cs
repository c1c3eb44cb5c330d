using System;
using System.Diagnostics.CodeAnalysis;
using UmLync.Text;

namespace UmLync.Values;

/// <summary>
/// A telephone number in the international form of ITU-T E.164: a plus sign, the country code, the national number; 15 digits
/// at most, the first of them not zero. Lync asks for this form in subscriber access numbers and auto attendant pilots.
/// </summary>
public sealed class E164Number : TextValue<E164Number>
{
    private const int MaxDigits = 15;

    private E164Number(string text)
        : base(text)
    {
    }

    /// <summary>The digits without the plus sign.</summary>
    public string Digits => Text.Substring(1);

    /// <summary>Whether the text is a number in E.164 form.</summary>
    public static bool IsE164([NotNullWhen(true)] string? text)
    {
        if (text is null || text.Length < 2 || text.Length > MaxDigits + 1 || text[0] != '+' || text[1] == '0')
        {
            return false;
        }

        foreach (char c in text.AsSpan(1))
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Reads a number in E.164 form.</summary>
    /// <exception cref="UmLyncException">ValueIsNotE164Number: the text is not one.</exception>
    public static E164Number Parse(string text) =>
        TryParse(text, out E164Number? value) ? value : throw Refuse(nameof(ValueMessages.ValueIsNotE164Number), text);

    /// <summary>Reads a number in E.164 form; false when the text is not one.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out E164Number? value)
    {
        value = IsE164(text) ? new E164Number(text) : null;
        return value is not null;
    }
}
