using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// UM services and call routers read their startup mode, ports and certificate when they start. A setting that is newer than the
/// process has no effect until somebody restarts it.
/// </summary>
public sealed class PendingRestart() : Rule(
    nameof(RuleMessages.PendingRestart), Severity.Error, Source.Confirmed("E.2 row 3, C.4"), WindowsService.OfExchange)
{
    private protected override void Judge(Judgement judgement)
    {
        foreach (WindowsService service in judgement.All(WindowsService.OfExchange))
        {
            if (judgement.Knows(service, "pending") && service.Pending == true)
            {
                judgement.Fail(service, nameof(RuleMessages.ServiceIsOlderThanSetting), service.Name, service.Computer.ToString());
            }
        }
    }
}
