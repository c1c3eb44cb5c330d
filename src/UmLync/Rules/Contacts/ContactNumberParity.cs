using System.Linq;
using UmLync.Contacts;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// The number of a contact is one that its dial plan or auto attendant has, and every access number of a plan that has contacts is
/// the number of one. A number that was changed on one side only is called in vain.
/// </summary>
public sealed class ContactNumberParity() : Rule(
    nameof(RuleMessages.ContactNumberParity), Severity.Warning, new Source("E.2 row 21, B.2", Evidence.Field),
    UmDialPlan.Schema, UmAutoAttendant.Schema, ExumContact.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        ContactInventory inventory = ContactInventory.Of(judgement.Estate);
        ILookup<ContactTarget?, ContactMatch> serving = inventory.Matches.Where(match => match.DuplicateOf is null).ToLookup(match => match.Target);
        foreach (ContactTarget target in inventory.Targets.Where(target => target.Resource.Scope.Equals(judgement.Scope)))
        {
            ContactMatch[] contacts = [.. serving[target]];
            foreach (ContactMatch contact in contacts.Where(contact => contact.OwnerOfNumber is null))
            {
                Judge(judgement, target, contact);
            }

            if (contacts.Length > 0 && contacts.All(contact => contact.AgainstTarget == NumberMatch.Same) && !target.IsAttendant)
            {
                JudgeAccessNumbers(judgement, inventory, target);
            }
            else if (target.IsWanted == true && !inventory.HasContact(target) && inventory.MayServe(target).ToArray() is { Length: > 0 } others)
            {
                JudgeAttendant(judgement, target, others);
            }
        }
    }

    private static void Judge(Judgement judgement, ContactTarget target, ContactMatch contact)
    {
        string address = contact.Contact.SipAddress.ToString();
        if (!contact.Number.IsRead || target.Called is null)
        {
            judgement.NotRead(target.Called is null ? target.Resource : contact.Contact, target.Called is not null ? "lineUri" : target.IsAttendant ? "pilotIdentifiers" : "accessTelephoneNumbers");
        }
        else if (contact.AgainstTarget == NumberMatch.CannotTell)
        {
            judgement.Note(new Message(nameof(RuleMessages.NumbersCannotBeCompared), contact.Number.Value, address, target.Name));
        }
        else if (contact.AgainstTarget == NumberMatch.Differs)
        {
            string number = contact.Number.HasValue ? contact.Number.Value : "-";
            judgement.Fail(contact.Contact, nameof(RuleMessages.ContactNumberDiffers), address, number, target.Name, string.Join(", ", target.Numbers!));
        }
    }

    private static void JudgeAccessNumbers(Judgement judgement, ContactInventory inventory, ContactTarget target)
    {
        string[] numbers = [.. inventory.Matches.Where(match => match.Number.HasValue).Select(match => match.Number.Value)];
        string[] alone = [.. target.Called!.Where(number => ContactNumber.Compare(number, numbers) != NumberMatch.Same)];
        if (alone.Length > 0 && target.IsSip == true)
        {
            judgement.Fail(target.Resource, nameof(RuleMessages.AccessNumberHasNoContact), target.Name, string.Join(", ", alone));
        }
    }

    private static void JudgeAttendant(Judgement judgement, ContactTarget target, ContactMatch[] others)
    {
        if (target.IsAttendant && others.All(other => other.State == ContactService.SomeAttendant))
        {
            string contacts = string.Join(", ", others.Select(other => other.Contact.SipAddress.ToString()));
            judgement.Fail(target.Resource, nameof(RuleMessages.AttendantNumberIsOfNoContact), target.Name, string.Join(", ", target.Called!), contacts);
        }
        else
        {
            judgement.NoteUnmatched(others[0]);
        }
    }
}
