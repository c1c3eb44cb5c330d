using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Applying;

/// <summary>
/// What others came to use of a dial plan and its mailbox policies since a run created them. Users are counted by dial plan, and each
/// has a policy of that plan: while it has users, none of its policies goes.
/// </summary>
internal static class DialPlanUse
{
    /// <summary>Why the dial plan is not removed, or null.</summary>
    public static Message? WhyKept(UmDialPlan plan, Draft draft) => WhyKept(plan, plan.Name, plan.Name, draft)
        ?? (Users(plan, draft).FirstOrDefault() is { } user ? new Message(nameof(ReasonMessages.OthersUseDialPlan), plan.Name, user.Key.ToString()) : null);

    /// <summary>Why the policy is not removed, or null.</summary>
    public static Message? WhyKept(UmMailboxPolicy policy, Draft draft) => policy.DialPlan is null ? null : WhyKept(policy, policy.Name, policy.DialPlan, draft);

    private static Message? WhyKept(Resource used, string name, string plan, Draft draft) => MailboxesOf(used.Scope, plan, draft) is var count and > 0
        ? new Message(nameof(ReasonMessages.MailboxesUseObject), name, count.ToString(CultureInfo.InvariantCulture), plan)
        : null;

    /// <summary>Those that the same undo takes out of the dial plan use it no more; where users were only counted, it takes none out.</summary>
    private static int MailboxesOf(Scope organization, string plan, Draft draft) => draft.Topology.KeepsUsers
        ? draft.All(organization, UmMailbox.Schema).Cast<UmMailbox>().Count(mailbox => StringComparer.OrdinalIgnoreCase.Equals(mailbox.DialPlan, plan))
        : draft.Topology.Census.MailboxesOf(plan);

    private static IEnumerable<Resource> Users(UmDialPlan plan, Draft draft) =>
        draft.All(plan.Scope, UmHuntGroup.Schema).Where(user => Names(((UmHuntGroup)user).DialPlan, plan))
            .Concat(draft.All(plan.Scope, UmMailboxPolicy.Schema).Where(user => Names(((UmMailboxPolicy)user).DialPlan, plan)))
            .Concat(draft.All(plan.Scope, UmAutoAttendant.Schema).Where(user => Names(((UmAutoAttendant)user).DialPlan, plan)))
            .Concat(draft.UmRoles().Where(role => role.Scope.Equals(plan.Scope) && role.DialPlans?.Contains(plan.Name) == true).Select(role => role.AsResource()));

    private static bool Names(string? name, UmDialPlan plan) => StringComparer.OrdinalIgnoreCase.Equals(name, plan.Name);
}
