using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Connectors.Lab.Generation;

/// <summary>
/// What is decided before any object is made: the pools, on which of them each dial plan has its users, and which of these
/// pairs have their hunt group.
/// </summary>
internal sealed class EstateLayout
{
    /// <summary>
    /// The most pools of a dial plan. A plan takes 200 gateways (domain.md A.6); besides its own pools it meets a Director's
    /// gateway and the one that places the out-calls of all plans.
    /// </summary>
    public const int MostPoolsOfPlan = 190;

    private const int PoolsOfSite = 10;
    private const int FrontEndsOfPool = 3;

    public EstateLayout(EstateSize size, Fqdn forest, Draws draws)
    {
        Size = size;
        Sites = [.. Enumerable.Range(0, (size.Pools + PoolsOfSite - 1) / PoolsOfSite).Select(Names.City)];
        Plans = [.. Enumerable.Range(0, size.DialPlans).Select(Names.City)];
        Pools = [.. Enumerable.Range(0, size.Pools).Select(index => PoolAt(index, forest))];
        Homes = HomesOf(Plans, [.. Pools.Where(pool => pool.Kind != PoolKind.Director)], size, draws);
        Missing = MissingOf(Homes, draws);
    }

    public EstateSize Size { get; }

    /// <summary>The central sites, by SiteId.</summary>
    public IReadOnlyList<string> Sites { get; }

    /// <summary>The names of the SIP URI dial plans.</summary>
    public IReadOnlyList<string> Plans { get; }

    public IReadOnlyList<PlannedPool> Pools { get; }

    /// <summary>The pairs of plan and pool that have users: those that ought to have a hunt group.</summary>
    public IReadOnlyList<(int Plan, PlannedPool Pool)> Homes { get; }

    /// <summary>The half of these pairs that has no hunt group, or one with another pilot (E.2 row 10).</summary>
    public HashSet<(int Plan, int Pool)> Missing { get; }

    private PlannedPool PoolAt(int index, Fqdn forest)
    {
        int site = index / PoolsOfSite;
        int number = (index % PoolsOfSite) + 1;
        (PoolKind kind, string label, int computers) = index switch
        {
            _ when index % 50 == 49 => (PoolKind.Director, "dir", 1),
            _ when index % 12 == 5 => (PoolKind.Branch, "sba", 1),
            _ when index % 3 == 0 => (PoolKind.FrontEnd, "pool", FrontEndsOfPool),
            _ => (PoolKind.StandardEdition, "se", 1),
        };
        string name = Sites[site].ToLowerInvariant() + "-" + label + Names.Number(number, 2);
        return new PlannedPool(
            index, kind, Fqdn.Parse(name + "." + forest), Sites[site], Names.Number(site + 1) + ":" + Names.Number(number), computers);
    }

    /// <summary>Each plan has its users on 38 of a hundred pools, and at most on <see cref="MostPoolsOfPlan"/>.</summary>
    private static (int Plan, PlannedPool Pool)[] HomesOf(IReadOnlyList<string> plans, PlannedPool[] registrars, EstateSize size, Draws draws)
    {
        int share = Math.Min(Math.Min(MostPoolsOfPlan, registrars.Length), Math.Max(1, size.Pools * 38 / 100));
        return
        [
            .. Enumerable.Range(0, plans.Count)
                .SelectMany(plan => draws.Shuffled(registrars).Take(share).Select(pool => (plan, pool)))
                .Take(size.Users),
        ];
    }

    private static HashSet<(int Plan, int Pool)> MissingOf(IReadOnlyList<(int Plan, PlannedPool Pool)> homes, Draws draws)
    {
        IEnumerable<(int Plan, PlannedPool Pool)> drawn = draws.Shuffled(homes).OrderBy(home => home.Pool.HasGateway);
        return [.. drawn.Take((homes.Count + 1) / 2).Select(home => (home.Plan, home.Pool.Index))];
    }
}
