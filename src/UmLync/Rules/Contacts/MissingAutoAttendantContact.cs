using UmLync.Contacts;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// A UM auto attendant of a SIP URI dial plan has a number, and no contact leads to it: Lync does not know the number.
/// </summary>
public sealed class MissingAutoAttendantContact() : Rule(
    nameof(RuleMessages.MissingAutoAttendantContact), Severity.Error, Source.Confirmed("E.2 row 21, B.2, B.3"),
    UmAutoAttendant.Schema, UmDialPlan.Schema, ExumContact.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        foreach (ContactTarget target in LackingContacts.In(judgement, ContactInventory.Of(judgement.Estate), attendants: true))
        {
            judgement.Fail(target.Resource, nameof(RuleMessages.AttendantHasNoContact), target.Name, string.Join(", ", target.Called!));
        }
    }
}
