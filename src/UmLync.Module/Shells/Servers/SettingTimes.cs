using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using UmLync.Topologies;

namespace UmLync.Cmdlets.Shells.Servers;

/// <summary>
/// When the settings of services were last changed, which Exchange shows with each object: those of the UM services and call
/// routers, and of the gateways of pools, of which Lync takes notice when its Front End starts (domain.md A.1, E.2 rows 3 and 16).
/// </summary>
internal sealed class SettingTimes
{
    private static readonly (string Command, string Server, string Service)[] Roles =
    [
        ("Get-UMService", "Name", UmService.ServiceName),
        ("Get-UMCallRouterSettings", "Server", UmCallRouter.ServiceName),
        ("Get-UMServer", "Name", UmService.ServiceName),
    ];

    private readonly Dictionary<(string Server, string Service), DateTimeOffset> _ofRoles = [];

    private readonly Dictionary<string, DateTimeOffset?> _ofGateways = new(StringComparer.OrdinalIgnoreCase);
    private bool _hasGateways;

    /// <summary>Asks the management shell; what it does not show stays unknown.</summary>
    public static SettingTimes From(IShell exchange)
    {
        SettingTimes times = new();
        foreach ((string command, string server, string service) in Roles)
        {
            foreach (PSObject shown in exchange.Invoke(command).Objects)
            {
                if (shown.Text(server) is { } name && shown.Moment("WhenChangedUTC") is { } changed)
                {
                    times._ofRoles[(ShownText.Name(name).ToUpperInvariant(), service)] = changed;
                }
            }
        }

        ShellAnswer gateways = exchange.Invoke("Get-UMIPGateway");
        times._hasGateways = gateways.Problem is null;
        foreach (PSObject gateway in gateways.Objects.Where(gateway => gateway.Text("Address") is not null))
        {
            times._ofGateways[gateway.Text("Address")!] = gateway.Moment("WhenChangedUTC");
        }

        return times;
    }

    /// <summary>When the settings of the service on the server were changed; null where that is not known.</summary>
    public DateTimeOffset? Of(string server, string service) =>
        _ofRoles.TryGetValue((server.ToUpperInvariant(), service), out DateTimeOffset changed) ? changed : null;

    /// <summary>Whether the process of a Front End is older than the gateway of its pool; null where that is not known.</summary>
    public bool? IsOlder(DateTimeOffset start, string pool) =>
        !_hasGateways ? null : !_ofGateways.TryGetValue(pool, out DateTimeOffset? changed) ? false : changed is null ? null : start < changed;
}
