using System.Collections.Generic;
using System.Linq;
using UmLync.Encryption;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// Outside the first row of the table of pairs the documents speak of Lync Phone Edition only; that other clients fail as well
/// is inferred, except that Lync never speaks without TLS.
/// </summary>
public sealed class SecurityPairNotDocumented() : Rule(
    nameof(RuleMessages.SecurityPairNotDocumented), Severity.Warning, Source.Inferred("C.1"),
    UmDialPlan.Schema, UmIpGateway.Schema, UmHuntGroup.Schema, LyncPool.Schema, MediaConfiguration.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        foreach ((UmDialPlan plan, IReadOnlyList<MediaConfiguration> asked) in SecurityPairs.Of(judgement))
        {
            if (asked.Any(media => media.EncryptionLevel != EncryptionLevel.RequireEncryption)
                && judgement.Knows(plan, "voipSecurity") && plan.VoipSecurity is { } security
                && asked.FirstOrDefault(media => IsUndocumented(media, security)) is { } other)
            {
                judgement.Fail(
                    plan, nameof(RuleMessages.PairIsNotInTable), plan.Name, security.ToString(), other.Identity, other.EncryptionLevel.ToString()!);
            }
        }
    }

    private static bool IsUndocumented(MediaConfiguration media, VoipSecurity security) =>
        media.EncryptionLevel is { } level and not EncryptionLevel.RequireEncryption && !EncryptionPair.Works(level, security);
}
