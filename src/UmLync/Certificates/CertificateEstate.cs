using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Certificates;

/// <summary>
/// A topology as rules about certificates look at it: which certificate serves where, which computers are peers, and whom they
/// trust. Made once for a topology, so that ten thousand certificates are judged against it quickly.
/// </summary>
public sealed class CertificateEstate
{
    private static readonly ConditionalWeakTable<Topology, CertificateEstate> Known = new();

    private readonly Dictionary<string, UmComputer> _umComputers = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, HashSet<string>> _trusted = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<Scope, IReadOnlyList<CertificateCase>> _cases = [];
    private readonly Dictionary<Scope, IReadOnlyList<Fqdn>> _securedPeers = [];
    private readonly Dictionary<(bool OfLync, string Root), RootTrust> _trust = [];
    private readonly Dictionary<Scope, HashSet<string>> _shared = [];
    private readonly Lazy<IReadOnlyList<Fqdn>> _lyncComputers;
    private readonly Lazy<IReadOnlyCollection<Thumbprint>> _lyncRoots;
    private readonly Lazy<bool?> _anySipPlan;

    private CertificateEstate(Topology topology)
    {
        Topology = topology;
        foreach (IUmRole role in topology.UmRoles())
        {
            if (topology.Find(role.Scope, ExchangeServer.Schema, role.Server)?.Fqdn is { } fqdn)
            {
                UmComputerAt(fqdn, role.Scope).Add(role);
            }
        }

        foreach (TrustedRoot root in topology.All(TrustedRoot.OfExchange).Concat(topology.All(TrustedRoot.OfLync)))
        {
            TrustOf(root.Computer.ToString()).Add(root.Thumbprint.ToString());
        }

        _lyncComputers = new Lazy<IReadOnlyList<Fqdn>>(() => [.. topology.FrontEnds().Select(computer => computer.Fqdn)]);
        _lyncRoots = new Lazy<IReadOnlyCollection<Thumbprint>>(() =>
            [.. topology.ScopesOf(Product.Lync).SelectMany(CasesOf).Where(IsOfLyncServer).Select(certificate => certificate.Chain?.Root).OfType<Thumbprint>().Distinct()]);
        _anySipPlan = new Lazy<bool?>(() => topology.SipDialPlans().Any() ? true : topology.HasRead(UmDialPlan.Schema) ? false : null);
    }

    /// <summary>The topology.</summary>
    public Topology Topology { get; }

    /// <summary>The roots in which the certificates of Lync servers end.</summary>
    internal IReadOnlyCollection<Thumbprint> LyncRoots => _lyncRoots.Value;

    /// <summary>The Exchange servers that answer calls.</summary>
    internal IEnumerable<UmComputer> UmComputers => _umComputers.Values;

    /// <summary>The view of the topology.</summary>
    public static CertificateEstate Of(Topology topology) => Known.GetValue(topology, estate => new CertificateEstate(estate));

    /// <summary>The FQDN by which a certificate of the computer is called in these roles: of a Front End that of its pool, else its own.</summary>
    public Fqdn NameFor(Fqdn computer, CertificateRoles roles) => (roles & CertificateRoles.LyncFrontEnd) == 0 ? computer
        : Topology.ScopesOf(Product.Lync).Select(scope => Topology.Find(scope, LyncComputer.Schema, computer.ToString())?.Pool)
            .Select(pool => Fqdn.TryParse(pool, out Fqdn? name) ? name : null).FirstOrDefault(name => name is not null) ?? computer;

    /// <summary>The certificates of the organization or deployment that serve in a role or a service of Lync.</summary>
    internal IReadOnlyList<CertificateCase> CasesOf(Scope scope)
    {
        lock (_cases)
        {
            if (!_cases.TryGetValue(scope, out IReadOnlyList<CertificateCase>? cases))
            {
                _cases.Add(scope, cases = [.. CertificateUses.Of(this, scope)]);
            }

            return cases;
        }
    }

    /// <summary>The Exchange server of that name that answers calls, or null.</summary>
    internal UmComputer? FindUmComputer(Fqdn computer) => _umComputers.TryGetValue(computer.ToString(), out UmComputer? found) ? found : null;

    /// <summary>Whether the computer carries a SIP URI dial plan; of no computer in particular, whether there is such a plan.</summary>
    internal bool? ServesSipPlan(Fqdn? computer) =>
        computer is not null && FindUmComputer(computer) is { } server ? server.ServesSipPlan(Topology) : _anySipPlan.Value;

