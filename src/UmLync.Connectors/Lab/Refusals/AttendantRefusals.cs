using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UmLync.Connectors.Text;
using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Connectors.Lab.Refusals;

/// <summary>What the cmdlets of mailbox policies and auto attendants refuse, and those of dial plans where dialling rules are concerned.</summary>
internal static class AttendantRefusals
{
    private const string Allowed = "allowedInCountryOrRegionGroups";

    private static readonly Source SameName = Source.Confirmed("C.8");

    public static IEnumerable<Refusal> Rows { get; } =
    [
        new(UmDialPlan.Schema, nameof(LabMessages.DiallingGroupIsUnknown), SameName, AllowingUnknownGroup, ChangeAction.Update),
        new(UmMailboxPolicy.Schema, nameof(LabMessages.DiallingGroupIsUnknown), SameName, AllowingUnknownGroup, ChangeAction.Update),
        new(UmMailboxPolicy.Schema, nameof(LabMessages.MailboxPolicyIsInUse), Source.Inferred("C.6"), LastOfUsers, ChangeAction.Remove),
        new(UmAutoAttendant.Schema, nameof(LabMessages.AttendantIsInUse), Source.Inferred("C.3"), FallbackOfAnother, ChangeAction.Remove),
    ];

    private static string[]? AllowingUnknownGroup(Attempt attempt)
    {
        UmDialPlan? plan = attempt.After switch
        {
            UmDialPlan itself => itself,
            UmMailboxPolicy policy => attempt.Find(UmDialPlan.Schema, policy.DialPlan),
            _ => null,
        };
        if (plan?.ConfiguredInCountryOrRegionGroups is not { } rules || attempt.Sets(Allowed) is not { } row)
        {
            return null;
        }

        HashSet<string> known = new(rules.Select(rule => rule.Split(',')[0].Trim()), StringComparer.OrdinalIgnoreCase);
        IEnumerable<string> before = attempt.Before is { } present && row.Property.ValueOf(present) is ValueList<string> allowed ? allowed : [];
        return ((ValueList<string>)row.After!).Except(before, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => !known.Contains(group)) is { } unknown
            ? [attempt.Key.Name, unknown, plan.Name]
            : null;
    }

    private static string[]? LastOfUsers(Attempt attempt)
    {
        UmMailboxPolicy policy = (UmMailboxPolicy)attempt.Before!;
        int users = policy.DialPlan is null ? 0 : attempt.Estate.Picture.Census.MailboxesOf(policy.DialPlan);
        bool isLast = !attempt.Estate.All(policy.Scope, UmMailboxPolicy.Schema).Cast<UmMailboxPolicy>()
            .Any(other => other.Key != policy.Key && StringComparer.OrdinalIgnoreCase.Equals(other.DialPlan, policy.DialPlan));
        return users > 0 && isLast ? [policy.Name, users.ToString(CultureInfo.InvariantCulture), policy.DialPlan!] : null;
    }

    private static string[]? FallbackOfAnother(Attempt attempt) =>
        attempt.Estate.All(attempt.Key.Scope, UmAutoAttendant.Schema).Cast<UmAutoAttendant>().FirstOrDefault(other =>
            other.Key != attempt.Key && other.DtmfFallbackAutoAttendant.HasValue && StringComparer.OrdinalIgnoreCase.Equals(other.DtmfFallbackAutoAttendant.Value, attempt.Key.Name)) is { } user
            ? [attempt.Key.Name, user.Name]
            : null;
}
