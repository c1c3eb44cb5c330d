using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Planning;
using UmLync.Support;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// Before Exchange 2010 SP1 a Lync dial plan (location profile) has to bear the phone context of each SIP URI dial plan as its simple
/// name. From SP1 on it need not, and the warning of OcsUmUtil is to be ignored: then the rule has nothing to say (domain.md B.2, H 9).
/// </summary>
public sealed class LocationProfileMissing() : Rule(
    nameof(RuleMessages.LocationProfileMissing), Severity.Warning, Source.Confirmed("E.2 row 20, B.2, H 9"),
    ExchangeServer.Schema, UmDialPlan.Schema, LyncDialPlan.Schema)
{
    private protected override IEnumerable<ResourceKind> NeededFor(Scope scope) => [ExchangeServer.Schema];

    private protected override void Judge(Judgement judgement)
    {
        ExchangeServer? old = judgement.All(ExchangeServer.Schema).FirstOrDefault(server => judgement.Knows(server, "version") && LocationProfileParity.IsAskedBy(server));
        if (old is null || judgement.LacksAnyOf([UmDialPlan.Schema, LyncDialPlan.Schema]))
        {
            return;
        }

        LyncDialPlan[] profiles = [.. judgement.Estate.All(LyncDialPlan.Schema).Where(profile => judgement.Knows(profile, "simpleName"))];
        foreach (UmDialPlan plan in judgement.SipPlans().Where(plan => judgement.Knows(plan, "phoneContext")))
        {
            if (!Array.Exists(profiles, profile => StringComparer.OrdinalIgnoreCase.Equals(profile.SimpleName, plan.PhoneContext!.ToString())))
            {
                judgement.Fail(plan, nameof(RuleMessages.PlanHasNoLocationProfile), plan.Name, plan.PhoneContext!.ToString(), old.Name, old.Version!.ToString());
            }
        }
    }
}
