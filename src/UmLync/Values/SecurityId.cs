using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using UmLync.Text;

namespace UmLync.Values;

/// <summary>
/// The security identifier of a user, group or computer, as text: <c>S-1-5-21-…-512</c>. Permissions are compared by it,
/// because the names of groups are translated and can be changed. Grammar: [MS-DTYP], section 2.4.2.1.
/// </summary>
public sealed class SecurityId : TextValue<SecurityId>
{
    private const int MaxSubAuthorities = 15;

    private SecurityId(string text)
        : base(text)
    {
    }

    /// <summary>Reads a security identifier.</summary>
    /// <exception cref="UmLyncException">ValueIsNotSecurityId: the text is not one.</exception>
    public static SecurityId Parse(string text) =>
        TryParse(text, out SecurityId? value) ? value : throw Refuse(nameof(ValueMessages.ValueIsNotSecurityId), text);

    /// <summary>Reads a security identifier; false when the text is not one.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out SecurityId? value)
    {
        value = null;
        string[] parts = text?.Split('-') ?? [];
        if (parts.Length < 4 || parts.Length > 3 + MaxSubAuthorities || parts[0] is not ("S" or "s") || parts[1] != "1"
            || !IsAuthority(parts[2]))
        {
            return false;
        }

        for (int i = 3; i < parts.Length; i++)
        {
            if (!IsNumber(parts[i]))
            {
                return false;
            }
        }

        value = new SecurityId(text!);
        return true;
    }

    /// <summary>An authority is written in decimal up to 2^32 - 1, and as 0x with twelve hexadecimal digits above that.</summary>
    private static bool IsAuthority(string text)
    {
        if (!text.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
        {
            return IsNumber(text);
        }

        return text.Length == 14 && ulong.TryParse(text.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _);
    }

    private static bool IsNumber(string text) =>
        text.Length > 0
        && (text[0] != '0' || text.Length == 1)
        && uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
