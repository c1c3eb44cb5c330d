using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// Calls that Unified Messaging places through a branch cross the line to the branch twice; the documents advise against pools of
/// remote sites, and ExchUcUtil switches branches off.
/// </summary>
public sealed class OutboundOnBranch() : Rule(
    nameof(RuleMessages.OutboundOnBranch), Severity.Warning, Source.Confirmed("E.2 row 13, A.6"), UmIpGateway.Schema, LyncPool.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        foreach ((UmIpGateway gateway, LyncPool pool) in judgement.PoolGateways())
        {
            if (judgement.Knows(pool, "kind") && pool.PoolKind == PoolKind.Branch
                && judgement.Knows(gateway, "outcallsAllowed") && gateway.OutcallsAllowed == true)
            {
                judgement.Fail(gateway, nameof(RuleMessages.BranchPlacesCalls), gateway.Name, pool.Fqdn.ToString());
            }
        }
    }
}
