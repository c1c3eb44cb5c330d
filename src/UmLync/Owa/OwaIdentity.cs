using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Certificates;
using UmLync.Support;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Owa;

/// <summary>
/// The name under which Outlook Web App meets Lync: the subject name of the certificate that it shows, which the servers of one
/// OWA pool share (domain.md J.7). Exchange 2010 has it elsewhere and is not of them.
/// </summary>
public sealed class OwaIdentity
{
    private OwaIdentity(Scope organization, Fqdn name, Certificate? certificate, IEnumerable<ExchangeServer> servers)
    {
        Organization = organization;
        Name = name;
        Certificate = certificate;
        Servers = [.. servers];
    }

    /// <summary>The Exchange organization.</summary>
    public Scope Organization { get; }

    /// <summary>The name.</summary>
    public Fqdn Name { get; }

    /// <summary>The certificate that gives the name; null where it was not read, and the address of OWA or the server gives it.</summary>
    public Certificate? Certificate { get; }

    /// <summary>The back-end servers that show it.</summary>
    public IReadOnlyList<ExchangeServer> Servers { get; }

    /// <summary>The Lync pools that the servers name in IMServerName and that are there, by name.</summary>
    public IReadOnlyList<LyncPool> PoolsIn(IEstateView estate)
    {
        string[] named = [.. Servers.Select(server => OwaSettings.ServerNameOf(estate, server)).OfType<string>()];
        return [.. estate.All(LyncPool.Schema).Where(pool => named.Contains(pool.Fqdn.ToString(), StringComparer.OrdinalIgnoreCase)).OrderBy(pool => pool.Fqdn)];
    }

    /// <summary>The pool to which the servers speak where that is none of the deployment, which then need not know them (domain.md J.7); else null.</summary>
    internal LyncPool? PoolElsewhere(IEstateView estate, Scope deployment) =>
        PoolsIn(estate) is { Count: > 0 } pools && pools.All(pool => !pool.Scope.Equals(deployment)) ? pools[0] : null;

    /// <summary>The names of an organization, each once.</summary>
    public static IReadOnlyList<OwaIdentity> Of(IEstateView estate, Scope organization) =>
    [
        .. from server in BackEnds(estate, organization)
           let certificate = OwaSettings.CertificateOf(estate, server)
           let name = SubjectOf(certificate) ?? (CarriesSipPlan(estate, server) ? server.Fqdn : HostOf(estate, organization)) ?? server.Fqdn
           where name is not null
           group (server, certificate) by name into same
           orderby same.Key
           select new OwaIdentity(organization, same.Key, same.Select(item => item.certificate).FirstOrDefault(item => item is not null), same.Select(item => item.server)),
    ];

    /// <summary>Where Outlook Web App runs: the Mailbox servers of Exchange 2013 or later.</summary>
    public static IEnumerable<ExchangeServer> BackEnds(IEstateView estate, Scope organization) =>
        estate.All(organization, ExchangeServer.Schema).Cast<ExchangeServer>()
            .Where(server => ExchangeReleases.Of(server) >= ExchangeRelease.Exchange2013 && server.Roles?.Contains("Mailbox") == true);

    /// <summary>Such a server is a known one by its own FQDN, for which Exchange's documents advise the certificate of UM (domain.md J.7).</summary>
    private static bool CarriesSipPlan(IEstateView estate, ExchangeServer server) => estate.UmRoles().Any(role =>
        role.Scope.Equals(server.Scope) && StringComparer.OrdinalIgnoreCase.Equals(role.Server, server.Name)
        && (role.DialPlans ?? NameSet.Empty).Any(plan => estate.Find(server.Scope, UmDialPlan.Schema, plan)?.IsSip == true));

    private static Fqdn? SubjectOf(Certificate? certificate) => certificate is null ? null
        : (CertificateFacts.Of(certificate).CommonNames ?? []).Select(name => Fqdn.TryParse(name, out Fqdn? value) ? value : null).FirstOrDefault(name => name is not null);

    /// <summary>The host in the inside address of OWA, where all front ends have the same.</summary>
    private static Fqdn? HostOf(IEstateView estate, Scope organization)
    {
        string[] hosts =
        [
            .. estate.All(organization, OwaVirtualDirectory.Schema).Cast<OwaVirtualDirectory>()
                .Where(directory => directory.Tier == OwaTier.FrontEnd && directory.InternalUrl.HasValue)
                .Select(directory => Uri.TryCreate(directory.InternalUrl.Value, UriKind.Absolute, out Uri? address) ? address.Host : string.Empty)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
        return hosts.Length == 1 && Fqdn.TryParse(hosts[0], out Fqdn? host) ? host : null;
    }
}
