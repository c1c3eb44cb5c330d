using System.Collections.Generic;
using System.Linq;
using UmLync.Contacts;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// A contact that is not enabled for Lync or has no Enterprise Voice takes no call. One that serves nothing, or is there twice, may
/// be switched off on purpose.
/// </summary>
public sealed class ContactDisabled() : Rule(
    nameof(RuleMessages.ContactDisabled), Severity.Error, Source.Confirmed("E.2 row 21"), ExumContact.Schema, UmDialPlan.Schema, UmAutoAttendant.Schema)
{
    private protected override IEnumerable<ResourceKind> NeededFor(Scope scope) => [ExumContact.Schema];

    private protected override void Judge(Judgement judgement)
    {
        foreach (ContactMatch match in ContactInventory.Of(judgement.Estate).Matches.Where(match => match.Contact.Scope.Equals(judgement.Scope)))
        {
            ExumContact contact = match.Contact;
            if (match.State == ContactService.Nothing || match.DuplicateOf is not null)
            {
                continue;
            }

            if (ContactHome.IsEnabled(contact) == false)
            {
                judgement.Fail(
                    contact, contact.Enabled == false ? nameof(RuleMessages.ContactIsDisabled) : nameof(RuleMessages.ContactHasNoVoice), contact.SipAddress.ToString());
            }
            else
            {
                judgement.Knows(contact, "enabled", "enterpriseVoiceEnabled");
            }
        }
    }
}
