using System;
using System.Collections.Generic;

namespace UmLync.Topologies;

/// <summary>The objects of one kind in one scope, in the order of their names, with their coverage.</summary>
internal sealed class Shelf
{
    private readonly Resource[] _resources;
    private readonly string[] _names;

    /// <summary>The objects by their names, which must differ in more than case.</summary>
    public Shelf(Coverage coverage, Dictionary<string, Resource> byName)
        : this(coverage, new string[byName.Count], new Resource[byName.Count])
    {
        byName.Keys.CopyTo(_names, 0);
        byName.Values.CopyTo(_resources, 0);
        if (!IsSorted(_names))
        {
            Array.Sort(_names, _resources, NameOrder.Instance);
        }
    }

    private Shelf(Coverage coverage, string[] names, Resource[] resources)
    {
        Coverage = coverage;
        _names = names;
        _resources = resources;
    }

    public static Shelf Empty { get; } = new(Coverage.NotRead, [], []);

    public Coverage Coverage { get; }

    public IReadOnlyList<Resource> Resources => _resources;

    /// <summary>The same objects with another coverage.</summary>
    public Shelf With(Coverage coverage) => coverage.Equals(Coverage) ? this : new Shelf(coverage, _names, _resources);

    public Resource? Find(string name)
    {
        int low = 0;
        int high = _names.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int order = StringComparer.OrdinalIgnoreCase.Compare(_names[middle], name);
            if (order == 0)
            {
                return _resources[middle];
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    /// <summary>A copy of the objects by their names, to be changed.</summary>
    public Dictionary<string, Resource> ByName()
    {
        Dictionary<string, Resource> byName = new(_names.Length, StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < _names.Length; i++)
        {
            byName.Add(_names[i], _resources[i]);
        }

        return byName;
    }

    private static bool IsSorted(string[] names)
    {
        for (int i = 1; i < names.Length; i++)
        {
            if (NameOrder.Compare(names[i - 1], names[i]) > 0)
            {
                return false;
            }
        }

        return true;
    }
}
