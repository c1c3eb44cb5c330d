using System.Collections.Generic;
using System.Linq;
using UmLync.Json;

namespace UmLync.Topologies;

/// <summary>Reads one object by the table of its kind.</summary>
internal static class ResourceReader
{
    /// <summary>Reads the object at the reader's current token.</summary>
    public static Resource Read(ref StrictReader reader, ResourceKind kind, Scope scope)
    {
        Resource resource = kind.Blank(scope);
        IReadOnlyList<Property> properties = kind.Properties;
        ulong seen = 0;
        int expected = 0;
        reader.BeginObject();
        while (reader.NextName())
        {
            int index = IndexOf(ref reader, properties, expected);
            if (index < 0)
            {
                throw reader.Unknown(reader.PropertyName(), properties.Select(known => known.Name));
            }

            Property property = properties[index];
            reader.MoveTo(property.Name);
            if ((seen & (1UL << index)) != 0)
            {
                throw reader.Twice();
            }

            reader.NextValue();
            resource = property.With(resource, property.Read(ref reader));
            seen |= 1UL << index;
            expected = index + 1;
        }

        for (int i = 0; i < properties.Count && properties[i].IsIdentity; i++)
        {
            if ((seen & (1UL << i)) == 0)
            {
                throw reader.Missing(properties[i].Name);
            }
        }

        return resource;
    }

    /// <summary>The row of the current name. Files mostly keep the order of the table, so the search begins after the last row.</summary>
    private static int IndexOf(ref StrictReader reader, IReadOnlyList<Property> properties, int expected)
    {
        for (int step = 0; step < properties.Count; step++)
        {
            int index = (expected + step) % properties.Count;
            if (reader.TextIs(properties[index].Utf8Name))
            {
                return index;
            }
        }

        return -1;
    }
}
