using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Connectors.Tests.Estates;

/// <summary>
/// Estates as administrators leave them, half integrated and with the usual defects: several organizations and deployments,
/// every kind of pool, stale pilots, PBX gateways on SIP plans, renamed plans, forgotten restarts. The same seed gives the same
/// estate. What designers and applier do has to be right on all of them.
/// </summary>
internal static class PlausibleEstate
{
    private static readonly string[] Forests = ["litwareinc.com", "contoso.com", "fabrikam.net"];

    /// <summary>The estate of the seed.</summary>
    public static Topology Of(int seed, EstateHabits habits)
    {
        Dice dice = new(seed);
        TopologyBuilder builder = new(new DateTimeOffset(2016, 3, 1, 0, 0, 0, TimeSpan.Zero));
        int first = dice.Below(Forests.Length);
        Scope[] deployments = [.. Scopes(Product.Lync, first, dice.Chance(20) ? 2 : 1)];
        Scope[] organizations = [.. Scopes(Product.Exchange, dice.Chance(80) ? first : first + 1, dice.Chance(20) ? 2 : 1)];
        List<LyncPool> pools = [];
        foreach (Scope deployment in deployments)
        {
            pools.AddRange(new PlausibleLync(deployment, builder, dice, habits).Add());
        }

        foreach (Scope organization in organizations)
        {
            new PlausibleExchange(organization, deployments, pools, builder, dice, habits).Add();
        }

        foreach (ExchangeServer server in builder.Build().All(ExchangeServer.Schema).Where(server => server.Fqdn is not null))
        {
            builder.Put(CertificateOf(server));
        }

        foreach ((Scope scope, ResourceKind kind) in habits.IsWellRead ? [] : Kinds(organizations.Concat(deployments)).Where(_ => dice.Chance(3)))
        {
            Leave(builder, scope, kind, dice.Chance(50));
        }

        return builder.Build();
    }

    /// <summary>Checks that something holds of many estates; a failure shows the smallest estate that still fails.</summary>
    public static void ForAll(int count, EstateHabits habits, Action<Topology> property) => Prop
        .ForAll(Arb.From(Gen.Choose(0, int.MaxValue).Select(seed => new EstateSample(Of(seed, habits))), sample => sample.Smaller()), sample => property(sample.Estate))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(count));

    /// <summary>One certificate for all servers (domain.md J.3): to obtain one is left to a person, and would hold up what these estates are about.</summary>
    private static Certificate CertificateOf(ExchangeServer server) => new()
    {
        Scope = server.Scope,
        Computer = server.Fqdn!,
        Thumbprint = Thumbprint.Parse(new string('A', 40)),
        Services = new NameSet(["UM", "UMCallRouter"]),
    };

    private static IEnumerable<Scope> Scopes(Product product, int first, int count) =>
        Enumerable.Range(first, count).Select(index => new Scope(product, Fqdn.Parse(Forests[index % Forests.Length])));

    private static IEnumerable<(Scope Scope, ResourceKind Kind)> Kinds(IEnumerable<Scope> scopes) =>
        scopes.SelectMany(scope => ResourceKinds.Of(scope.Product).Select(kind => (scope, kind)));

    /// <summary>Whoever exported the estate could not read all of the kind.</summary>
    private static void Leave(TopologyBuilder builder, Scope scope, ResourceKind kind, bool isPartial)
    {
        if (isPartial)
        {
            builder.Cover(scope, kind, Coverage.PartialBecause("access denied"));
            return;
        }

        foreach (Resource resource in builder.Build().All(scope, kind))
        {
            builder.Remove(resource.Key);
        }

        builder.Cover(scope, kind, Coverage.NotReadBecause("no connection"));
    }
}
