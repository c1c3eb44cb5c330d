using System.Collections.Generic;
using System.Linq;
using UmLync.Contacts;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// A contact that serves no dial plan and no auto attendant any more. That its number is nobody's is told as the inventory script
/// tells it, and what its routing key says only where that has the form of subscriber access; both are field evidence.
/// </summary>
public sealed class OrphanContact() : Rule(
    nameof(RuleMessages.OrphanContact), Severity.Warning, new Source("B.4", Evidence.Field),
    ExumContact.Schema, UmDialPlan.Schema, UmAutoAttendant.Schema, HostedVoicemailPolicy.Schema)
{
    private protected override IEnumerable<ResourceKind> NeededFor(Scope scope) => [ExumContact.Schema, UmDialPlan.Schema, UmAutoAttendant.Schema];

    private protected override void Judge(Judgement judgement)
    {
        // Where hosted voice mail is used, such a contact may be for that: HostedContactWithoutPolicy judges it.
        bool isForHosted = HostedPolicies.Of(judgement.Estate, judgement.Scope).AreInUse;
        foreach (ContactMatch match in ContactInventory.Of(judgement.Estate).Matches.Where(match => match.Contact.Scope.Equals(judgement.Scope)))
        {
            if (match.State == ContactService.Nothing && !isForHosted)
            {
                string number = match.Number.HasValue ? match.Number.Value : "-";
                judgement.Fail(match.Contact, nameof(RuleMessages.ContactServesNothing), match.Contact.SipAddress.ToString(), number);
            }
            else if (match is { State: ContactService.Undecided, OwnerOfNumber: null } or { State: ContactService.SomeAttendant })
            {
                judgement.NoteUnmatched(match);
            }
        }
    }
}
