using System.Collections.Generic;
using System.Linq;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Connectors.Lab.Generation;

/// <summary>The Lync deployment of a generated estate, users apart: Lync Server 2013, media encryption required.</summary>
internal sealed class LyncSide(EstateLayout layout, Scope deployment)
{
    private static readonly ProductVersion Build = ProductVersion.Parse("5.0.8308.956");

    public static readonly IReadOnlyList<string> VoicePolicies = ["Local", "National", "International"];

    public void AddTo(TopologyBuilder builder)
    {
        builder.AddScope(deployment);
        foreach (Resource resource in Sites().Concat(Pools()).Concat(Media()).Concat(Voice()))
        {
            builder.Add(resource);
        }
    }

    private IEnumerable<Resource> Sites() =>
        layout.Sites.Select(site => new LyncSite { Scope = deployment, SiteId = site, DisplayName = site, Parent = Optional<string>.None });

    private IEnumerable<Resource> Pools()
    {
        foreach (PlannedPool pool in layout.Pools)
        {
            yield return new LyncPool
            {
                Scope = deployment,
                Fqdn = pool.Fqdn,
                PoolKind = pool.Kind,
                Release = LyncRelease.Lync2013,
                Build = Build,
                ClusterId = pool.ClusterId,
                Site = pool.Site,
                EdgeServer = Optional<string>.None,
            };
            for (int number = 1; number <= pool.Computers; number++)
            {
                Fqdn computer = pool.Computers == 1 ? pool.Fqdn : Fqdn.Parse(pool.Fqdn.FirstLabel + "-fe" + Names.Number(number) + "." + pool.Fqdn.Domain);
                yield return new LyncComputer { Scope = deployment, Fqdn = computer, Pool = pool.Fqdn.ToString() };
                yield return new WindowsService
                {
                    Scope = deployment,
                    Computer = computer,
                    Name = WindowsService.FrontEnd,
                    State = ServiceState.Running,
                    Pending = false,
                };
            }
        }
    }

    private IEnumerable<Resource> Media() =>
    [
        new MediaConfiguration { Scope = deployment, Identity = "Global", EncryptionLevel = EncryptionLevel.RequireEncryption },
        new MediaConfiguration { Scope = deployment, Identity = "Site:" + layout.Sites[0], EncryptionLevel = EncryptionLevel.SupportEncryption },
    ];

    private IEnumerable<Resource> Voice() =>
        VoicePolicies.Select(policy => new VoicePolicy
        {
            Scope = deployment,
            Identity = policy,
            PstnUsages = new ValueList<string>([policy]),
            Description = Optional<string>.None,
        });
}
