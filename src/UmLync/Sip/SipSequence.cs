using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace UmLync.Sip;

/// <summary>The place of a request among those of its call (CSeq, RFC 3261, section 20.16): a number below 2^31, and the method again.</summary>
public sealed class SipSequence
{
    private const long Most = int.MaxValue;

    private SipSequence(int number, string method)
    {
        Number = number;
        Method = method;
    }

    /// <summary>The number.</summary>
    public int Number { get; }

    /// <summary>The method, which is case-sensitive.</summary>
    public string Method { get; }

    /// <summary>Reads the value of a CSeq; false where it is malformed or the number too great.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out SipSequence? value)
    {
        string[] parts = (text ?? string.Empty).Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        value = parts.Length == 2 && SipText.Number(parts[0], Most) is { } number && SipText.IsToken(parts[1])
            ? new SipSequence((int)number, parts[1])
            : null;
        return value is not null;
    }

    /// <summary>The value as it is sent.</summary>
    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture) + " " + Method;
}
