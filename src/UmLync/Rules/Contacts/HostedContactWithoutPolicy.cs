using System.Collections.Generic;
using System.Linq;
using UmLync.Contacts;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// A contact for hosted Unified Messaging to which no hosted voice mail policy applies that leads somewhere. Where a deployment uses
/// hosted voice mail, a contact that serves nothing on premises is taken for one.
/// </summary>
public sealed class HostedContactWithoutPolicy() : Rule(
    nameof(RuleMessages.HostedContactWithoutPolicy), Severity.Warning, Source.Confirmed("E.2 row 22, B.5"),
    ExumContact.Schema, HostedVoicemailPolicy.Schema, UmDialPlan.Schema, UmAutoAttendant.Schema, LyncPool.Schema)
{
    private protected override IEnumerable<ResourceKind> NeededFor(Scope scope) =>
        [ExumContact.Schema, HostedVoicemailPolicy.Schema, UmDialPlan.Schema, UmAutoAttendant.Schema];

    private protected override void Judge(Judgement judgement)
    {
        HostedPolicies policies = HostedPolicies.Of(judgement.Estate, judgement.Scope);
        foreach (ContactMatch match in ContactInventory.Of(judgement.Estate).Matches.Where(match => match.Contact.Scope.Equals(judgement.Scope)))
        {
            string address = match.Contact.SipAddress.ToString();
            Optional<string> granted = match.Contact.HostedVoicemailPolicy;
            if (granted.HasValue)
            {
                if (judgement.Estate.Find(judgement.Scope, HostedVoicemailPolicy.Schema, granted.Value) is { } policy
                    && judgement.Knows(policy, "destination") && !policy.Destination.HasValue)
                {
                    judgement.Fail(match.Contact, nameof(RuleMessages.HostedPolicyLeadsNowhere), address, granted.Value);
                }
            }
            else if (match.State == ContactService.Nothing && policies.AreInUse && judgement.Knows(match.Contact, "hostedVoicemailPolicy") && !policies.ApplyToAll(match.Contact))
            {
                judgement.Fail(match.Contact, nameof(RuleMessages.ContactHasNoHostedPolicy), address);
            }
        }
    }
}
