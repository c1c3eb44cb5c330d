using System.Linq;
using UmLync.Blueprints;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Contacts;

/// <summary>
/// The routing key of a new contact, with the reason for it. The form of subscriber access is field evidence, which the contacts of
/// the estate bear out or contradict; that of an auto attendant is learned from them or given, and never made up (domain.md B.4, F 5).
/// </summary>
internal sealed class ContactKey
{
    private ContactKey(string text, Message reason, Source source)
    {
        Text = text;
        Reason = reason;
        Source = source;
    }

    public string Text { get; }

    public Message Reason { get; }

    public Source Source { get; }

    /// <summary>The key; null where its form is not known.</summary>
    /// <exception cref="UmLyncException">The key that the operator gave is that of another contact.</exception>
    public static ContactKey? For(ContactTarget target, UmDialPlan? plan, SipUri address, ContactChoice choice, ContactInventory inventory, IEstateView estate, Scope deployment)
    {
        if (choice.RoutingKey is { } given)
        {
            ContactCheck.Key(given, address, target.Name);
            return new ContactKey(given, new Message(nameof(ReasonMessages.RoutingKeyIsChosen), target.Name), Source.Confirmed("B.4, E.2 row 21"));
        }

        return plan?.PhoneContext is not { } context ? null
            : target.IsAttendant ? OfAttendant(target, address, context, AttendantKeyForm.LearnedFrom(inventory, estate, deployment))
            : OfAccess(address, context, inventory, deployment);
    }

    private static ContactKey? OfAttendant(ContactTarget target, SipUri address, PhoneContext context, AttendantKeyForm? form) => form is null ? null : new ContactKey(
        form.For(address, context, target.Name),
        new Message(nameof(ReasonMessages.AttendantKeyIsLearned), string.Join(", ", form.Witnesses.Select(witness => witness.SipAddress.ToString()))), Source.Inferred("B.4, F"));

    private static ContactKey? OfAccess(SipUri address, PhoneContext context, ContactInventory inventory, Scope deployment)
    {
        ContactMatch[] shown =
        [
            .. inventory.Matches.Where(match => match.Contact.Scope.Equals(deployment)
                && match is { Contact.OtherIpPhone.HasValue: true, Target: { IsAttendant: false }, OwnerOfNumber: null, DuplicateOf: null }),
        ];
        ContactMatch? witness = shown.FirstOrDefault(match => match.By == MatchedBy.RoutingKey);

        // A key of another form, which leads to a plan all the same, says that the form is another one here.
        return witness is null && shown.Length > 0 ? null : new ContactKey(
            RoutingKey.OfAccess(address, context),
            witness is null
                ? new Message(nameof(ReasonMessages.AccessKeyIsUnconfirmed), RoutingKey.OfAccess(address, context))
                : new Message(nameof(ReasonMessages.AccessKeyIsBorneOut), witness.Contact.SipAddress.ToString()),
            Source.Field("B.4, B.5"));
    }
}
