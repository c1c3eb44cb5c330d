using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using UmLync.Connectors.Text;
using UmLync.Text;

namespace UmLync.Connectors.Directories.Security;

/// <summary>
/// An access control list: its entries in their order, and whatever bytes stand behind them. The canonical order of a list is
/// explicit denials, explicit permissions, inherited entries; an entry that is added takes its place in that order, and nobody
/// else's place is changed, even where the list is in another order. Source: [MS-DTYP], section 2.4.5.
/// </summary>
internal sealed class AccessControlList
{
    internal const string Structure = "ACL";

    private const int HeaderLength = 8;
    private const byte OldestRevision = 2;
    private const byte RevisionOfObjects = 4;

    private readonly AccessControlEntry[] _entries;
    private readonly byte[] _header;
    private readonly byte[] _rest;

    private AccessControlList(byte[] header, AccessControlEntry[] entries, byte[] rest)
    {
        _header = header;
        _entries = entries;
        _rest = rest;
    }

    /// <summary>2, or 4 for a list that may hold entries with object types.</summary>
    public byte Revision => _header[0];

    /// <summary>The entries.</summary>
    public IReadOnlyList<AccessControlEntry> Entries => _entries;

    /// <summary>The entries that say who may do what.</summary>
    public IEnumerable<AccessRule> Rules => _entries.OfType<AccessRule>();

    /// <summary>Reads the list with which the bytes begin.</summary>
    /// <exception cref="UmLyncException">The bytes are no list.</exception>
    public static AccessControlList Read(Octets rest)
    {
        Octets list = Extent(rest);
        if (list[0] is < OldestRevision or > RevisionOfObjects)
        {
            throw list.Undefined(Structure, "AclRevision", list[0]);
        }

        AccessControlEntry[] entries = new AccessControlEntry[list.UInt16(4)];
        int at = HeaderLength;
        for (int i = 0; i < entries.Length; i++)
        {
            entries[i] = AccessControlEntry.Read(list.From(at));
            at += entries[i].Bytes.Length;
        }

        return new AccessControlList(list.Span.Slice(0, HeaderLength).ToArray(), entries, list.From(at).Span.ToArray());
    }

    /// <summary>The bytes that the list says to take, whatever stands in them.</summary>
    /// <exception cref="UmLyncException">There are fewer.</exception>
    public static Octets Extent(Octets rest)
    {
        Octets header = rest.Take(Structure, HeaderLength);
        int size = header.UInt16(2);
        return size >= HeaderLength ? rest.Take(Structure, size) : throw header.Undefined(Structure, "AclSize", size);
    }

    /// <summary>The list with one more explicit entry, at its place in the canonical order.</summary>
    /// <exception cref="UmLyncException">AccessControlListIsFull: a list cannot be larger than 65,535 bytes.</exception>
    public AccessControlList With(AccessRule rule)
    {
        if (rule.IsInherited)
        {
            throw new ArgumentException("Inherited entries are made by the directory.", nameof(rule));
        }

        List<AccessControlEntry> entries = [.. _entries];
        entries.Insert(PlaceOf(rule), rule);
        AccessControlList list = WithEntries(entries);
        if (AccessRule.IsOfObject(rule.Type))
        {
            list._header[0] = RevisionOfObjects;
        }

        return list;
    }

    /// <summary>The list without the entry; of several equal ones, without the one that <see cref="With"/> would have added.</summary>
    public AccessControlList Without(AccessRule rule)
    {
        int last = PlaceOf(rule) - 1;
        int index = last >= 0 && rule.Equals(_entries[last]) ? last : Array.FindLastIndex(_entries, rule.Equals);
        if (index < 0)
        {
            return this;
        }

        List<AccessControlEntry> entries = [.. _entries];
        entries.RemoveAt(index);
        return WithEntries(entries);
    }

    /// <summary>The list with another entry in the place of one.</summary>
    public AccessControlList Replace(AccessRule rule, AccessRule by) =>
        WithEntries([.. _entries.Select(entry => ReferenceEquals(entry, rule) ? by : entry)]);

    /// <summary>The bytes of the list.</summary>
    public byte[] ToBytes()
    {
        byte[] bytes = [.. _header, .. _entries.SelectMany(entry => entry.Bytes.ToArray()), .. _rest];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(2), (ushort)bytes.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(4), (ushort)_entries.Length);
        return bytes;
    }

    private int PlaceOf(AccessRule rule)
    {
        int place = rule.Allows
            ? Array.FindIndex(_entries, entry => entry.IsInherited)
            : Array.FindIndex(_entries, entry => entry.IsInherited || entry is not AccessRule { Allows: false });
        return place < 0 ? _entries.Length : place;
    }

    private AccessControlList WithEntries(List<AccessControlEntry> entries)
    {
        int size = HeaderLength + entries.Sum(entry => entry.Bytes.Length) + _rest.Length;
        if (size > ushort.MaxValue)
        {
            throw new UmLyncException(new Message(nameof(ConnectorMessages.AccessControlListIsFull), Octets.Number(size)));
        }

        return new AccessControlList([.. _header], [.. entries], _rest);
    }
}
