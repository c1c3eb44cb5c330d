using System;
using System.Linq;

namespace UmLync.Connectors.Directories.Security;

/// <summary>
/// One entry of an access control list, to the byte as it was read. Entries of a type that UmLync does not understand are kept
/// and written back unchanged. Source: [MS-DTYP], section 2.4.4.
/// </summary>
internal class AccessControlEntry : IEquatable<AccessControlEntry>
{
    private protected const string Structure = "ACE";
    private protected const int HeaderLength = 4;

    private readonly byte[] _bytes;

    private protected AccessControlEntry(byte[] bytes) => _bytes = bytes;

    /// <summary>What the entry does; a number without a name is a type that is only kept.</summary>
    public AceType Type => (AceType)_bytes[0];

    /// <summary>How it is inherited; bits without a name belong to audit entries.</summary>
    public AceFlags Flags => (AceFlags)_bytes[1];

    /// <summary>Whether it came from an object above.</summary>
    public bool IsInherited => (Flags & AceFlags.Inherited) != 0;

    /// <summary>The bytes of the entry.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>Reads the entry with which the bytes begin.</summary>
    /// <exception cref="UmLync.Text.UmLyncException">The bytes are no entry.</exception>
    public static AccessControlEntry Read(Octets rest)
    {
        Octets header = rest.Take(Structure, HeaderLength);
        int size = header.UInt16(2);
        if (size < HeaderLength)
        {
            throw header.Undefined(Structure, "AceSize", size);
        }

        Octets entry = rest.Take(Structure, size);
        return AccessRule.Knows((AceType)entry[0]) ? AccessRule.ReadWhole(entry) : new AccessControlEntry(entry.Span.ToArray());
    }

    /// <inheritdoc/>
    public bool Equals(AccessControlEntry? other) => other is not null && _bytes.AsSpan().SequenceEqual(other._bytes);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as AccessControlEntry);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => _bytes.Aggregate(_bytes.Length, (hash, value) => (hash * 31) + value);
}
