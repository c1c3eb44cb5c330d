using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// Each server on a dial plan may answer its calls, so that each needs the UM language packs of the plan and of its auto attendants.
/// A pack that was there before a cumulative update and is not there afterwards shows here too. en-US comes with every server.
/// </summary>
public sealed class LanguagePackMissing() : Rule(
    nameof(RuleMessages.LanguagePackMissing), Severity.Warning, Source.Confirmed("C.7"),
    UmDialPlan.Schema, UmAutoAttendant.Schema, UmService.Schema, UmServer.Schema)
{
    private const string AlwaysThere = "en-US";

    private protected override IEnumerable<ResourceKind> NeededFor(Scope scope) => [UmDialPlan.Schema, UmAutoAttendant.Schema];

    private protected override void Judge(Judgement judgement)
    {
        ILookup<string, (string Language, string Speaker)> spoken = Spoken(judgement).ToLookup(item => item.Plan, item => (item.Language, item.Speaker), StringComparer.OrdinalIgnoreCase);
        foreach (IUmRole role in judgement.Roles(UmService.Schema, UmServer.Schema))
        {
            Resource server = role.AsResource();
            (string Language, string Speaker)[] needed =
                [.. judgement.PlansOn(role).SelectMany(plan => spoken[plan.Name]).Where(item => !Is(item.Language, AlwaysThere)).GroupBy(item => item.Language, StringComparer.OrdinalIgnoreCase).Select(same => same.First())];
            if (needed.Length == 0 || !judgement.Knows(server, "dialPlans", "languages"))
            {
                continue;
            }

            NameSet installed = (server as UmService)?.Languages ?? ((UmServer)server).Languages!;
            foreach ((string language, string speaker) in needed.Where(item => !installed.Contains(item.Language)))
            {
                judgement.Fail(server, nameof(RuleMessages.ServerLacksLanguagePack), role.Server, language, speaker);
            }
        }
    }

    /// <summary>Which language is spoken in which SIP URI dial plan, and by what.</summary>
    private static IEnumerable<(string Plan, string Language, string Speaker)> Spoken(Judgement judgement)
    {
        NameSet plans = new(judgement.SipPlans().Select(plan => plan.Name));
        foreach (UmDialPlan plan in judgement.SipPlans().Where(plan => judgement.Knows(plan, "defaultLanguage")))
        {
            yield return (plan.Name, plan.DefaultLanguage!, plan.Name);
        }

        foreach (UmAutoAttendant attendant in judgement.All(UmAutoAttendant.Schema).Where(attendant => judgement.Knows(attendant, "dialPlan") && plans.Contains(attendant.DialPlan!)))
        {
            if (judgement.Knows(attendant, "language"))
            {
                yield return (attendant.DialPlan!, attendant.Language!, attendant.Name);
            }
        }
    }

    private static bool Is(string one, string other) => StringComparer.OrdinalIgnoreCase.Equals(one, other);
}
