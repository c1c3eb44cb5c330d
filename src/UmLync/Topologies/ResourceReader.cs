using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Json;

namespace UmLync.Topologies;

/// <summary>
/// Reads the objects of one kind by its table. Only the values that are asked for are made. The others are checked as strictly
/// and leave nothing behind: of a hundred thousand users who are counted, the rest would be most of the garbage of a run.
/// </summary>
internal sealed class ResourceReader
{
    private readonly ResourceKind _kind;
    private readonly IReadOnlyList<Property> _properties;
    private readonly bool[] _keeps;
    private readonly object?[] _values;

    public ResourceReader(ResourceKind kind, Func<Property, bool> keeps)
    {
        _kind = kind;
        _properties = kind.Properties;
        _keeps = [.. _properties.Select(keeps)];
        _values = new object?[_properties.Count];
    }

    /// <summary>The values of the object that was read last, in the order of the table; null where there is none or none is kept.</summary>
    public IReadOnlyList<object?> Values => _values;

    /// <summary>Reads the object at the reader's current token.</summary>
    public Resource Read(ref StrictReader reader, Scope scope)
    {
        ReadValues(ref reader);
        Resource resource = _kind.Blank(scope);
        for (int i = 0; i < _values.Length; i++)
        {
            if (_values[i] is { } value)
            {
                resource = _properties[i].With(resource, value);
            }
        }

        return resource;
    }

    /// <summary>Reads the values of the object at the reader's current token.</summary>
    public void ReadValues(ref StrictReader reader)
    {
        Array.Clear(_values, 0, _values.Length);
        ulong seen = 0;
        int expected = 0;
        reader.BeginObject();
        while (reader.NextName())
        {
            int index = IndexOf(ref reader, expected);
            if (index < 0)
            {
                throw reader.Unknown(reader.PropertyName(), _properties.Select(known => known.Name));
            }

            Property property = _properties[index];
            reader.MoveTo(property.Name);
            if ((seen & (1UL << index)) != 0)
            {
                throw reader.Twice();
            }

            reader.NextValue();
            if (_keeps[index])
            {
                _values[index] = property.Read(ref reader);
            }
            else
            {
                property.Check(ref reader);
            }

            seen |= 1UL << index;
            expected = index + 1;
        }

        for (int i = 0; i < _properties.Count && _properties[i].IsIdentity; i++)
        {
            if ((seen & (1UL << i)) == 0)
            {
                throw reader.Missing(_properties[i].Name);
            }
        }
    }

    /// <summary>The row of the current name. Files mostly keep the order of the table, so the search begins after the last row.</summary>
    private int IndexOf(ref StrictReader reader, int expected)
    {
        for (int step = 0; step < _properties.Count; step++)
        {
            int index = (expected + step) % _properties.Count;
            if (reader.TextIs(_properties[index].Utf8Name))
            {
                return index;
            }
        }

        return -1;
    }
}
