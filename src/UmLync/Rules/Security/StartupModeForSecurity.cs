using System.Collections.Generic;
using System.Linq;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// A service that listens for TCP only cannot take the calls of a secured dial plan, and no certificate can be assigned to it.
/// </summary>
public sealed class StartupModeForSecurity() : Rule(
    nameof(RuleMessages.StartupModeForSecurity), Severity.Error, Source.Confirmed("E.2 row 2, C.4"),
    UmDialPlan.Schema, UmService.Schema, UmCallRouter.Schema, UmServer.Schema)
{
    private protected override IEnumerable<ResourceKind> NeededFor(Scope scope) => [UmDialPlan.Schema];

    private protected override void Judge(Judgement judgement)
    {
        foreach (IUmRole role in judgement.Roles(UmService.Schema, UmCallRouter.Schema, UmServer.Schema))
        {
            Resource resource = role.AsResource();
            if (judgement.Knows(resource, "dialPlans", "startupMode") && role.StartupMode == UmStartupMode.TCP
                && judgement.PlansOn(role).FirstOrDefault(plan => IsSecured(plan, judgement)) is { } secured)
            {
                judgement.Fail(resource, nameof(RuleMessages.TcpServesNoSecuredPlan), role.Server, secured.Name, secured.VoipSecurity.ToString()!);
            }
        }
    }

    private static bool IsSecured(UmDialPlan plan, Judgement judgement) =>
        judgement.Knows(plan, "uriType", "voipSecurity") && plan.IsSip && plan.VoipSecurity != VoipSecurity.Unsecured;
}