    /// <summary>Whether an Exchange server that answers calls has the name.</summary>
    internal bool IsUmComputer(string name) => _umComputers.ContainsKey(name);

    /// <summary>Whether several computers of the organization use the certificate for UM.</summary>
    internal bool IsShared(Certificate certificate)
    {
        lock (_shared)
        {
            if (!_shared.TryGetValue(certificate.Scope, out HashSet<string>? shared))
            {
                _shared.Add(certificate.Scope, shared =
                [
                    .. CasesOf(certificate.Scope).Where(used => used.IsOfUm).GroupBy(used => used.Resource!.Thumbprint.ToString(), StringComparer.Ordinal)
                        .Where(uses => uses.Count() > 1).Select(uses => uses.Key),
                ]);
            }

            return shared.Contains(certificate.Thumbprint.ToString());
        }
    }

    /// <summary>What the Front Ends, or the Exchange servers that face Lync, think of a root. Asked once for each root.</summary>
    internal RootTrust TrustIn(Thumbprint root, bool ofLync)
    {
        lock (_trust)
        {
            if (!_trust.TryGetValue((ofLync, root.ToString()), out RootTrust? trust))
            {
                IEnumerable<Fqdn> computers = ofLync ? _lyncComputers.Value : _umComputers.Values.Where(server => server.ServesSipPlan(Topology) != false).Select(server => server.Fqdn);
                _trust.Add((ofLync, root.ToString()), trust = new RootTrust([.. computers.Where(computer => Trusts(computer, root) == false)], computers.FirstOrDefault(computer => !KnowsTrustOf(computer))));
            }

            return trust;
        }
    }

    /// <summary>
    /// The devices that are no Lync pools and have a hunt group for a secured dial plan of the organization: VoIP gateways, IP
    /// PBXs, direct SIP connections. Source: domain.md J.3.
    /// </summary>
    internal IReadOnlyList<Fqdn> SecuredPeersOf(Scope organization)
    {
        lock (_securedPeers)
        {
            if (!_securedPeers.TryGetValue(organization, out IReadOnlyList<Fqdn>? peers))
            {
                _securedPeers.Add(organization, peers = [.. SecuredPeers(organization)]);
            }

            return peers;
        }
    }

    /// <summary>Whether the roots were read that the computer trusts.</summary>
    internal bool KnowsTrustOf(Fqdn computer) => _trusted.ContainsKey(computer.ToString());

    /// <summary>Whether the computer trusts the root; of a computer whose store was not read it is not known.</summary>
    internal bool? Trusts(Fqdn computer, Thumbprint root) =>
        _trusted.TryGetValue(computer.ToString(), out HashSet<string>? roots) ? roots.Contains(root.ToString()) : null;

    private static bool IsOfLyncServer(CertificateCase certificate) =>
        (certificate.Roles & (CertificateRoles.LyncFrontEnd | CertificateRoles.MediationServer)) != 0;

    private IEnumerable<Fqdn> SecuredPeers(Scope organization)
    {
        OwnGateways own = OwnGateways.Of(Topology, organization);
        HuntGroups huntGroups = HuntGroups.Of(Topology, organization);
        foreach (UmIpGateway gateway in Topology.All(organization, UmIpGateway.Schema).Cast<UmIpGateway>())
        {
            if (own.PoolOf(gateway) is null && Fqdn.TryParse(gateway.Address?.ToString(), out Fqdn? address)
                && huntGroups.On(gateway).Any(huntGroup => Topology.Find(organization, UmDialPlan.Schema, huntGroup.DialPlan)?.VoipSecurity is VoipSecurity.SIPSecured or VoipSecurity.Secured))
            {
                yield return address;
            }
        }
    }

    private UmComputer UmComputerAt(Fqdn fqdn, Scope scope)
    {
        if (!_umComputers.TryGetValue(fqdn.ToString(), out UmComputer? computer))
        {
            _umComputers.Add(fqdn.ToString(), computer = new UmComputer(fqdn, scope));
        }

        return computer;
    }

    private HashSet<string> TrustOf(string computer)
    {
        if (!_trusted.TryGetValue(computer, out HashSet<string>? roots))
        {
            _trusted.Add(computer, roots = new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        }

        return roots;
    }
}
