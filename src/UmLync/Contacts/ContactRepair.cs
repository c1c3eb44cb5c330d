using System;
using UmLync.Blueprints;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Contacts;

/// <summary>
/// Draws what is wrong with a contact that is there: its number, a pool that cannot home it, a routing key of a plan that is gone, and
/// what the operator chose otherwise. A contact that was switched off stays so, and a key of an unknown form is not written over.
/// </summary>
internal sealed class ContactRepair(Draft draft, ContactChoices choices, ContactPools pools)
{
    /// <summary>Repairs the contact.</summary>
    /// <param name="match">The contact.</param>
    /// <param name="target">What it serves.</param>
    /// <param name="number">The number that it is to have; null where it keeps its own.</param>
    public void Repair(ContactMatch match, ContactTarget target, string? number)
    {
        ContactChoice choice = ContactCreation.ChoiceFor(choices, target, number ?? match.Number.ToString());
        if (choice.Address is { } address && !address.Equals(match.Contact.SipAddress))
        {
            draft.LeaveOut(
                match.Contact.Key.ToString(), new Message(nameof(ReasonMessages.ContactKeepsItsAddress), match.Contact.SipAddress.ToString(), target.Name, address.ToString()),
                Source.Confirmed("B.5"));
            choice = choice with { RoutingKey = null };
        }

        if (number is not null)
        {
            Renumber(match.Contact, target, number);
        }

        Rehome(match.Contact, target, choice);
        Rename(match.Contact, choice);
        Reroute(match, target, choice);
    }

    /// <summary>The contact with another number, and the line that Lync makes of it (domain.md B.5).</summary>
    public static ExumContact WithNumber(ExumContact contact, string number) =>
        contact with { DisplayNumber = number, LineUri = contact.LineUri.IsRead ? ContactNumber.Line(number) : contact.LineUri };

    private ExumContact Now(ExumContact contact) => (ExumContact)draft.Find(contact.Key)!;

    private void Renumber(ExumContact contact, ContactTarget target, string number) => draft.Put(
        WithNumber(Now(contact), number),
        new Because(
            new Message(nameof(ReasonMessages.ContactHasOldNumber), contact.SipAddress.ToString(), ContactNumber.Of(contact).ToString(), target.Name, number),
            Source.Confirmed("E.2 row 21, B.5"), Fact.Of(target.Resource, target.IsAttendant ? "pilotIdentifiers" : "accessTelephoneNumbers")));

    private void Rehome(ExumContact contact, ContactTarget target, ContactChoice choice)
    {
        string address = contact.SipAddress.ToString();
        LyncPool? home = draft.Find(contact.Scope, LyncPool.Schema, contact.RegistrarPool);
        bool isUnfit = ContactHome.IsUnsupported(contact, draft) == true;
        if (choice.Pool is { } chosen)
        {
            LyncPool pool = ContactCheck.Pool(draft, chosen);
            Move(contact, pool, new Message(nameof(ReasonMessages.ContactPoolIsChosen), address, pool.Fqdn.ToString()), Source.Confirmed("B.3"));
        }
        else if (isUnfit || (home is not null && pools.IsForsaken(home)))
        {
            if (pools.For(ContactDesigner.PlanOf(draft, target), contact.Scope) is { } pool)
            {
                Move(
                    contact, pool,
                    isUnfit
                        ? new Message(nameof(ReasonMessages.PoolHomesNoContact), address, contact.RegistrarPool ?? "-", pool.Fqdn.ToString())
                        : new Message(nameof(ReasonMessages.PoolOfContactIsForsaken), address, contact.RegistrarPool ?? "-", pool.Fqdn.ToString()),
                    isUnfit ? Source.Confirmed("E.2 row 25, B.3") : Source.Confirmed("B.3"));
            }
            else if (isUnfit)
            {
                draft.LeaveOut(contact.Key.ToString(), new Message(nameof(ReasonMessages.NoPoolForContact), target.Name), Source.Confirmed("E.2 row 25, B.3"));
            }
        }
    }

    private void Move(ExumContact contact, LyncPool pool, Message reason, Source source)
    {
        if (!StringComparer.OrdinalIgnoreCase.Equals(contact.RegistrarPool, pool.Fqdn.ToString()))
        {
            draft.Put(Now(contact) with { RegistrarPool = pool.Fqdn.ToString() }, new Because(reason, source, Fact.Of(pool, "kind"), Fact.Of(pool, "release")));
        }
    }

    private void Rename(ExumContact contact, ContactChoice choice)
    {
        if (choice.DisplayName is { } name)
        {
            draft.Put(
                Now(contact) with { DisplayName = name },
                new Because(new Message(nameof(ReasonMessages.ContactNameIsChosen), contact.SipAddress.ToString(), name), Source.Confirmed("B.3")));
        }
    }

    private void Reroute(ContactMatch match, ContactTarget target, ContactChoice choice)
    {
        ExumContact contact = match.Contact;
        if (choice.RoutingKey is { } given)
        {
            ContactCheck.Key(given, contact.SipAddress, target.Name);
            if (!contact.OtherIpPhone.HasValue || !RoutingKey.AreSame(contact.OtherIpPhone.Value, given))
            {
                draft.Put(Now(contact) with { OtherIpPhone = given }, new Because(new Message(nameof(ReasonMessages.RoutingKeyIsChosen), target.Name), Source.Confirmed("B.4, E.2 row 21")));
            }
        }
        else if (match is { By: MatchedBy.Number, IsAttendant: false, Contact.OtherIpPhone.IsRead: true }
            && (match.KeyName is not null || !contact.OtherIpPhone.HasValue) && target.Resource is UmDialPlan { PhoneContext: { } context } plan)
        {
            string key = RoutingKey.OfAccess(contact.SipAddress, context);
            draft.Put(
                Now(contact) with { OtherIpPhone = key },
                new Because(new Message(nameof(ReasonMessages.ContactHasOldKey), contact.SipAddress.ToString(), plan.Name, key), Source.Field("E.2 row 21, B.4"), Fact.Of(plan, "phoneContext")));
        }
    }
}
