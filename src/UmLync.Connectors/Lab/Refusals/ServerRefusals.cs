using System.Collections.Generic;
using System.Linq;
using UmLync.Connectors.Text;
using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Connectors.Lab.Refusals;

/// <summary>What Set-UMService and Set-UMCallRouterSettings refuse; the UM server of 2010 takes plans of every kind.</summary>
internal static class ServerRefusals
{
    private static readonly Source SipPlansOnly = Source.Confirmed("C.4, E.2 row 28");

    public static IEnumerable<Refusal> Rows { get; } =
    [
        new(UmService.Schema, nameof(LabMessages.ServerTakesSipPlansOnly), SipPlansOnly, WithOtherPlan, ChangeAction.Update),
        new(UmCallRouter.Schema, nameof(LabMessages.ServerTakesSipPlansOnly), SipPlansOnly, WithOtherPlan, ChangeAction.Update),
    ];

    private static string[]? WithOtherPlan(Attempt attempt)
    {
        NameSet before = ((IUmRole)attempt.Before!).DialPlans ?? NameSet.Empty;
        NameSet after = ((IUmRole)attempt.After!).DialPlans ?? NameSet.Empty;
        return after.Except(before).FirstOrDefault(name => attempt.Find(UmDialPlan.Schema, name) is { UriType: UriType.TelExtn or UriType.E164 }) is { } other
            ? [other, attempt.Key.Name]
            : null;
    }
}
