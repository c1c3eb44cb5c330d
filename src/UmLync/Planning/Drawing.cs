using System.Collections.Generic;
using System.Linq;
using UmLync.Topologies;

namespace UmLync.Planning;

/// <summary>What the draft holds for one object: how it is, how it is wanted, and why, property by property.</summary>
public sealed class Drawing
{
    private readonly List<(Property? Property, Because Because)> _reasons = [];

    internal Drawing(ResourceKey key, Resource? before)
    {
        Key = key;
        Before = before;
        After = before;
    }

    /// <summary>The object's address.</summary>
    public ResourceKey Key { get; }

    /// <summary>The object as the topology has it; null when it is not there.</summary>
    public Resource? Before { get; }

    /// <summary>The object as it is wanted; null when it is to be removed.</summary>
    public Resource? After { get; private set; }

    /// <summary>Whether a restart is wanted: an operation on the object, which changes no setting.</summary>
    public bool IsOperation { get; private set; }

    /// <summary>Whether the operation has no other cause than that the operator asks for it.</summary>
    public bool IsAsked { get; private set; }

    /// <summary>Whether the drawing changes anything.</summary>
    public bool ChangesAnything => IsOperation || (Before is null ? After is not null : After is null || !Before.IsSameAs(After));

    /// <summary>Whether the property is afterwards another one, or of an object that is made or removed.</summary>
    public bool Changes(Property property) => Before is null || After is null || !Equals(property.ValueOf(Before), property.ValueOf(After));

    /// <summary>The reasons, in the order in which they were given.</summary>
    public IEnumerable<Because> Reasons => _reasons.Select(reason => reason.Because);

    /// <summary>The reasons for the change of some properties, and those for the object as a whole.</summary>
    public IEnumerable<Because> ReasonsFor(IReadOnlyCollection<Property> properties) =>
        _reasons.Where(reason => reason.Property is null || properties.Contains(reason.Property)).Select(reason => reason.Because).Distinct();

    internal IEnumerable<Because> WholeReasons => _reasons.Where(reason => reason.Property is null).Select(reason => reason.Because);

    internal void Draw(Resource? wanted, Because because)
    {
        if (After is null || wanted is null)
        {
            _reasons.Add((null, because));
        }
        else
        {
            _reasons.AddRange(After.DifferencesFrom(wanted).Select(property => ((Property?)property, because)));
        }

        After = wanted;
    }

    internal void Operate(Resource wanted, Because because, bool isAsked)
    {
        _reasons.Add((null, because));
        After = wanted;
        IsAsked = isAsked && (IsAsked || !IsOperation);
        IsOperation = true;
    }
}
