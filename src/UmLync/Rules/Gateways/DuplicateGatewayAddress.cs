using System.Collections.Generic;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Rules;

/// <summary>
/// Two gateways for one peer make it a matter of chance which settings and hunt groups count for its calls.
/// </summary>
public sealed class DuplicateGatewayAddress() : Rule(
    nameof(RuleMessages.DuplicateGatewayAddress), Severity.Warning, Source.Inferred("A.6, E.1"), UmIpGateway.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        Dictionary<GatewayAddress, UmIpGateway> first = [];
        foreach (UmIpGateway gateway in judgement.All(UmIpGateway.Schema))
        {
            if (judgement.Knows(gateway, "address") && !first.TryAdd(gateway.Address!, gateway))
            {
                string other = first[gateway.Address!].Name;
                judgement.Fail(gateway, nameof(RuleMessages.GatewaysShareAddress), gateway.Name, other, gateway.Address!.ToString());
            }
        }
    }
}
