using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Connectors.Tests.Estates;

/// <summary>A plausible Lync deployment: sites, pools with their computers and services, media settings.</summary>
internal sealed class PlausibleLync(Scope deployment, TopologyBuilder builder, Dice dice, EstateHabits habits)
{
    public IReadOnlyList<LyncPool> Add()
    {
        builder.AddScope(deployment);
        foreach (ResourceKind kind in ResourceKinds.Of(Product.Lync))
        {
            builder.Cover(deployment, kind, Coverage.Read);
        }

        string[] sites = [.. Enumerable.Range(1, dice.UpTo(2)).Select(Number)];
        foreach (string site in sites)
        {
            builder.Add(new LyncSite { Scope = deployment, SiteId = site });
        }

        LyncRelease release = dice.Pick(LyncRelease.Lync2010, LyncRelease.Lync2013, LyncRelease.Lync2013, LyncRelease.Sfb2015);
        LyncPool[] pools = [.. Enumerable.Range(1, dice.UpTo(habits.MostPools)).Select(number => PoolOf(number, release, dice.Pick<string>(sites)))];
        foreach (LyncPool pool in pools)
        {
            builder.Add(pool);
            AddComputers(pool);
        }

        AddMediaConfigurations(pools, sites);
        return pools;
    }

    private LyncPool PoolOf(int number, LyncRelease release, string site)
    {
        PoolKind kind = dice.Pick(PoolKind.FrontEnd, PoolKind.FrontEnd, PoolKind.FrontEnd, PoolKind.StandardEdition, PoolKind.StandardEdition, PoolKind.Director, PoolKind.Branch);
        return new LyncPool
        {
            Scope = deployment,
            Fqdn = Fqdn.Parse("pool" + Number(number) + "." + deployment.Forest),
            PoolKind = habits.IsWellRead || dice.Chance(95) ? kind : null,
            Release = habits.IsWellRead || dice.Chance(95) ? release : null,
            ClusterId = site + ":" + Number(number),
            Site = site,
            EdgeServer = Optional<string>.None,
        };
    }

    private void AddComputers(LyncPool pool)
    {
        foreach (int number in Enumerable.Range(1, pool.PoolKind == PoolKind.FrontEnd ? dice.UpTo(3) : 1))
        {
            Fqdn computer = pool.PoolKind == PoolKind.FrontEnd ? Fqdn.Parse("fe" + Number(number) + "-" + pool.Fqdn) : pool.Fqdn;
            builder.Add(new LyncComputer { Scope = deployment, Fqdn = computer, Pool = pool.Fqdn.ToString() });
            if (dice.Chance(95))
            {
                builder.Add(PlausibleService.Of(deployment, computer, WindowsService.FrontEnd, dice, habits));
            }
        }
    }

    private void AddMediaConfigurations(LyncPool[] pools, string[] sites)
    {
        builder.Add(MediaOf("Global"));
        if (dice.Chance(20))
        {
            builder.Add(MediaOf("Site:" + dice.Pick<string>(sites)));
        }

        if (dice.Chance(20))
        {
            builder.Add(MediaOf("Service:Registrar:" + dice.Pick<LyncPool>(pools).Fqdn));
        }
    }

    private MediaConfiguration MediaOf(string identity) => new()
    {
        Scope = deployment,
        Identity = identity,
        EncryptionLevel = dice.Pick(EncryptionLevel.RequireEncryption, EncryptionLevel.RequireEncryption, EncryptionLevel.SupportEncryption, EncryptionLevel.DoNotSupportEncryption),
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
