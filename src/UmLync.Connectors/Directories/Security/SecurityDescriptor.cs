using System;
using System.Buffers.Binary;
using System.Linq;
using UmLync.Connectors.Text;
using UmLync.Text;
using UmLync.Values;

namespace UmLync.Connectors.Directories.Security;

/// <summary>
/// Who owns an object and who may do what with it: the attribute nTSecurityDescriptor, in its self-relative form. Its parts may
/// stand in any order, with gaps, and two of them may share bytes. What is not changed is written as it was read, to the byte.
/// .NET has classes for this on Windows only. Source: [MS-DTYP], section 2.4.6.
/// </summary>
internal sealed class SecurityDescriptor
{
    private const string Structure = "SECURITY_DESCRIPTOR";
    private const int HeaderLength = 20;
    private const byte OnlyRevision = 1;
    private const int SaclAt = 12;
    private const int DaclAt = 16;

    private static readonly (string Name, int At)[] Fields =
        [("OffsetOwner", 4), ("OffsetGroup", 8), ("OffsetSacl", SaclAt), ("OffsetDacl", DaclAt)];

    private readonly byte[] _bytes;

    private SecurityDescriptor(byte[] bytes, Octets header)
    {
        _bytes = bytes;
        Control = (DescriptorControl)header.UInt16(2);
        Owner = SidAt(4, header);
        Group = SidAt(8, header);
        Sacl = Has(DescriptorControl.SaclPresent) && PartAt(SaclAt, header) is { } sacl ? AccessControlList.Read(sacl) : null;
        Dacl = Has(DescriptorControl.DaclPresent) && PartAt(DaclAt, header) is { } dacl ? AccessControlList.Read(dacl) : null;
    }

    /// <summary>What the descriptor says of itself.</summary>
    public DescriptorControl Control { get; }

    /// <summary>The owner; null when it was not asked for.</summary>
    public SecurityId? Owner { get; }

    /// <summary>The primary group; null when it was not asked for.</summary>
    public SecurityId? Group { get; }

    /// <summary>The list of what is audited; null when there is none, or when it was not asked for.</summary>
    public AccessControlList? Sacl { get; }

    /// <summary>The list of who may do what. Without one everybody may do everything: an empty list is what lets nobody in.</summary>
    public AccessControlList? Dacl { get; }

    /// <summary>Reads a descriptor.</summary>
    /// <exception cref="UmLyncException">The bytes are no self-relative security descriptor.</exception>
    public static SecurityDescriptor Parse(byte[] bytes)
    {
        byte[] own = [.. bytes];
        Octets header = new Octets(own).Take(Structure, HeaderLength);
        if (header[0] != OnlyRevision)
        {
            throw header.Undefined(Structure, "Revision", header[0]);
        }

        if ((header.UInt16(2) & (int)DescriptorControl.SelfRelative) == 0)
        {
            throw header.Undefined(Structure, "Control", header.UInt16(2));
        }

        return new SecurityDescriptor(own, header);
    }

    /// <summary>The bytes of the descriptor.</summary>
    public byte[] ToBytes() => [.. _bytes];

    /// <summary>The descriptor with one more explicit entry, at its place in the canonical order of the list.</summary>
    /// <exception cref="UmLyncException">There is no list, or it is full.</exception>
    public SecurityDescriptor With(AccessRule rule) => With(Listed().With(rule));

    /// <summary>The descriptor without the entry; the same when it does not have it.</summary>
    public SecurityDescriptor Without(AccessRule rule) => Dacl?.Without(rule) is { } list && list != Dacl ? With(list) : this;

    /// <summary>
    /// The descriptor with another list of who may do what. What stands before it stays, what stands behind it moves, and
    /// nothing else changes.
    /// </summary>
    /// <exception cref="UmLyncException">There is no list, or another part shares bytes with it.</exception>
    public SecurityDescriptor With(AccessControlList dacl)
    {
        Listed();
        Octets header = new(_bytes);
        Octets old = AccessControlList.Extent(PartAt(DaclAt, header)!.Value);
        byte[] replacement = dacl.ToBytes();
        byte[] bytes = [.. _bytes.AsSpan(0, old.Start), .. replacement, .. _bytes.AsSpan(old.End)];
        foreach ((string name, int at) in Fields.Where(field => field.At != DaclAt))
        {
            if (PartAt(at, header) is { } part)
            {
                Octets whole = at == SaclAt ? AccessControlList.Extent(part) : Sid(part);
                if (whole.Start < old.End && old.Start < whole.End)
                {
                    throw new UmLyncException(new Message(nameof(ConnectorMessages.SecurityDescriptorSharesBytes), name, Octets.Number(whole.Start)));
                }

                int moved = whole.Start < old.Start ? 0 : replacement.Length - old.Length;
                BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), (uint)(whole.Start + moved));
            }
        }

        return Parse(bytes);
    }

    private AccessControlList Listed() => Dacl ?? throw new UmLyncException(new Message(nameof(ConnectorMessages.SecurityDescriptorHasNoList)));

    private bool Has(DescriptorControl flag) => (Control & flag) != 0;

    private SecurityId? SidAt(int field, Octets header) => PartAt(field, header) is { } part ? BinarySecurityId.Read(part, out _) : null;

    private static Octets Sid(Octets part)
    {
        BinarySecurityId.Read(part, out int length);
        return part.Take("SID", length);
    }

    /// <summary>What stands at the offset that the field holds, up to the end; null when the field says that there is nothing.</summary>
    private Octets? PartAt(int field, Octets header)
    {
        uint offset = header.UInt32(field);
        return offset == 0 ? null
            : offset >= HeaderLength && offset <= _bytes.Length ? new Octets(_bytes).From((int)offset)
            : throw header.Undefined(Structure, Fields.Single(row => row.At == field).Name, offset);
    }
}
