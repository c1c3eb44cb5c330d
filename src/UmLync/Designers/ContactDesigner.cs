using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Blueprints;
using UmLync.Contacts;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Designers;

/// <summary>
/// What OcsUmUtil does: one contact for every access number of a SIP URI dial plan and for every auto attendant of one (domain.md B.2).
/// A contact that is there is found by its routing key or its number and never made twice; its number and its pool are repaired. What
/// serves nothing is removed only where that is asked for, and what is there twice is only named.
/// </summary>
public sealed class ContactDesigner : IDesigner
{
    private static readonly Source Documented = Source.Confirmed("B.2, B.5");

    private readonly ContactChoices? _choices;
    private readonly string? _subject;
    private readonly ContactRole? _role;

    /// <summary>A designer of all contacts, by the choices of the blueprint.</summary>
    public ContactDesigner()
    {
    }

    /// <summary>A designer that makes contacts that lack, by choices of its own.</summary>
    /// <param name="choices">The choices.</param>
    /// <param name="subject">The name of the dial plan or auto attendant; by default all of them.</param>
    /// <param name="role">What the contact stands for, where a dial plan and an auto attendant have one name.</param>
    public ContactDesigner(ContactChoices choices, string? subject = null, ContactRole? role = null)
    {
        _choices = choices;
        _subject = subject;
        _role = role;
    }

    private bool IsForMissing => _choices is not null;

    /// <inheritdoc/>
    /// <exception cref="UmLyncException">A choice names what is not there, or a pool that homes no contacts.</exception>
    public void Design(Draft draft, Blueprint blueprint)
    {
        ContactChoices choices = _choices ?? blueprint.Contacts ?? ContactChoices.Computed;
        ContactCheck.Against(choices, draft);
        ContactInventory inventory = ContactInventory.Of(draft);
        ContactPools pools = new(draft, blueprint);
        ContactCreation creation = new(draft, choices, pools, inventory);
        ContactRepair repair = new(draft, choices, pools);
        foreach (ContactTarget target in Asked(draft, blueprint, inventory))
        {
            // Who names an attendant says that Lync can use it, also where its dial plan was not read.
            if (target.IsWanted is null && !(_subject is not null && target.Called is { Count: > 0 }))
            {
                draft.LeaveOut(target.Resource.Key.ToString(), new Message(nameof(ReasonMessages.ContactNeedIsUnknown), target.Name), Documented);
                continue;
            }

            Design(draft, inventory, target, creation, IsForMissing ? null : repair, choices);
        }

        if (!IsForMissing)
        {
            NameDuplicates(draft, inventory);
            Orphans(draft, inventory, choices.RemoveOrphans);
        }
    }

    private IEnumerable<ContactTarget> Asked(Draft draft, Blueprint blueprint, ContactInventory inventory)
    {
        ContactTarget[] named = [.. inventory.Targets.Where(IsNamed)];
        if (_subject is not null && named.Length == 0)
        {
            throw new UmLyncException(new Message(
                nameof(Messages.ContactSubjectIsNotThere), _subject, Nearest.Listed(_subject, inventory.Targets.Where(target => target.IsSip != false).Select(target => target.Name))));
        }

        if (_subject is not null && named.FirstOrDefault(target => target.IsSip == false) is { } other)
        {
            throw new UmLyncException(new Message(nameof(Messages.ContactSubjectIsNotSip), other.Name));
        }

        return named.Where(target => target.IsSip != false && (blueprint.DialPlans is null || PlanOf(draft, target) is not { } plan || blueprint.DialPlans.Contains(plan.Name)));
    }

    private bool IsNamed(ContactTarget target) => _subject is null
        || (StringComparer.OrdinalIgnoreCase.Equals(target.Name, _subject) && (_role is null || target.IsAttendant == (_role == ContactRole.AutoAttendant)));

    private static void Design(Draft draft, ContactInventory inventory, ContactTarget target, ContactCreation creation, ContactRepair? repair, ContactChoices choices)
    {
        ContactMatch[] all = [.. inventory.Matches.Where(match => match.Target == target || match.OwnerOfNumber == target || IsChosen(match, target, choices))];
        foreach (ContactMatch match in all.Where(match => match.OwnerOfNumber is not null))
        {
            draft.LeaveOut(match.Contact.Key.ToString(), Contradiction(match), Source.Field("E.2 row 21, B.4"));
        }

        ContactMatch[] serving = [.. all.Where(match => match is { OwnerOfNumber: null, DuplicateOf: null })];
        Queue<string> open = new(OpenNumbers(draft, inventory, target));
        foreach (ContactMatch match in serving)
        {
            bool isWrong = match.Number.IsRead && (match.Target is null || match.AgainstTarget == NumberMatch.Differs);
            repair?.Repair(match, target, isWrong && open.Count > 0 ? open.Dequeue() : null);
        }

        if (open.Count > 0 && WhyUncertain(inventory, target, all, repair is not null) is { } reason)
        {
            draft.LeaveOut(target.Resource.Key.ToString(), reason, Documented);
            return;
        }

        foreach (string number in open)
        {
            creation.Create(target, number);
        }
    }

