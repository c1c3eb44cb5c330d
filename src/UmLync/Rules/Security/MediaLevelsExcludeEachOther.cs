using System.Collections.Generic;
using System.Linq;
using UmLync.Encryption;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// Pools of one dial plan can ask of media what no VoIP security gives to all of them. Then nothing is planned for the plan, and
/// both sides are named.
/// </summary>
public sealed class MediaLevelsExcludeEachOther() : Rule(
    nameof(RuleMessages.MediaLevelsExcludeEachOther), Severity.Warning, Source.Inferred("C.1, H 8"),
    UmDialPlan.Schema, UmIpGateway.Schema, UmHuntGroup.Schema, LyncPool.Schema, MediaConfiguration.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        foreach ((UmDialPlan plan, IReadOnlyList<MediaConfiguration> asked) in SecurityPairs.Of(judgement))
        {
            if (EncryptionPair.Accepted(asked.Select(media => media.EncryptionLevel).OfType<EncryptionLevel>()).Count == 0)
            {
                string listed = string.Join(", ", asked.Select(media => media.Identity + " = " + media.EncryptionLevel));
                judgement.Fail(plan, nameof(RuleMessages.PoolsExcludeEachOther), plan.Name, listed);
            }
        }
    }
}
