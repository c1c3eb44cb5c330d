using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Topologies;

namespace UmLync.Contacts;

/// <summary>
/// Contacts that are there twice: with one number, which is to be unique among them (domain.md B.5), with one routing key, or as a
/// further contact of a dial plan that has none of its numbers. Several contacts of one plan are none where each has a number of it
/// (B.2: one for each access number). Of the two the one that has the right number and is enabled counts as the first.
/// </summary>
internal static class ContactDuplicates
{
    public static void Mark(IEnumerable<ContactMatch> matches)
    {
        foreach (IGrouping<Scope, ContactMatch> deployment in matches.GroupBy(match => match.Contact.Scope))
        {
            Dictionary<string, ContactMatch> byNumber = new(StringComparer.Ordinal);
            Dictionary<string, ContactMatch> byKey = new(StringComparer.OrdinalIgnoreCase);
            Dictionary<ContactTarget, ContactMatch> byTarget = [];
            foreach (ContactMatch match in deployment.OrderBy(Rank).ThenBy(match => match.Contact.Key.Name, NameOrder.Instance))
            {
                match.DuplicateOf =
                    First(byNumber, match.Number.HasValue ? ContactNumber.Identity(match.Number.Value) : null, match)
                    ?? First(byKey, match.Contact.OtherIpPhone.HasValue ? match.Contact.OtherIpPhone.Value : null, match)
                    ?? FirstOfTarget(byTarget, match);
            }
        }
    }

    /// <summary>Whether the two have the same number.</summary>
    public static bool ShareNumber(ContactMatch one, ContactMatch other) =>
        one.Number.HasValue && other.Number.HasValue && ContactNumber.Compare(one.Number.Value, other.Number.Value) == NumberMatch.Same;

    private static int Rank(ContactMatch match) => (match.Target is not null && match.AgainstTarget == NumberMatch.Same && match.OwnerOfNumber is null ? 0 : 2) + (match.Contact.Enabled == true ? 0 : 1);

    private static ContactMatch? First(Dictionary<string, ContactMatch> seen, string? sign, ContactMatch match)
    {
        if (sign is null || seen.TryAdd(sign, match))
        {
            return null;
        }

        return seen[sign];
    }

    private static ContactMatch? FirstOfTarget(Dictionary<ContactTarget, ContactMatch> seen, ContactMatch match) =>
        match.Target is null || seen.TryAdd(match.Target, match) || match.AgainstTarget != NumberMatch.Differs ? null : seen[match.Target];
}
