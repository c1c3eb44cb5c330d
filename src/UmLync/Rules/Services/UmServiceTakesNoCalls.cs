using System.Linq;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// A server whose status is Disabled or NoNewCalls takes no calls, so that Lync finds one server less. It was taken out of service by
/// somebody, perhaps to drain it, and not put back. Exchange 2013 and 2016 do not have the status everywhere: where it was not read
/// of them, it is not missed (domain.md C.4).
/// </summary>
public sealed class UmServiceTakesNoCalls() : Rule(
    nameof(RuleMessages.UmServiceTakesNoCalls), Severity.Warning, Source.Confirmed("C.4"), UmService.Schema, UmServer.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        foreach (UmService service in judgement.All(UmService.Schema).Where(service => service.Status is not null))
        {
            Judge(judgement, service, service.Server, service.Status!.Value);
        }

        foreach (UmServer server in judgement.All(UmServer.Schema).Where(server => judgement.Knows(server, "status")))
        {
            Judge(judgement, server, server.Server, server.Status!.Value);
        }
    }

    private static void Judge(Judgement judgement, Resource role, string server, UmStatus status)
    {
        if (status != UmStatus.Enabled)
        {
            judgement.Fail(role, nameof(RuleMessages.UmStatusIsNotEnabled), server, status.ToString());
        }
    }
}
