using System;
using System.Linq;
using UmLync.Blueprints;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Tests.Estates;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Tests.Planning;

/// <summary>
/// Wants at random: objects gone, new ones, properties otherwise, services restarted. No sensible designer, and so a hard one
/// for the planner: what it draws must still become a plan, in some order, without loss.
/// </summary>
internal sealed class Scribble(int seed) : IDesigner
{
    private static readonly Source Whim = new("none", Evidence.Unverified);

    private readonly RandomValues _values = new(new Random(seed), EstateShape.WellRead);

    public void Design(Draft draft, Blueprint blueprint)
    {
        Because because = new(new Message("UndoPutsBack", "-"), Whim);
        Topology others = RandomPlans.WithRights(RandomEstate.Of(seed + 1, EstateShape.WellRead with { MostObjects = 6 }), new Random(seed));
        foreach (Resource resource in draft.Topology.All().ToArray())
        {
            switch (_values.Upto(5))
            {
                case 0:
                    draft.Remove(resource, because);
                    break;
                case 1 or 2 when resource is AdPermission:
                    draft.Put(others.All(AdPermission.Schema).Aggregate(resource, (drawn, other) => ((AdPermission)drawn) with { Allowed = other.Allowed, Inheritance = other.Inheritance }), because);
                    break;
                case 1 or 2:
                    draft.Put(Otherwise(resource), because);
                    break;
                case 3 when resource is WindowsService service:
                    draft.Restart(service, because);
                    break;
            }
        }

        foreach (Resource wanted in others.All().Where(resource => draft.Scopes.Contains(resource.Scope) && _values.Chance(30)).ToArray())
        {
            draft.Put(wanted, because);
        }
    }

    private Resource Otherwise(Resource resource) => resource.Kind.Properties.Where(property => !property.IsIdentity && _values.Chance(50))
        .Aggregate(resource, (drawn, property) => property.With(drawn, _values.Of(property)));
}
