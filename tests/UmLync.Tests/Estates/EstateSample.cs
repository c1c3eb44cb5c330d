using System.Collections.Generic;
using System.Linq;
using System.Text;
using UmLync.Topologies;

namespace UmLync.Tests.Estates;

/// <summary>An estate that a property is tried on: it can be shown, and made smaller.</summary>
internal sealed record EstateSample(Topology Estate)
{
    /// <summary>Estates with one thing less: all objects of a kind, one object, or one property that was read.</summary>
    public IEnumerable<EstateSample> Smaller()
    {
        IEnumerable<Topology> smaller =
        [
            .. from shelf in Estate.All().GroupBy(resource => (resource.Scope, resource.Kind))
               where shelf.Count() > 1
               select Without(shelf),
            .. from resource in Estate.All()
               select Without([resource]),
            .. from resource in Estate.All()
               from property in resource.Kind.Properties
               where !property.IsIdentity && property.ValueOf(resource) is not null
               select Estate.ToBuilder().Put(property.With(resource, null)).Build(),
        ];
        return smaller.Select(estate => new EstateSample(estate));
    }

    /// <summary>The estate as a file.</summary>
    public override string ToString() => Encoding.UTF8.GetString(TopologyWriter.ToBytes(Estate));

    private Topology Without(IEnumerable<Resource> resources)
    {
        TopologyBuilder builder = Estate.ToBuilder();
        foreach (Resource resource in resources)
        {
            builder.Remove(resource.Key);
        }

        return builder.Build();
    }
}
