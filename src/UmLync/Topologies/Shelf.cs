using System;
using System.Collections.Generic;

namespace UmLync.Topologies;

/// <summary>The objects of one kind in one scope, in the order of their names, with their coverage.</summary>
internal sealed class Shelf
{
    private readonly Resource[] _resources;
    private readonly string[] _names;

    public Shelf(Coverage coverage, Resource[] resources)
    {
        Coverage = coverage;
        _resources = resources;
        _names = Array.ConvertAll(resources, resource => resource.Kind.NameOf(resource));
        if (!IsSorted(_names))
        {
            Array.Sort(_names, _resources, NameOrder.Instance);
        }
    }

    public Coverage Coverage { get; }

    public IReadOnlyList<Resource> Resources => _resources;

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

    /// <summary>The first name that stands twice, or null.</summary>
    public string? FirstRepeat()
    {
        for (int i = 1; i < _names.Length; i++)
        {
            if (StringComparer.OrdinalIgnoreCase.Equals(_names[i - 1], _names[i]))
            {
                return _names[i];
            }
        }

        return null;
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
