using System.Collections.Generic;
using UmLync.Contacts;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// A SIP URI dial plan has a subscriber access number, and no contact leads to it: whoever calls the number does not reach Outlook
/// Voice Access.
/// </summary>
public sealed class MissingSubscriberAccessContact() : Rule(
    nameof(RuleMessages.MissingSubscriberAccessContact), Severity.Error, Source.Confirmed("E.2 row 21, B.2"),
    UmDialPlan.Schema, ExumContact.Schema, UmAutoAttendant.Schema)
{
    private protected override IEnumerable<ResourceKind> NeededFor(Scope scope) => [UmDialPlan.Schema, ExumContact.Schema];

    private protected override void Judge(Judgement judgement)
    {
        foreach (ContactTarget target in LackingContacts.In(judgement, ContactInventory.Of(judgement.Estate), attendants: false))
        {
            judgement.Fail(target.Resource, nameof(RuleMessages.PlanHasNoContact), target.Name, string.Join(", ", target.Called!));
        }
    }
}
