using System.Collections.Generic;
using System.Linq;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// A service that listens for TLS only serves no unsecured dial plan. That it would is not documented anywhere, that Dual serves
/// both is.
/// </summary>
public sealed class UnsecuredPlanAtTls() : Rule(
    nameof(RuleMessages.UnsecuredPlanAtTls), Severity.Warning, Source.Inferred("C.4"),
    UmDialPlan.Schema, UmService.Schema, UmCallRouter.Schema, UmServer.Schema)
{
    private protected override IEnumerable<ResourceKind> NeededFor(Scope scope) => [UmDialPlan.Schema];

    private protected override void Judge(Judgement judgement)
    {
        foreach (IUmRole role in judgement.Roles(UmService.Schema, UmCallRouter.Schema, UmServer.Schema))
        {
            Resource resource = role.AsResource();
            if (judgement.Knows(resource, "dialPlans", "startupMode") && role.StartupMode == UmStartupMode.TLS
                && judgement.PlansOn(role).FirstOrDefault(plan => IsUnsecured(plan, judgement)) is { } unsecured)
            {
                judgement.Fail(resource, nameof(RuleMessages.TlsServesNoUnsecuredPlan), role.Server, unsecured.Name);
            }
        }
    }

    private static bool IsUnsecured(UmDialPlan plan, Judgement judgement) =>
        judgement.Knows(plan, "voipSecurity") && plan.VoipSecurity == VoipSecurity.Unsecured;
}
