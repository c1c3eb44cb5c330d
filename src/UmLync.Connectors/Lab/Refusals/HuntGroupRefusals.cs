using System.Collections.Generic;
using System.Globalization;
using UmLync.Connectors.Text;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Connectors.Lab.Refusals;

/// <summary>What New-UMHuntGroup refuses; that its gateway and plan exist is asked of every object.</summary>
internal static class HuntGroupRefusals
{
    public static IEnumerable<Refusal> Rows { get; } =
    [
        new(UmHuntGroup.Schema, nameof(LabMessages.HuntGroupNeedsDialPlan), Source.Confirmed("C.3"), WithoutPlan, ChangeAction.Create),
        new(UmHuntGroup.Schema, nameof(LabMessages.PlanHasMostGateways), Source.Confirmed("A.6"), BeyondMostGateways, ChangeAction.Create),
        new(UmHuntGroup.Schema, nameof(LabMessages.GatewayNeedsFqdn), Source.Inferred("A.6"), SecuredByIpAddress, ChangeAction.Create),
    ];

    private static string[]? WithoutPlan(Attempt attempt) => attempt.After is UmHuntGroup { DialPlan: null } ? [attempt.Key.Name] : null;

    /// <summary>The product accepts the 201st and its UM service then does not start; a rehearsal stops before.</summary>
    private static string[]? BeyondMostGateways(Attempt attempt)
    {
        UmHuntGroup huntGroup = (UmHuntGroup)attempt.After!;
        IReadOnlyCollection<string> gateways = attempt.Estate.Links.GatewaysOf(new ResourceKey(huntGroup.Scope, UmDialPlan.Schema, huntGroup.DialPlan!));
        bool isOneMore = gateways.Count >= HuntGroupDesigner.MostGatewaysOfPlan && !new NameSet(gateways).Contains(huntGroup.Gateway);
        return isOneMore ? [huntGroup.DialPlan!, HuntGroupDesigner.MostGatewaysOfPlan.ToString(CultureInfo.InvariantCulture)] : null;
    }

    private static string[]? SecuredByIpAddress(Attempt attempt)
    {
        UmHuntGroup huntGroup = (UmHuntGroup)attempt.After!;
        return attempt.Find(UmIpGateway.Schema, huntGroup.Gateway) is { Address: { IsFqdn: false } address } gateway && GatewayRefusals.IsSecured(attempt, huntGroup.DialPlan!)
            ? [gateway.Name, address.ToString(), huntGroup.DialPlan!]
            : null;
    }
}
