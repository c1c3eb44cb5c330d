using System.Collections.Generic;
using System.Linq;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// The installation of an Exchange server is verified before anything is built on it: every Windows service that its roles require
/// runs. What the UM services themselves do is a rule of its own, where their server shows it.
/// </summary>
public sealed class RequiredServiceStopped() : Rule(
    nameof(RuleMessages.RequiredServiceStopped), Severity.Warning, Source.Field("J.2 step 3, C.4"), ServiceHealth.Schema)
{
    private protected override IEnumerable<Scope> ScopesOf(Topology topology) => topology.ScopesOf(Product.Exchange);

    private protected override void Judge(Judgement judgement)
    {
        foreach (ServiceHealth health in judgement.All(ServiceHealth.Schema).Where(health => judgement.Knows(health, "notRunning")))
        {
            string[] stopped = [.. health.NotRunning!.Where(service => !IsKnownElsewhere(judgement, health.Server, service))];
            if (stopped.Length > 0)
            {
                judgement.Fail(health, nameof(RuleMessages.RequiredServicesDoNotRun), health.Server, string.Join(", ", stopped));
            }
        }
    }

    private static bool IsKnownElsewhere(Judgement judgement, string server, string service) =>
        judgement.Estate.Find(judgement.Scope, ExchangeServer.Schema, server) is ExchangeServer { Fqdn: { } computer }
        && judgement.Estate.Find(new ResourceKey(judgement.Scope, WindowsService.OfExchange, computer + "\\" + service)) is WindowsService { State: not null };
}
