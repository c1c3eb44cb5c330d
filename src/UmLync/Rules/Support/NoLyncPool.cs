using System.Linq;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// Without a pool there is nothing to integrate: the first step of the deployment is a Lync Server.
/// </summary>
public sealed class NoLyncPool() : Rule(
    nameof(RuleMessages.NoLyncPool), Severity.Error, Source.Confirmed("J.2 step 1"), LyncPool.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        if (!judgement.All(LyncPool.Schema).Any())
        {
            judgement.Fail(judgement.Scope.ToString(), nameof(RuleMessages.DeploymentHasNoPool), judgement.Scope.ToString());
        }
    }
}
