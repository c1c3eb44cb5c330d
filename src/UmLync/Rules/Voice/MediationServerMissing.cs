using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// Where calls to the telephone network are wanted (a voice policy allows a usage, or there is a voice route), users of Enterprise Voice
/// need a Mediation Server. The documents say media gateways "and" or "or" Mediation Servers, so that it is no more than a warning
/// (domain.md J.5, H 34).
/// </summary>
public sealed class MediationServerMissing() : Rule(
    nameof(VoiceMessages.MediationServerMissing), Severity.Warning, Source.Inferred("H 34, J.2 step 9"),
    LyncPool.Schema, CsUser.Schema, MediationServer.Schema, VoicePolicy.Schema, VoiceRoute.Schema)
{
    private protected override IEnumerable<ResourceKind> NeededFor(Scope scope) => [LyncPool.Schema, CsUser.Schema, MediationServer.Schema];

    private protected override void Judge(Judgement judgement)
    {
        (LyncPool Pool, int Users)[] homes = [.. judgement.All(LyncPool.Schema)
            .Select(pool => (pool, judgement.Estate.Census.VoiceUsersOf(pool.Fqdn.ToString()))).Where(home => home.Item2 > 0)];
        if (homes.Length == 0 || judgement.All(MediationServer.Schema).Any() || !WantsTelephone(judgement))
        {
            return;
        }

        foreach ((LyncPool pool, int users) in homes)
        {
            judgement.Fail(pool, nameof(VoiceMessages.PoolHasNoMediationServer), pool.Fqdn.ToString(), users.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static bool WantsTelephone(Judgement judgement)
    {
        if (judgement.All(VoiceRoute.Schema).Any() || judgement.All(VoicePolicy.Schema).Any(policy => policy.PstnUsages?.Count > 0))
        {
            return true;
        }

        // Nothing of what was read wants it; what was not read may.
        judgement.Knows(judgement.Scope, VoiceRoute.Schema);
        judgement.Knows(judgement.Scope, VoicePolicy.Schema);
        judgement.KnowsOfAll(judgement.All(VoicePolicy.Schema), "pstnUsages");
        return false;
    }
}
