using UmLync.Blueprints;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Designers;

/// <summary>Removes one contact, whatever it serves, because the operator asks for it.</summary>
public sealed class ContactRemovalDesigner : IDesigner
{
    private readonly string _contact;

    /// <summary>A designer.</summary>
    /// <param name="contact">The SIP address of the contact.</param>
    public ContactRemovalDesigner(string contact) => _contact = contact;

    /// <inheritdoc/>
    /// <exception cref="UmLyncException">There is no such contact.</exception>
    public void Design(Draft draft, Blueprint blueprint)
    {
        ExumContact contact = Named.Contact(draft, _contact);
        draft.Remove(contact, new Because(new Message(nameof(ReasonMessages.OperatorRemovesContact), contact.SipAddress.ToString()), Source.Confirmed("B.5")));
    }
}
