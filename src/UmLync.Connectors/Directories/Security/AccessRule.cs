using System;
using System.Buffers.Binary;
using UmLync.Permissions;
using UmLync.Text;
using UmLync.Values;

namespace UmLync.Connectors.Directories.Security;

/// <summary>
/// An entry that allows or denies rights to a user or group. With an object type it speaks of one property, property set,
/// extended right or class of child only; with an inherited object type only objects of that class inherit it. Source:
/// [MS-DTYP], sections 2.4.4.2 to 2.4.4.5.
/// </summary>
internal sealed class AccessRule : AccessControlEntry
{
    private const int MaskAt = 4;
    private const int ObjectFlagsAt = 8;
    private const uint HasObjectType = 0x1;
    private const uint HasInheritedObjectType = 0x2;
    private const int GuidLength = 16;

    private AccessRule(byte[] bytes, Guid? objectType, Guid? inheritedObjectType, SecurityId trustee)
        : base(bytes)
    {
        ObjectType = objectType;
        InheritedObjectType = inheritedObjectType;
        Trustee = trustee;
    }

    /// <summary>Whether it allows; otherwise it denies.</summary>
    public bool Allows => Type is AceType.Allow or AceType.AllowObject;

    /// <summary>The rights, as they stand in the entry.</summary>
    public AdRights Rights => (AdRights)BinaryPrimitives.ReadUInt32LittleEndian(Bytes.Slice(MaskAt));

    /// <summary>The property, property set, extended right or class of child that it is about; null when it is about all.</summary>
    public Guid? ObjectType { get; }

    /// <summary>The class of object that inherits it; null when all do.</summary>
    public Guid? InheritedObjectType { get; }

    /// <summary>Who is allowed or denied.</summary>
    public SecurityId Trustee { get; }

    /// <summary>Whether the rights are restricted to a part of the object or to a class of objects.</summary>
    public bool IsRestricted => ObjectType is not null || InheritedObjectType is not null;

    /// <summary>An entry without any restriction that allows the rights.</summary>
    public static AccessRule Allow(SecurityId trustee, AdRights rights, AceFlags flags) => Of(AceType.Allow, trustee, rights, flags);

    /// <summary>An entry; with an object type or an inherited object type it has to be of a type that carries them.</summary>
    public static AccessRule Of(
        AceType type, SecurityId trustee, AdRights rights, AceFlags flags, Guid? objectType = null, Guid? inheritedObjectType = null)
    {
        byte[] sid = BinarySecurityId.Of(trustee);
        byte[] types = [.. objectType?.ToByteArray() ?? [], .. inheritedObjectType?.ToByteArray() ?? []];
        int typesAt = IsOfObject(type) ? ObjectFlagsAt + 4 : ObjectFlagsAt;
        if (types.Length > 0 && !IsOfObject(type))
        {
            throw new ArgumentException("Entries of this type carry no object type.", nameof(type));
        }

        byte[] bytes = new byte[typesAt + types.Length + sid.Length];
        bytes[0] = (byte)type;
        bytes[1] = (byte)flags;
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(2), (ushort)bytes.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(MaskAt), (uint)rights);
        if (IsOfObject(type))
        {
            uint present = (objectType is null ? 0 : HasObjectType) | (inheritedObjectType is null ? 0 : HasInheritedObjectType);
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(ObjectFlagsAt), present);
        }

        types.CopyTo(bytes, typesAt);
        sid.CopyTo(bytes, typesAt + types.Length);
        return new AccessRule(bytes, objectType, inheritedObjectType, trustee);
    }

    /// <summary>The same entry with other rights.</summary>
    public AccessRule With(AdRights rights)
    {
        byte[] bytes = Bytes.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(MaskAt), (uint)rights);
        return new AccessRule(bytes, ObjectType, InheritedObjectType, Trustee);
    }

    internal static bool Knows(AceType type) => type is AceType.Allow or AceType.Deny || IsOfObject(type);

    /// <summary>Whether entries of the type can carry object types, which takes a list of revision 4.</summary>
    internal static bool IsOfObject(AceType type) => type is AceType.AllowObject or AceType.DenyObject;

    /// <summary>Reads an entry of a known type. Bytes behind the identifier, which some systems add, are kept.</summary>
    /// <exception cref="UmLyncException">The bytes are no such entry.</exception>
    internal static AccessRule ReadWhole(Octets entry)
    {
        entry.Take(Structure, ObjectFlagsAt);
        int at = ObjectFlagsAt;
        uint present = 0;
        if (IsOfObject((AceType)entry[0]))
        {
            present = entry.Take(Structure, at + 4).UInt32(at);
            at += 4;
        }

        Guid? objectType = NextGuid(entry, present & HasObjectType, ref at);
        Guid? inheritedObjectType = NextGuid(entry, present & HasInheritedObjectType, ref at);
        SecurityId trustee = BinarySecurityId.Read(entry.From(at), out _);
        return new AccessRule(entry.Span.ToArray(), objectType, inheritedObjectType, trustee);
    }

    private static Guid? NextGuid(Octets entry, uint isPresent, ref int at)
    {
        if (isPresent == 0)
        {
            return null;
        }

        at += GuidLength;
        return entry.Take(Structure, at).Guid(at - GuidLength);
    }
}
