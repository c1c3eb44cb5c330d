using System.Collections.Generic;
using System.Linq;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// The services of the integration start by themselves; one that is stopped was stopped, or could not start.
/// </summary>
public sealed class ServiceStopped() : Rule(
    nameof(RuleMessages.ServiceStopped), Severity.Warning, Source.Confirmed("C.4"), WindowsService.OfExchange, WindowsService.OfLync)
{
    private protected override IEnumerable<Scope> ScopesOf(Topology topology) => topology.Scopes;

    private protected override IEnumerable<ResourceKind> NeededFor(Scope scope) => Reads.Where(kind => kind.Product == scope.Product);

    private protected override void Judge(Judgement judgement)
    {
        ResourceKind<WindowsService> kind = judgement.Scope.Product == Product.Exchange ? WindowsService.OfExchange : WindowsService.OfLync;
        foreach (WindowsService service in judgement.All(kind))
        {
            if (judgement.Knows(service, "state") && service.State == ServiceState.Stopped)
            {
                judgement.Fail(service, nameof(RuleMessages.ServiceDoesNotRun), service.Name, service.Computer.ToString());
            }
        }
    }
}
