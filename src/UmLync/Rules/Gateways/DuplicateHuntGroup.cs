using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// Two hunt groups of a gateway with the same pilot make it a matter of chance which dial plan gets the call.
/// </summary>
public sealed class DuplicateHuntGroup() : Rule(
    nameof(RuleMessages.DuplicateHuntGroup), Severity.Warning, Source.Inferred("C.3"),
    UmIpGateway.Schema, UmHuntGroup.Schema, LyncPool.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        HuntGroups huntGroups = HuntGroups.Of(judgement.Estate, judgement.Scope);
        foreach ((UmIpGateway gateway, _) in judgement.PoolGateways())
        {
            Dictionary<string, UmHuntGroup> first = new(StringComparer.OrdinalIgnoreCase);
            foreach (UmHuntGroup huntGroup in huntGroups.On(gateway).Where(huntGroup => judgement.Knows(huntGroup, "pilot")))
            {
                string pilot = huntGroup.Pilot.ToString();
                if (!first.TryAdd(pilot, huntGroup))
                {
                    judgement.Fail(huntGroup, nameof(RuleMessages.HuntGroupsSharePilot), huntGroup.Name, first[pilot].Name, gateway.Name, pilot);
                }
            }
        }
    }
}
