using System.Collections.Generic;
using System.Linq;
using UmLync.Connectors.Text;
using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Connectors.Lab.Refusals;

/// <summary>What New-, Set- and Remove-UMIPGateway refuse.</summary>
internal static class GatewayRefusals
{
    public static IEnumerable<Refusal> Rows { get; } =
    [
        new(UmIpGateway.Schema, nameof(LabMessages.GatewayNeedsAddress), Source.Confirmed("C.3"), WithoutAddress, ChangeAction.Create),
        new(UmIpGateway.Schema, nameof(LabMessages.GatewayNeedsFqdn), Source.Confirmed("A.6"), SecuredByIpAddress, ChangeAction.Update),
        new(UmIpGateway.Schema, nameof(LabMessages.GatewayHasHuntGroups), Source.Inferred("C.2"), WithHuntGroups, ChangeAction.Remove),
    ];

    private static string[]? WithoutAddress(Attempt attempt) => attempt.After is UmIpGateway { Address: null } gateway ? [gateway.Name] : null;

    private static string[]? SecuredByIpAddress(Attempt attempt) =>
        attempt.Sets("address") is not null
        && attempt.After is UmIpGateway { Address: { IsFqdn: false } address } gateway
        && attempt.Estate.Links.PlansOf(attempt.Key).FirstOrDefault(plan => IsSecured(attempt, plan)) is { } secured
            ? [gateway.Name, address.ToString(), secured]
            : null;

    private static string[]? WithHuntGroups(Attempt attempt) =>
        attempt.Estate.Links.PlansOf(attempt.Key) is { Count: > 0 } plans ? [attempt.Key.Name, string.Join(", ", plans)] : null;

    /// <summary>Whether the plan encrypts signalling, and so has to know its peers by the names in their certificates.</summary>
    internal static bool IsSecured(Attempt attempt, string plan) =>
        attempt.Find(UmDialPlan.Schema, plan)?.VoipSecurity is VoipSecurity.SIPSecured or VoipSecurity.Secured;
}
