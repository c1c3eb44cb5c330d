using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Certificates;

/// <summary>
/// What is asked of an authority: a certificate that cannot fail the rules. Issued to the FQDN of the server, which stands among
/// the alternative names too, with every other name that its roles need; never a wildcard, which is no <see cref="Fqdn"/>.
/// Source: domain.md C.5, H 5, H 6, J.3, J.7.
/// </summary>
public sealed class CertificateOrder
{
    /// <summary>The size of the key in bits where the operator says nothing else; Lync recommends 2048 and more.</summary>
    public const int UsualKeySize = 2048;

    /// <summary>The roles in which UmLync knows all names that are needed.</summary>
    public const CertificateRoles Known = CertificateRoles.UmService | CertificateRoles.CallRouter | CertificateRoles.Owa | CertificateRoles.MediationServer | CertificateRoles.VoipGateway;

    // RFC 5280, appendix A.1: ub-common-name. Authorities refuse or cut what is longer.
    private const int LongestCommonName = 64;

    private CertificateOrder(Fqdn name, IEnumerable<Fqdn> others, CertificateRoles roles)
    {
        if (name.ToString().Length > LongestCommonName)
        {
            throw new UmLyncException(new Message(
                nameof(Messages.CommonNameIsTooLong), name.ToString(), LongestCommonName.ToString(CultureInfo.InvariantCulture)));
        }

        Name = name;
        DnsNames = Array.AsReadOnly<Fqdn>([.. others.Prepend(name).Distinct()]);
        Roles = roles;
    }

    /// <summary>The FQDN to which it is issued: the common name, and the only part of the subject.</summary>
    public Fqdn Name { get; }

    /// <summary>The alternative names; the first is that of the subject.</summary>
    public IReadOnlyList<Fqdn> DnsNames { get; }

    /// <summary>The roles in which it shall serve.</summary>
    public CertificateRoles Roles { get; }

    /// <summary>Whether several servers shall use it, so that its key has to travel.</summary>
    public bool IsShared { get; private init; }

    /// <summary>An order for a server of which nothing but its name is known.</summary>
    /// <exception cref="UmLyncException">The roles are those of a Lync Front End, or the name is too long for a subject.</exception>
    public static CertificateOrder For(Fqdn server, CertificateRoles roles) => new(server, [], Checked(roles, server));

    /// <summary>An order for a server of the estate, in the roles that it has there.</summary>
    /// <param name="topology">The estate.</param>
    /// <param name="server">The name or FQDN of the server, or the FQDN of a Mediation Server or device.</param>
    /// <param name="roles">The roles in which it shall serve; null where those of the estate count.</param>
    /// <param name="isShared">Whether it lists every server of the organization that answers calls (domain.md J.3).</param>
    /// <exception cref="UmLyncException">There is no such server, or it is a Lync Front End.</exception>
    public static CertificateOrder For(Topology topology, string server, CertificateRoles? roles = null, bool isShared = false)
    {
        CertificateEstate estate = CertificateEstate.Of(topology);
        Fqdn computer = FqdnOf(topology, server);
        CertificateRoles serving = Checked(roles ?? RolesOf(estate, computer), computer);
        Fqdn[] servers = isShared ? [computer, .. estate.UmComputers.Where(other => IsOfSameOrganization(estate, other, computer)).Select(other => other.Fqdn).OrderBy(name => name.ToString(), NameOrder.Instance)] : [computer];
        Fqdn[] pools = [.. servers.SelectMany(name => OwaPoolsOf(topology, name))];

        // Outlook on the web alone is called by its pool (J.7); towards Lync's UM routing the server's own name comes first.
        Fqdn subject = serving == CertificateRoles.Owa && pools.Length > 0 ? pools[0] : computer;
        return new CertificateOrder(subject, [.. servers, .. pools], serving) { IsShared = isShared };
    }

    /// <summary>Whether the estate has a server, Mediation Server or device of that name.</summary>
    public static bool Knows(Topology topology, string server) => FindFqdn(topology, server) is not null;

    private static CertificateRoles Checked(CertificateRoles roles, Fqdn server) => roles != CertificateRoles.None && (roles & ~Known) == 0
        ? roles
        : throw new UmLyncException(new Message(nameof(Messages.CertificateIsOrderedByLync), server.ToString()));

    private static bool IsOfSameOrganization(CertificateEstate estate, UmComputer other, Fqdn computer) =>
        estate.FindUmComputer(computer) is { } own && own.Scope.Equals(other.Scope);

    private static Fqdn FqdnOf(Topology topology, string server) => FindFqdn(topology, server) ?? throw new UmLyncException(new Message(
        nameof(Messages.CertificateServerIsNotThere), server,
        Nearest.Listed(server, topology.All(ExchangeServer.Schema).Select(one => one.Fqdn?.ToString()).OfType<string>().Concat(OthersIn(topology)))));

    private static Fqdn? FindFqdn(Topology topology, string server) =>
        topology.All(ExchangeServer.Schema).FirstOrDefault(one => Is(one.Name, server) || Is(one.Fqdn?.ToString(), server))?.Fqdn
        ?? (Fqdn.TryParse(OthersIn(topology).FirstOrDefault(name => Is(name, server)), out Fqdn? other) ? other : null);

    private static IEnumerable<string> OthersIn(Topology topology) => topology.All(LyncComputer.Schema).Select(computer => computer.Fqdn.ToString())
        .Concat(topology.All(MediationServer.Schema).Select(mediation => mediation.Fqdn.ToString()))
        .Concat(topology.All(MediaGateway.Schema).Select(gateway => gateway.Address?.ToString()).OfType<string>());

    private static CertificateRoles RolesOf(CertificateEstate estate, Fqdn computer)
    {
        UmComputer? um = estate.FindUmComputer(computer);
        Topology topology = estate.Topology;
        return (um?.RunsUm == true ? CertificateRoles.UmService : CertificateRoles.None)
            | (um?.RunsCallRouter == true ? CertificateRoles.CallRouter : CertificateRoles.None)
            | (OwaPoolsOf(topology, computer).Any() ? CertificateRoles.Owa : CertificateRoles.None)
            | (topology.All(MediationServer.Schema).Any(mediation => mediation.Fqdn.Equals(computer)) ? CertificateRoles.MediationServer : CertificateRoles.None)
            | (topology.All(MediaGateway.Schema).Any(gateway => Is(gateway.Address?.ToString(), computer.ToString())) ? CertificateRoles.VoipGateway : CertificateRoles.None);
    }

    private static IEnumerable<Fqdn> OwaPoolsOf(Topology topology, Fqdn computer) => topology.All(TrustedApplicationPool.Schema)
        .Where(pool => pool.Computers?.Contains(computer.ToString()) == true).Select(pool => pool.Fqdn);

    private static bool Is(string? name, string wanted) => StringComparer.OrdinalIgnoreCase.Equals(name, wanted);
}
