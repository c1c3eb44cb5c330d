using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Blueprints;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Support;
using UmLync.Tests.Estates;
using UmLync.Topologies;

namespace UmLync.Tests.Planning;

/// <summary>Plans of random estates; together they hold every kind of action.</summary>
internal static class RandomPlans
{
    private static readonly EstateShape Shape = EstateShape.WellRead with { MostObjects = 6 };

    /// <summary>The integration of estates that have something to integrate.</summary>
    public static IReadOnlyList<(Topology Estate, Plan Plan)> Integrations { get; } = [.. Estates.Select(estate => (estate, Integration.PlanFor(estate, Blueprint.Empty)))];

    /// <summary>Whatever comes to somebody's mind.</summary>
    public static IReadOnlyList<(Topology Estate, Plan Plan)> Scribbles { get; } =
        [.. Estates.Select((estate, seed) => (estate, Integration.PlanFor(estate, Blueprint.Empty, [new Scribble(seed)])))];

    /// <summary>Every change of all of them.</summary>
    public static IEnumerable<PlannedChange> Changes => Integrations.Concat(Scribbles).SelectMany(item => item.Plan.Changes);

    private static IEnumerable<Topology> Estates =>
        Enumerable.Range(0, 60).Select(seed => WithRights(RandomEstate.Of(seed, Shape), new Random(seed)))
            .Where(estate => estate.All(LyncPool.Schema).Any() && HasUm(estate));

    private static bool HasUm(Topology estate) => SupportCheck.OrganizationsWithoutUm(estate).Count() < estate.ScopesOf(Product.Exchange).Count();

    /// <summary>The same estate with rights that Active Directory has, and numbers that contacts have: a random text is none.</summary>
    public static Topology WithRights(Topology estate, Random random)
    {
        TopologyBuilder builder = estate.ToBuilder();
        foreach (AdPermission permission in estate.All(AdPermission.Schema))
        {
            builder.Put(permission with { Allowed = Some(random), Denied = Some(random) });
        }

        foreach (ExumContact contact in estate.All(ExumContact.Schema).Where(contact => contact.DisplayNumber.HasValue))
        {
            builder.Put(contact with { DisplayNumber = "+1425555" + random.Next(1000, 10000) });
        }

        return builder.Build();
    }

    private static NameSet Some(Random random) => new(new[] { "ListChildren", "ReadProperty", "ListObject", "GenericRead" }.Where(_ => random.Next(2) == 0));
}
