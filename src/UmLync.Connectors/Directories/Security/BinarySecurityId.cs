using System;
using System.Buffers.Binary;
using System.Globalization;
using System.Linq;
using System.Text;
using UmLync.Text;
using UmLync.Values;

namespace UmLync.Connectors.Directories.Security;

/// <summary>
/// The binary form of a security identifier, as it stands in access control entries and in the attribute objectSid: revision,
/// number of sub-authorities, authority (48 bits, the highest byte first), sub-authorities (32 bits, the lowest byte first).
/// Source: [MS-DTYP], section 2.4.2.2; the text, section 2.4.2.1.
/// </summary>
internal static class BinarySecurityId
{
    private const string Structure = "SID";
    private const byte Revision = 1;
    private const int FixedLength = 8;
    private const int MaxSubAuthorities = 15;

    /// <summary>Reads an identifier that fills the bytes: the value of objectSid.</summary>
    /// <exception cref="UmLyncException">The bytes are no security identifier.</exception>
    public static SecurityId Read(byte[] bytes)
    {
        SecurityId id = Read(new Octets(bytes), out int length);
        return length == bytes.Length ? id : throw new Octets(bytes).Undefined(Structure, "Length", bytes.Length);
    }

    /// <summary>Reads the identifier with which the bytes begin.</summary>
    /// <exception cref="UmLyncException">The bytes are no security identifier.</exception>
    public static SecurityId Read(Octets rest, out int length)
    {
        Octets start = rest.Take(Structure, FixedLength);
        if (start[0] != Revision)
        {
            throw start.Undefined(Structure, "Revision", start[0]);
        }

        int count = start[1];
        if (count is 0 or > MaxSubAuthorities)
        {
            throw start.Undefined(Structure, "SubAuthorityCount", count);
        }

        length = FixedLength + (4 * count);
        Octets whole = rest.Take(Structure, length);
        StringBuilder text = new("S-1-" + Authority(whole));
        for (int at = FixedLength; at < length; at += 4)
        {
            text.Append('-').Append(whole.UInt32(at).ToString(CultureInfo.InvariantCulture));
        }

        return SecurityId.Parse(text.ToString());
    }

    /// <summary>The bytes of the identifier.</summary>
    public static byte[] Of(SecurityId id)
    {
        string[] parts = id.ToString().Split('-');
        uint[] subAuthorities = [.. parts.Skip(3).Select(part => uint.Parse(part, CultureInfo.InvariantCulture))];
        byte[] bytes = new byte[FixedLength + (4 * subAuthorities.Length)];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, AuthorityOf(parts[2]));
        bytes[0] = Revision;
        bytes[1] = (byte)subAuthorities.Length;
        for (int i = 0; i < subAuthorities.Length; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(FixedLength + (4 * i)), subAuthorities[i]);
        }

        return bytes;
    }

    /// <summary>Decimal up to 2^32 - 1, and 0x with twelve hexadecimal digits above that.</summary>
    private static string Authority(Octets sid)
    {
        ulong authority = BinaryPrimitives.ReadUInt64BigEndian(sid.Span) & 0xFFFF_FFFF_FFFF;
        return authority <= uint.MaxValue
            ? authority.ToString(CultureInfo.InvariantCulture)
            : "0x" + authority.ToString("X12", CultureInfo.InvariantCulture);
    }

    private static ulong AuthorityOf(string text) => text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
        ? ulong.Parse(text.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
        : ulong.Parse(text, CultureInfo.InvariantCulture);
}
