using System.Collections.Generic;
using System.Linq;
using UmLync.Encryption;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// A pool that requires encrypted media refuses every call to a dial plan that secures signalling only, or nothing: all calls
/// from the pool to Unified Messaging fail with "Incompatible security setting".
/// </summary>
public sealed class IncompatibleSecuritySetting() : Rule(
    nameof(RuleMessages.IncompatibleSecuritySetting), Severity.Error, Source.Confirmed("E.2 row 1, C.1"),
    UmDialPlan.Schema, UmIpGateway.Schema, UmHuntGroup.Schema, LyncPool.Schema, MediaConfiguration.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        foreach ((UmDialPlan plan, IReadOnlyList<MediaConfiguration> asked) in SecurityPairs.Of(judgement))
        {
            if (asked.FirstOrDefault(media => media.EncryptionLevel == EncryptionLevel.RequireEncryption) is { } requiring
                && judgement.Knows(plan, "voipSecurity")
                && plan.VoipSecurity is { } security && !EncryptionPair.Works(EncryptionLevel.RequireEncryption, security))
            {
                judgement.Fail(plan, nameof(RuleMessages.PoolRequiresEncryption), plan.Name, security.ToString(), requiring.Identity);
            }
        }
    }
}
