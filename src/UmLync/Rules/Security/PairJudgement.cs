using System.Collections.Generic;
using System.Linq;
using UmLync.Designers;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>What the rules about encryption pairs say, of all dial plans or of one alone.</summary>
public static class PairJudgement
{
    private static readonly Rule[] Rules = [new IncompatibleSecuritySetting(), new SecurityPairNotDocumented(), new MediaLevelsExcludeEachOther()];

    /// <summary>What they say of every SIP URI dial plan.</summary>
    public static IEnumerable<Finding> Of(Topology topology) => Rules.SelectMany(rule => RuleBook.Judge(rule, topology));

    /// <summary>What they say of one dial plan, as if there were no other.</summary>
    /// <exception cref="UmLyncException">There is no such dial plan, or Lync cannot use it.</exception>
    public static IEnumerable<Finding> Of(Topology topology, string dialPlan)
    {
        UmDialPlan plan = Named.SipDialPlan(topology, dialPlan);
        TopologyBuilder alone = topology.ToBuilder();
        foreach (UmDialPlan other in topology.All(UmDialPlan.Schema).Where(other => other.Key != plan.Key))
        {
            alone.Remove(other.Key);
        }

        return Of(alone.Build());
    }
}
