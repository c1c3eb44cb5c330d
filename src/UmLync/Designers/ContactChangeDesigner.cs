using System;
using System.Linq;
using UmLync.Blueprints;
using UmLync.Contacts;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Designers;

/// <summary>
/// Changes one contact as the operator wants it: number, pool, names, routing key, on or off. A pool that homes no contacts, a number
/// that another contact has, and a key that leads to another plan than the number are refused (domain.md B.5, E.2 rows 21 and 25).
/// </summary>
public sealed class ContactChangeDesigner : IDesigner
{
    private static readonly Source Documented = Source.Confirmed("B.5, E.2 row 21");

    private readonly string _contact;
    private readonly ContactValues _values;

    /// <summary>A designer.</summary>
    /// <param name="contact">The SIP address of the contact.</param>
    /// <param name="values">What is wanted of it.</param>
    public ContactChangeDesigner(string contact, ContactValues values)
    {
        _contact = contact;
        _values = values ?? throw new ArgumentNullException(nameof(values));
    }

    /// <inheritdoc/>
    /// <exception cref="UmLyncException">There is no such contact, or it cannot be so.</exception>
    public void Design(Draft draft, Blueprint blueprint)
    {
        ExumContact contact = Named.Contact(draft, _contact);
        ExumContact wanted = contact with
        {
            RegistrarPool = _values.Pool is null ? contact.RegistrarPool : ContactCheck.Pool(draft, _values.Pool).Fqdn.ToString(),
            DisplayName = _values.DisplayName is { } name ? TextOf(name) : contact.DisplayName,
            Description = _values.Description is { } description ? TextOf(description) : contact.Description,
            OtherIpPhone = _values.RoutingKey ?? contact.OtherIpPhone,
            Enabled = _values.IsEnabled ?? contact.Enabled,
            EnterpriseVoiceEnabled = _values.IsEnabled ?? contact.EnterpriseVoiceEnabled,
        };
        if (_values.Number is { } number)
        {
            wanted = ContactRepair.WithNumber(wanted, NumberFor(draft, contact, number));
        }

        if (_values.RoutingKey is { } key)
        {
            ContactCheck.Key(key, contact.SipAddress, contact.SipAddress.ToString());
        }

        RefuseContradiction(draft, wanted);
        draft.Put(wanted, new Because(new Message(nameof(ReasonMessages.OperatorChangesContact), contact.SipAddress.ToString()), Documented));
    }

    private static string NumberFor(Draft draft, ExumContact contact, string number)
    {
        string plain = ContactNumber.Plain(number)
            ?? throw new UmLyncException(new Message(nameof(Messages.ContactNumberIsNotE164), number, contact.SipAddress.ToString()));
        return draft.All(ExumContact.Schema).FirstOrDefault(other => other.Key != contact.Key
            && ContactNumber.Of(other) is { HasValue: true, Value: var present } && ContactNumber.Compare(present, plain) == NumberMatch.Same) is { } holder
            ? throw new UmLyncException(new Message(nameof(Messages.ContactNumberIsTaken), plain, holder.SipAddress.ToString()))
            : plain;
    }

    /// <summary>Where number or key are given, the two must not lead to two dial plans.</summary>
    private void RefuseContradiction(Draft draft, ExumContact wanted)
    {
        if ((_values.Number ?? _values.RoutingKey) is null)
        {
            return;
        }

        ContactMatch match = ContactInventory.Of(draft, wanted).Matches.First(match => match.Contact.Key == wanted.Key);
        if (match is { OwnerOfNumber: { } owner, Target: { } target })
        {
            throw new UmLyncException(new Message(
                nameof(Messages.ContactWouldContradict), wanted.SipAddress.ToString(), match.Number.ToString(), owner.Name, target.Name));
        }
    }

    private static Optional<string> TextOf(string text) => text.Length == 0 ? Optional<string>.None : text;
}
