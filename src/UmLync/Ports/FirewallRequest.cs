using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Ports;

/// <summary>
/// What firewalls between Exchange and Lync have to let through, for the startup modes and ports as they are: the way of a call
/// from Lync (call router, UM service, worker), voice, and the way back (message waiting, Play on Phone).
/// </summary>
public static class FirewallRequest
{
    private static readonly Source CallPath = Source.Confirmed("J.8");
    private static readonly Source WayBack = Source.Confirmed("E.2 row 9");
    private static readonly Source Voice = Source.Inferred("J.8");

    /// <summary>The flows of the estate, by destination, port and source. What is not known to be closed is asked for.</summary>
    public static IReadOnlyList<FirewallFlow> Of(IEstateView estate)
    {
        ListeningPort[] ports = [.. ListeningPort.Of(estate).Where(port => port.Listens != false)];
        string[] frontEnds = [.. Computers(ports, PortService.FrontEnd)];
        string[] routers = [.. Computers(ports, PortService.CallRouter)];
        string[] services = [.. Computers(ports, PortService.UmService).Concat(Computers(ports, PortService.UmServer))];
        return
        [
            .. ports.SelectMany(port => port.Service switch
            {
                PortService.CallRouter => Flows(frontEnds, port, nameof(PortMessages.FlowToCallRouter), CallPath),
                PortService.UmServer => Flows(frontEnds, port, nameof(PortMessages.FlowToUmServer), CallPath),
                PortService.UmService => Flows(frontEnds, port, nameof(PortMessages.FlowToUmService), CallPath)
                    .Concat(Flows(routers, port, nameof(PortMessages.FlowFromCallRouter), CallPath)),
                PortService.UmWorker => Flows(frontEnds, port, nameof(PortMessages.FlowToUmWorker), CallPath),
                PortService.Media => Flows([FirewallFlow.Anywhere], port, nameof(PortMessages.FlowOfMedia), Voice),
                _ => Flows(services, port, nameof(PortMessages.FlowToFrontEnd), WayBack),
            }).OrderBy(flow => flow.Destination, StringComparer.OrdinalIgnoreCase).ThenBy(flow => flow.Ports, StringComparer.Ordinal).ThenBy(flow => flow.Source, StringComparer.OrdinalIgnoreCase),
        ];
    }

    private static IEnumerable<string> Computers(IEnumerable<ListeningPort> ports, PortService service) =>
        ports.Where(port => port.Service == service).Select(port => port.Computer).Distinct(StringComparer.OrdinalIgnoreCase);

    // Nothing passes a firewall from a computer to itself.
    private static IEnumerable<FirewallFlow> Flows(IEnumerable<string> sources, ListeningPort port, string reason, Source evidence) =>
        from source in sources
        where !StringComparer.OrdinalIgnoreCase.Equals(source, port.Computer)
        select new FirewallFlow(source, port, new Message(reason), evidence);
}
