using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UmLync.Planning;
using UmLync.Ports;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// The SIP access service of a UM service names the pool through which the media of remote users goes: a pool of the estate, at the
/// port where Lync listens, that has an Edge Server (domain.md C.4, E.2 row 34, J.8).
/// </summary>
public sealed class SipAccessServicePool() : Rule(
    nameof(RuleMessages.SipAccessServicePool), Severity.Warning, Source.Inferred("E.2 row 34, C.4"), UmService.Schema, LyncPool.Schema)
{
    private protected override IEnumerable<ResourceKind> NeededFor(Scope scope) => [UmService.Schema];

    private protected override void Judge(Judgement judgement)
    {
        UmService[] chosen = [.. judgement.All(UmService.Schema).Where(service => judgement.Knows(service, "sipAccessService") && service.SipAccessService.HasValue)];
        if (chosen.Length == 0 || judgement.LacksAnyOf([LyncPool.Schema]))
        {
            return;
        }

        foreach (UmService service in chosen)
        {
            Judge(judgement, service);
        }
    }

    private static void Judge(Judgement judgement, UmService service)
    {
        string host = service.SipAccessService.Value.Host.ToString();
        int port = service.SipAccessService.Value.Port;
        if (judgement.Estate.All(LyncPool.Schema).FirstOrDefault(pool => pool.Fqdn == service.SipAccessService.Value.Host) is not { } named)
        {
            judgement.Fail(service, nameof(RuleMessages.SipAccessServiceIsNoPool), service.Server, host);
        }
        else if (port != PortTable.LyncPort)
        {
            judgement.Fail(service, nameof(RuleMessages.SipAccessServiceHasOtherPort), service.Server, host, port.ToString(CultureInfo.InvariantCulture));
        }
        else if (judgement.Knows(named, "edgeServer") && !named.EdgeServer.HasValue)
        {
            judgement.Fail(service, nameof(RuleMessages.SipAccessServiceHasNoEdge), service.Server, host);
        }
    }
}
