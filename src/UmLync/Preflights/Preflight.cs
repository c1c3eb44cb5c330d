using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Planning;
using UmLync.Text;

namespace UmLync.Preflights;

/// <summary>
/// The look at the rights of the account, in both products, before the first change: whoever lacks one of them is told which, instead
/// of being left with half a plan (features B7). What a system does not tell beforehand stays unknown and stops nobody.
/// </summary>
public static class Preflight
{
    /// <summary>What the plan takes, each thing once, Exchange first; nothing where the target asks for no rights, as a lab does.</summary>
    public static IReadOnlyList<NeededRight> Of(Plan plan, object target) => target is not IRightsCheck check ? [] :
    [
        .. from change in plan.Changes
           where change.Action != ChangeAction.Manual
           from answer in check.RightsFor(change)
           group (change, answer) by (change.Key.Scope.Product, answer.Subject, answer.State, answer.Reason) into needed
           orderby needed.Key.Product, needed.Key.Subject, needed.Key.State descending
           select new NeededRight(
               needed.Key.Product, needed.First().answer, [.. needed.Select(item => item.change.Id).Distinct()],
               [.. needed.SelectMany(item => item.change.Rights).Distinct(StringComparer.Ordinal)]),
    ];

    /// <summary>Refuses the plan where a right is lacking; nothing was changed then.</summary>
    /// <exception cref="UmLyncException">RightsAreLacking, which names each of them.</exception>
    public static void Require(Plan plan, object target)
    {
        NeededRight[] lacking = [.. Of(plan, target).Where(right => right.State == RightState.Lacking)];
        if (lacking.Length > 0)
        {
            throw new UmLyncException(new Message(
                nameof(Messages.RightsAreLacking),
                string.Join(" ", lacking.Select(right => right.Reason!.ToString()).Distinct(StringComparer.Ordinal)),
                string.Join(", ", lacking.SelectMany(right => right.Groups).Distinct(StringComparer.Ordinal))));
        }
    }
}
