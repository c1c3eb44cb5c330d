using System.Collections.Generic;
using System.Linq;
using UmLync.Encryption;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>The SIP URI dial plans of an organization, each with what the pools ask of media from which hunt groups lead to it.</summary>
internal static class SecurityPairs
{
    public static IEnumerable<(UmDialPlan Plan, IReadOnlyList<MediaConfiguration> Asked)> Of(Judgement judgement)
    {
        Routes routes = Routes.Of(judgement);
        MediaSettings settings = MediaSettings.Of(judgement.Estate);
        foreach (UmDialPlan plan in judgement.SipPlans())
        {
            HashSet<MediaConfiguration> asked = [];
            foreach (LyncPool pool in routes.PoolsOf(plan))
            {
                if (settings.AppliesTo(pool) is not { } media)
                {
                    judgement.Note(new Message(nameof(RuleMessages.MediaLevelIsUnread), pool.Fqdn.ToString()));
                }
                else if (judgement.Knows(media, "encryptionLevel"))
                {
                    asked.Add(media);
                }
            }

            yield return (plan, [.. asked.OrderBy(media => media.Key)]);
        }
    }
}
