using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Xml;
using System.Xml.Linq;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Cmdlets.Shells.Kinds;

/// <summary>
/// The pools that register users: whatever runs the Registrar or Director service. What a pool is for follows from its services,
/// its site and its computers; its release from the version of the service (domain.md A.3, D.3).
/// </summary>
internal sealed class LyncPoolReader() : KindReader(LyncPool.Schema)
{
    public override KindReading Read(ShellQuery query)
    {
        ShellAnswer[] answers =
        [
            query.Ask("Get-CsService", takesDomainController: false, new ShellParameter("Registrar", true)),
            query.Ask("Get-CsService", takesDomainController: false, new ShellParameter("Director", true)),
            query.Ask("Get-CsSite", takesDomainController: false),
        ];
        KindReading computers = LyncTables.Computers.Read(query);
        if (answers.Select(answer => answer.Problem?.Message).Append(computers.Coverage.Reason).FirstOrDefault(reason => reason is not null) is { } shortfall)
        {
            // A Front End pool and a Director are told apart by what is missing here: half of it would be a guess.
            return KindReading.None(shortfall);
        }

        HashSet<string> directors = [.. answers[1].Objects.Select(service => service.Text("PoolFqdn") ?? string.Empty)];
        HashSet<string> branches = new(SiteTable.BranchesAmong(answers[2].Objects), StringComparer.OrdinalIgnoreCase);
        Dictionary<string, string> clusters = ClustersOf(query);
        return KindReading.All(
            from service in answers[0].Objects.Concat(answers[1].Objects)
            let fqdn = service.Text("PoolFqdn")
            where fqdn is not null
            group service by fqdn.ToUpperInvariant() into services
            let service = services.First()
            let pool = service.Text("PoolFqdn")!
            where Fqdn.TryParse(pool, out _)
            let site = service.Text("SiteId") is { } id ? ShownText.AfterColon(id) : null
            select new LyncPool
            {
                Scope = query.Scope,
                Fqdn = Fqdn.Parse(pool),
                Site = site,
                Release = ReleaseOf(service.Text("Version")),
                EdgeServer = EdgeServerOf(services),
                ClusterId = clusters.TryGetValue(pool, out string? cluster) ? cluster : default(Optional<string>),
                PoolKind = directors.Contains(pool) ? PoolKind.Director
                    : site is not null && branches.Contains(site) ? PoolKind.Branch
                    : IsStandardEdition(pool, computers) ? PoolKind.StandardEdition
                    : PoolKind.FrontEnd,
            });
    }

    /// <summary>The Edge Server that Set-CsRegistrar -EdgeServer names; unread where no service of the pool has the property.</summary>
    private static Optional<string> EdgeServerOf(IEnumerable<PSObject> services) =>
        services.Select(service => service.Texts("EdgeServer")).FirstOrDefault(texts => texts is not null) is not { } shown ? default
            : shown.FirstOrDefault(text => text.Length > 0) is { } edge ? ShownText.AfterColon(edge)
            : Optional<string>.None;

    /// <summary>5 and 6 are those of the Known Servers Table (domain.md D.3); the later ones go on counting [I], as pool versions do (A.3).</summary>
    private static LyncRelease? ReleaseOf(string? version) => version switch
    {
        "5" => LyncRelease.Lync2010,
        "6" => LyncRelease.Lync2013,
        "7" => LyncRelease.Sfb2015,
        "8" => LyncRelease.Sfb2019,
        _ => null,
    };

    /// <summary>A Standard Edition pool is one computer with the pool's own FQDN (domain.md D.3).</summary>
    private static bool IsStandardEdition(string pool, KindReading computers)
    {
        LyncComputer[] own = [.. computers.Objects.Cast<LyncComputer>().Where(computer => StringComparer.OrdinalIgnoreCase.Equals(computer.Pool, pool))];
        return own.Length == 1 && StringComparer.OrdinalIgnoreCase.Equals(own[0].Fqdn.ToString(), pool);
    }

    /// <summary>The cluster ids of the published topology document (domain.md A.3); none where it cannot be read.</summary>
    private static Dictionary<string, string> ClustersOf(ShellQuery query)
    {
        Dictionary<string, string> clusters = new(StringComparer.OrdinalIgnoreCase);
        ShellAnswer answer = query.Ask("Get-CsTopology", takesDomainController: false, new ShellParameter("AsXml", true));
        if (answer.Problem is not null || Document(answer.Objects) is not { } document)
        {
            return clusters;
        }

        foreach (XElement cluster in document.Descendants().Where(element => element.Name.LocalName == "Cluster"))
        {
            XElement? id = cluster.Elements().FirstOrDefault(element => element.Name.LocalName == "ClusterId");
            if ((cluster.Attribute("Fqdn")?.Value, id?.Attribute("SiteId")?.Value, id?.Attribute("Number")?.Value) is ({ } fqdn, { } site, { } number))
            {
                clusters[fqdn] = site + ":" + number;
            }
        }

        return clusters;
    }

    private static XDocument? Document(IReadOnlyList<PSObject> shown)
    {
        try
        {
            return shown.Count == 0 ? null : XDocument.Parse(shown[0].BaseObject is XmlNode node ? node.OuterXml : shown[0].ToString());
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
