using System.Collections.Generic;
using System.Linq;
using UmLync.Contacts;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// The routing key of a contact leads calls elsewhere than its number belongs: to another dial plan, or to one that is not there.
/// The key of an auto attendant is not looked into; only that Lync derives from it that the contact is one.
/// </summary>
public sealed class RoutingKeyContradictsNumber() : Rule(
    nameof(RuleMessages.RoutingKeyContradictsNumber), Severity.Warning, new Source("E.2 row 21, B.4", Evidence.Field),
    ExumContact.Schema, UmDialPlan.Schema, UmAutoAttendant.Schema)
{
    private protected override IEnumerable<ResourceKind> NeededFor(Scope scope) => [ExumContact.Schema, UmDialPlan.Schema, UmAutoAttendant.Schema];

    private protected override void Judge(Judgement judgement)
    {
        ContactInventory inventory = ContactInventory.Of(judgement.Estate);
        foreach (ContactMatch match in inventory.Matches.Where(match => match.Contact.Scope.Equals(judgement.Scope)))
        {
            string address = match.Contact.SipAddress.ToString();
            if (match.OwnerOfNumber is { } owner)
            {
                judgement.Fail(match.Contact, nameof(RuleMessages.KeyLeadsElsewhere), address, match.Number.Value, owner.Name, match.Target?.Name ?? "-");
            }
            else if (match.IsAttendant != true && judgement.Knows(match.Contact, "otherIpPhone") && NamesNobody(judgement, inventory, match))
            {
                judgement.Fail(match.Contact, nameof(RuleMessages.KeyNamesNobody), address, match.Number.Value, match.Target!.Name, match.KeyName!);
            }
        }
    }

    // The key may name any plan of which the phone context was not read.
    private static bool NamesNobody(Judgement judgement, ContactInventory inventory, ContactMatch match) =>
        match is { By: MatchedBy.Number, KeyName: { } name, Target.Resource: UmDialPlan } && !match.Target.HasContext(name)
        && judgement.KnowsOfAll(inventory.Targets.Where(target => target is { IsAttendant: false, IsSip: not false }).Select(target => target.Resource), "phoneContext");
}
