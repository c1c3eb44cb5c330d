using System;
using System.Globalization;
using System.Linq;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// A voice policy that allows no PSTN usage: users of Enterprise Voice to whom it applies can call no telephone number. The global one
/// comes so with Lync, and counts only where it applies to somebody (domain.md D.7).
/// </summary>
public sealed class VoicePolicyWithoutUsage() : Rule(
    nameof(VoiceMessages.VoicePolicyWithoutUsage), Severity.Warning, Source.Confirmed("D.7, J.5"), VoicePolicy.Schema, LyncPool.Schema, CsUser.Schema)
{
    private const string Global = "Global";
    private const string OfSite = "Site:";

    private protected override void Judge(Judgement judgement)
    {
        VoicePolicy[] policies = [.. judgement.All(VoicePolicy.Schema)];

        // Where a site has a policy of its own, whose users have which depends on the site of their pool.
        bool sitesCount = Array.Exists(policies, policy => policy.Identity.StartsWith(OfSite, StringComparison.OrdinalIgnoreCase));
        LyncPool[] pools = [.. judgement.All(LyncPool.Schema).Where(pool => !sitesCount || judgement.Knows(pool, "site"))];
        foreach (VoicePolicy policy in policies.Where(policy => judgement.Knows(policy, "pstnUsages") && policy.PstnUsages!.Count == 0))
        {
            int users = pools.Sum(pool => UsersOf(judgement.Estate.Census, pool, policy, policies));
            if (users > 0 || !Is(policy.Identity, Global))
            {
                judgement.Fail(policy, nameof(VoiceMessages.VoicePolicyAllowsNothing), policy.Identity, users.ToString(CultureInfo.InvariantCulture));
            }
        }

        judgement.NoteUnread(judgement.All(LyncPool.Schema).Sum(pool => judgement.Estate.Census.VoiceUsersOfUnreadPolicy(pool.Fqdn.ToString())), "voicePolicy", judgement.Scope.ToString());
    }

    /// <summary>Those who were granted it, and where it is that of the site or the global one, those who were granted none.</summary>
    private static int UsersOf(UserCensus census, LyncPool pool, VoicePolicy policy, VoicePolicy[] policies)
    {
        string fqdn = pool.Fqdn.ToString();
        string site = OfSite + pool.Site;
        bool isDefault = Is(policy.Identity, Array.Exists(policies, other => Is(other.Identity, site)) ? site : Global);
        return census.VoiceUsersOf(fqdn, policy.Identity) + (isDefault ? census.VoiceUsersOf(fqdn, null) : 0);
    }

    private static bool Is(string name, string other) => StringComparer.OrdinalIgnoreCase.Equals(name, other);
}
