using System.Collections.Generic;
using System.Linq;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Connectors.Lab.Generation;

/// <summary>
/// The Exchange 2013 servers of a generated estate: most hold both roles, one in ten is a Client Access server and one in ten a
/// Mailbox server only.
/// </summary>
internal sealed class ExchangeServers(EstateLayout layout, Scope organization)
{
    private static readonly ProductVersion Build = ProductVersion.Parse("15.0.1178.4");
    private static readonly NameSet Both = new(["ClientAccess", "Mailbox"]);
    private static readonly NameSet ClientAccess = new(["ClientAccess"]);
    private static readonly NameSet Mailbox = new(["Mailbox"]);

    private readonly NameSet _allPlans = new(layout.Plans);
    private readonly NameSet _olderPlans = new(layout.Plans.Take(layout.Plans.Count - 1));

    /// <summary>The name of a server.</summary>
    public static string NameOf(int index) => "EX" + Names.Number(index + 1, 4);

    /// <summary>Whether the server answers calls and holds mailboxes.</summary>
    public static bool HoldsMailboxes(int index) => index % 10 != 4;

    public IEnumerable<Resource> All() => Enumerable.Range(0, layout.Size.Servers).SelectMany(ServerAt);

    private IEnumerable<Resource> ServerAt(int index)
    {
        string name = NameOf(index);
        Fqdn fqdn = Fqdn.Parse(name.ToLowerInvariant() + "." + organization.Forest);
        bool routesCalls = index % 10 != 9;
        bool holdsMailboxes = HoldsMailboxes(index);

        // Every fourth server was installed before the newest dial plan was made (E.2 row 27); one in twenty never got TLS (row 2).
        NameSet plans = index % 4 == 1 ? _olderPlans : _allPlans;
        UmStartupMode mode = index % 20 == 11 ? UmStartupMode.TCP : UmStartupMode.Dual;
        yield return new ExchangeServer
        {
            Scope = organization,
            Name = name,
            Fqdn = fqdn,
            Version = Build,
            Roles = routesCalls && holdsMailboxes ? Both : holdsMailboxes ? Mailbox : ClientAccess,
            Site = layout.Sites[index % layout.Sites.Count],
        };
        if (holdsMailboxes)
        {
            yield return new UmService
            {
                Scope = organization,
                Server = name,
                DialPlans = plans,
                StartupMode = mode,
                SipAccessService = Optional<ServiceEndpoint>.None,
                Status = UmStatus.Enabled,
                MaxCallsAllowed = 100,
                IpAddressFamily = IpAddressFamily.Any,
            };
            yield return ServiceOf(fqdn, UmService.ServiceName, index);
        }

        if (routesCalls)
        {
            yield return new UmCallRouter
            {
                Scope = organization,
                Server = name,
                DialPlans = plans,
                StartupMode = mode,
                SipTcpListeningPort = 5060,
                SipTlsListeningPort = 5061,
                MaxCallsAllowed = 200,
                IpAddressFamily = IpAddressFamily.Any,
            };
            yield return ServiceOf(fqdn, UmCallRouter.ServiceName, index);
        }
    }

    /// <summary>The service; on one server in a hundred a restart was forgotten (E.2 row 3).</summary>
    private WindowsService ServiceOf(Fqdn computer, string name, int index) =>
        new() { Scope = organization, Computer = computer, Name = name, State = ServiceState.Running, Pending = index % 100 == 50 };
}
