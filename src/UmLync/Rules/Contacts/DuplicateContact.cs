using System.Collections.Generic;
using System.Linq;
using UmLync.Contacts;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// Two contacts for the same: with one number, which is to be unique among them, with one routing key, or a second contact of a
/// dial plan that has none of its numbers. Which of them Lync takes for a call is a matter of chance.
/// </summary>
public sealed class DuplicateContact() : Rule(
    nameof(RuleMessages.DuplicateContact), Severity.Warning, new Source("B.5, B.4", Evidence.Field),
    ExumContact.Schema, UmDialPlan.Schema, UmAutoAttendant.Schema)
{
    private protected override IEnumerable<ResourceKind> NeededFor(Scope scope) => [ExumContact.Schema];

    private protected override void Judge(Judgement judgement)
    {
        foreach (ContactMatch match in ContactInventory.Of(judgement.Estate).Matches.Where(match => match.Contact.Scope.Equals(judgement.Scope)))
        {
            if (match.DuplicateOf is { } first)
            {
                string reason = ContactDuplicates.ShareNumber(match, first) ? nameof(RuleMessages.ContactsShareNumber) : nameof(RuleMessages.ContactsShareKey);
                judgement.Fail(
                    match.Contact, reason, match.Contact.SipAddress.ToString(), first.Contact.SipAddress.ToString(),
                    match.Number.HasValue ? match.Number.Value : "-", match.Target?.Name ?? "-");
            }
            else if (!match.Number.IsRead)
            {
                judgement.NotRead(match.Contact, "lineUri");
            }
            else if (match.IsAttendant != true)
            {
                judgement.Knows(match.Contact, "otherIpPhone");
            }
        }
    }
}