    /// <summary>The numbers to call of which no contact has one; those that a contact cannot have are named.</summary>
    private static List<string> OpenNumbers(Draft draft, ContactInventory inventory, ContactTarget target)
    {
        List<string> open = [];
        foreach (string number in target.IsWanted != false ? target.IsAttendant ? target.Called!.Take(1) : target.Called! : [])
        {
            if (inventory.Matches.Any(match => match.Number.HasValue && (target.IsAttendant ? target.Compare(match.Number.Value) : ContactNumber.Compare(match.Number.Value, number)) == NumberMatch.Same))
            {
                continue;
            }

            if (ContactNumber.Plain(number) is { } plain)
            {
                open.Add(plain);
            }
            else
            {
                draft.LeaveOut(target.Resource.Key.ToString(), new Message(nameof(ReasonMessages.ContactNeedsE164), target.Name, number), Documented);
            }
        }

        return open;
    }

    /// <summary>Why a contact that is there may be the one that seems to lack.</summary>
    private static Message? WhyUncertain(ContactInventory inventory, ContactTarget target, ContactMatch[] all, bool repairs)
    {
        ContactMatch? unclear = all.FirstOrDefault(match => match.OwnerOfNumber is not null || !match.Number.IsRead || (match.Target == target && match.AgainstTarget == NumberMatch.CannotTell))
            ?? (repairs ? null : all.FirstOrDefault(match => match is { DuplicateOf: null } && match.AgainstTarget == NumberMatch.Differs))
            ?? inventory.MayServe(target).FirstOrDefault(match => !all.Contains(match));
        return unclear is null ? null : new Message(nameof(ReasonMessages.ContactMayBeThere), target.Name, unclear.Contact.SipAddress.ToString());
    }

    /// <summary>Whether the operator says that this contact is the target's.</summary>
    private static bool IsChosen(ContactMatch match, ContactTarget target, ContactChoices choices) =>
        match.Target is null && match.State is not ContactService.Hosted && match.Contact.SipAddress.Equals(choices.Of(target.IsAttendant, target.Name).Address);

    private static Message Contradiction(ContactMatch match) => new(
        nameof(ReasonMessages.ContactKeyContradictsNumber), match.Contact.SipAddress.ToString(), match.Number.ToString(), match.OwnerOfNumber!.Name, match.Target?.Name ?? "-");

    private static void NameDuplicates(Draft draft, ContactInventory inventory)
    {
        foreach (ContactMatch match in inventory.Matches.Where(match => match.DuplicateOf is not null))
        {
            draft.LeaveOut(
                match.Contact.Key.ToString(),
                new Message(nameof(ReasonMessages.ContactIsThereTwice), match.Contact.SipAddress.ToString(), match.DuplicateOf!.Contact.SipAddress.ToString()), Documented);
        }
    }

    private static void Orphans(Draft draft, ContactInventory inventory, bool removes)
    {
        foreach (ContactMatch match in inventory.Matches.Where(match => match is { State: ContactService.Nothing, DuplicateOf: null } && draft.Find(match.Contact.Key) is { } now && now.IsSameAs(match.Contact)))
        {
            string address = match.Contact.SipAddress.ToString();
            if (!removes || HostedPolicies.Of(draft, match.Contact.Scope).AreInUse || !draft.CoverageOf(match.Contact.Scope, HostedVoicemailPolicy.Schema).IsComplete)
            {
                draft.LeaveOut(match.Contact.Key.ToString(), new Message(removes ? nameof(ReasonMessages.OrphanMayBeHosted) : nameof(ReasonMessages.OrphanStays), address), Source.Field("B.4"));
            }
            else
            {
                draft.Remove(match.Contact, new Because(new Message(nameof(ReasonMessages.ContactServesNobody), address), Source.Field("B.4")));
            }
        }
    }

    internal static UmDialPlan? PlanOf(IEstateView estate, ContactTarget target) => target.Resource is UmAutoAttendant attendant
        ? estate.Find(attendant.Scope, UmDialPlan.Schema, attendant.DialPlan)
        : target.Resource as UmDialPlan;
}
