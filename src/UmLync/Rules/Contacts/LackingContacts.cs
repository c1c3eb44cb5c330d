using System.Collections.Generic;
using System.Linq;
using UmLync.Contacts;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>The dial plans and auto attendants of an organization that need a contact and have none.</summary>
internal static class LackingContacts
{
    /// <summary>Those of which that is certain; notes what was not read of the others.</summary>
    public static IEnumerable<ContactTarget> In(Judgement judgement, ContactInventory inventory, bool attendants)
    {
        foreach (ContactTarget target in inventory.Targets.Where(target => target.IsAttendant == attendants && target.Resource.Scope.Equals(judgement.Scope)))
        {
            if (Knows(judgement, target) && target.IsWanted == true && !inventory.HasContact(target) && !MayBeServed(judgement, inventory, target))
            {
                yield return target;
            }
        }
    }

    /// <summary>Notes a contact of which it cannot be told what it serves.</summary>
    public static void NoteUnmatched(this Judgement judgement, ContactMatch match) =>
        judgement.Note(new Message(nameof(RuleMessages.ContactIsUnmatched), match.Contact.SipAddress.ToString()));

    private static bool Knows(Judgement judgement, ContactTarget target) => target.Resource is UmDialPlan plan
        ? judgement.Knows(plan, "uriType") && (!plan.IsSip || judgement.Knows(plan, "accessTelephoneNumbers"))
        : target.IsSip == false || ((target.IsSip is not null || KnowsPlan(judgement, (UmAutoAttendant)target.Resource)) && judgement.Knows(target.Resource, "pilotIdentifiers"));

    private static bool KnowsPlan(Judgement judgement, UmAutoAttendant attendant) =>
        judgement.Knows(attendant, "dialPlan")
        && judgement.Estate.Find(attendant.Scope, UmDialPlan.Schema, attendant.DialPlan) is { } plan && judgement.Knows(plan, "uriType");

    private static bool MayBeServed(Judgement judgement, ContactInventory inventory, ContactTarget target)
    {
        ContactMatch[] possible = [.. inventory.MayServe(target)];
        foreach (ContactMatch match in possible)
        {
            judgement.NoteUnmatched(match);
        }

        return possible.Length > 0;
    }
}
