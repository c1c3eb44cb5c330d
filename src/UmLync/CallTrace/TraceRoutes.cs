using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Planning;
using UmLync.Ports;
using UmLync.Support;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.CallTrace;

/// <summary>
/// Where calls go. Lync brings the calls of a dial plan to its servers of the highest Exchange version (domain.md E.2 row 26): to the
/// call routers, which send them on to the UM services, or to the UM servers of 2010. Exchange brings its calls to the pools for which
/// the plan's gateways stand, at the port at which Lync listens (E.2 row 9).
/// </summary>
internal sealed class TraceRoutes(IEstateView estate, TraceRequest request, List<Message> leftOut)
{
    private static readonly Source HighestVersion = Source.Confirmed("E.2 row 26, J.8");
    private static readonly Source Gateways = Source.Confirmed("A.6, E.2 row 9");

    private readonly TraceCallee _callee = new(estate, request);

    /// <summary>The UM servers of the estate, and what the operator allows.</summary>
    public RedirectPolicy Redirects { get; } = new(
        UmComputers(estate).Concat(request.AllowedHosts.Where(host => !IsEndpoint(host))),
        estate.All(UmCallRouter.Schema).SelectMany(router => ListeningPort.OfRole(router, ListeningPort.ComputerOf(router, estate))).Select(port => port.Computer + ":" + port.Ports)
            .Concat(request.AllowedHosts.Where(IsEndpoint)));

    public IEnumerable<TraceTarget> Of(TraceSubject subject) =>
    [
        .. (request.Direction & TraceDirection.ToExchange) != 0 ? ToExchange(subject) : [],
        .. (request.Direction & TraceDirection.ToLync) != 0 ? ToLync(subject) : [],
    ];

    private static IEnumerable<string> UmComputers(IEstateView estate) =>
        estate.UmRoles().Where(role => SupportCheck.HasUm(role, estate)).Select(role => ListeningPort.ComputerOf(role, estate));

    private static bool IsEndpoint(string host) => host.Contains(':');

    private TraceTarget[] ToExchange(TraceSubject subject)
    {
        IUmRole[] carriers =
        [
            .. estate.UmRoles().Where(role => role.Scope == subject.Plan.Scope && role.DialPlans?.Contains(subject.Plan.Name) == true && SupportCheck.HasUm(role, estate)),
        ];
        ExchangeRelease? highest = carriers.Select(ReleaseOf).Max();
        TraceTarget[] targets =
        [
            .. carriers.Where(role => ReleaseOf(role) == highest).SelectMany(role => ListeningPort.OfRole(role, ListeningPort.ComputerOf(role, estate)).Where(IsEntry)
                .Select(port => AtExchange(subject, role, port))).OrderBy(target => target.Service),
        ];
        if (targets.Length == 0)
        {
            leftOut.Add(new Message(nameof(TraceMessages.NoServerCarriesPlan), subject.Plan.Name));
        }

        return targets;
    }

    // Workers are found by being sent there: which of their ports takes calls changes while they run.
    private bool IsEntry(ListeningPort port) =>
        port.Service is PortService.CallRouter or PortService.UmService or PortService.UmServer && port.Security == (request.IsUnsecured ? PortSecurity.Unsecured : PortSecurity.Secured);

    private ExchangeRelease? ReleaseOf(IUmRole role) =>
        estate.Find(role.Scope, ExchangeServer.Schema, role.Server) is { } server ? ExchangeReleases.Of(server) : null;

    private TraceTarget AtExchange(TraceSubject subject, IUmRole role, ListeningPort port) =>
        new(TraceDirection.ToExchange, new TraceEndpoint(port.Computer, port.Port, !request.IsUnsecured), port.Service, HighestVersion)
        {
            Name = Fqdn.TryParse(port.Computer, out Fqdn? name) ? name : null,
            Callee = TraceCallee.AtExchange(subject, port.Computer),
            NoCallee = TraceCallee.AtExchange(subject, port.Computer) is null ? new Message(nameof(TraceMessages.NobodyToCall), subject.Plan.Name) : null,
            EncryptsVoice = subject.Plan.VoipSecurity == VoipSecurity.Secured,
            MostRedirects = port.Service == PortService.CallRouter ? 2 : 1,
            Known = new TraceKnowledge
            {
                AttendantIsEnabled = subject.Attendant?.Status is { } status ? status == AttendantStatus.Enabled : null,
                HasHuntGroup = HasHuntGroup(subject.Plan),
                UnsecuredTwin = request.IsUnsecured ? null : ListeningPort.OfRole(role, port.Computer)
                    .FirstOrDefault(other => other.Service == port.Service && other.Security == PortSecurity.Unsecured)?.Port,
            },
        };

    private bool? HasHuntGroup(UmDialPlan plan)
    {
        bool?[] routed = [.. DialPlanBinding.Of(estate).Where(binding => StringComparer.OrdinalIgnoreCase.Equals(binding.DialPlan, plan.Name)).Select(binding => binding.IsRouted)];
        return routed.Contains(true) ? true : routed.Contains(null) || !estate.HasRead(UmHuntGroup.Schema) || !estate.HasRead(LyncPool.Schema) ? null : false;
    }

    private TraceTarget[] ToLync(TraceSubject subject)
    {
        OwnGateways own = OwnGateways.Of(estate, subject.Plan.Scope);
        HuntGroups huntGroups = HuntGroups.Of(estate, subject.Plan.Scope);
        (UmIpGateway Gateway, LyncPool Pool)[] gateways = [.. own.All.Where(item => huntGroups.Between(item.Gateway, subject.Plan).Any())];
        foreach ((UmIpGateway gateway, _) in gateways.Where(item => item.Gateway.Status == UmStatus.Disabled))
        {
            leftOut.Add(new Message(nameof(TraceMessages.GatewayIsDisabledHere), gateway.Name, subject.Plan.Name));
        }

        TraceTarget[] targets = [.. gateways.Where(item => item.Gateway.Status != UmStatus.Disabled).SelectMany(item => AtLync(subject, item.Gateway, item.Pool))];
        if (gateways.Length == 0)
        {
            leftOut.Add(new Message(nameof(TraceMessages.NoGatewayLeadsToPlan), subject.Plan.Name));
        }

        return targets;
    }

    private IEnumerable<TraceTarget> AtLync(TraceSubject subject, UmIpGateway gateway, LyncPool pool)
    {
        int port = PortOf(gateway);
        string[] hosts = [pool.Fqdn.ToString(), .. estate.FrontEndsOf(pool.Fqdn.ToString()).Select(computer => computer.Fqdn.ToString())];
        string? callee = _callee.AtLync(subject, pool);
        return hosts.Distinct(StringComparer.OrdinalIgnoreCase).Select(host =>
            new TraceTarget(TraceDirection.ToLync, new TraceEndpoint(host, port, !request.IsUnsecured), PortService.FrontEnd, Gateways)
            {
                Name = pool.Fqdn,
                Callee = callee,
                EncryptsVoice = subject.Plan.VoipSecurity == VoipSecurity.Secured,
                NoCallee = callee is null ? new Message(nameof(TraceMessages.NobodyToCallAtLync), subject.Plan.Name) : null,
            });
    }

    // Whether UM turns a stored 5060 into 5061 by itself is not known (A.6); Lync takes secured calls at 5061 (E.2 row 9).
    private int PortOf(UmIpGateway gateway) => request.IsUnsecured ? TraceEndpoint.UsualTcpPort
        : gateway.Port is null or 0 or TraceEndpoint.UsualTcpPort ? PortTable.LyncPort
        : gateway.Port.Value;
}
