using System.Collections.Generic;
using System.Linq;
using UmLync.Topologies;

namespace UmLync.Contacts;

/// <summary>
/// The contacts of an estate with what each of them serves. A contact is matched by its routing key first, where that names the
/// phone context of a SIP URI dial plan, then by its number, as the inventory script does (domain.md B.4 [F]). The key of an auto
/// attendant is opaque: an attendant is found by number only.
/// </summary>
internal sealed class ContactInventory
{
    private readonly NumberOwners _owners;
    private readonly HashSet<ContactTarget> _withContact = [];
    private readonly bool _isWhole;
    private readonly bool _knowsContexts;

    private ContactInventory(IEstateView estate, ExumContact? changed)
    {
        Targets = ContactTarget.In(estate);
        _owners = new NumberOwners(Targets);
        _isWhole = estate.HasRead(UmDialPlan.Schema) && estate.HasRead(UmAutoAttendant.Schema);
        _knowsContexts = Targets.All(target => target.IsAttendant || target.Resource is UmDialPlan { PhoneContext: not null });
        Matches = [.. estate.All(ExumContact.Schema).Select(contact => new ContactMatch(changed is not null && contact.Key == changed.Key ? changed : contact))];
        foreach (ContactMatch match in Matches)
        {
            Decide(match);
        }

        DecideAttendants();
        ContactDuplicates.Mark(Matches);
    }

    /// <summary>The contacts, by address.</summary>
    public IReadOnlyList<ContactMatch> Matches { get; }

    /// <summary>The dial plans and auto attendants, by name.</summary>
    public IReadOnlyList<ContactTarget> Targets { get; }

    /// <summary>The contacts of the estate as they stand, or with one of them changed.</summary>
    public static ContactInventory Of(IEstateView estate, ExumContact? changed = null) => new(estate, changed);

    /// <summary>Whether a contact serves the target or has one of its numbers.</summary>
    public bool HasContact(ContactTarget target) => _withContact.Contains(target);

    /// <summary>The contacts of which it is not known that they do not serve the target.</summary>
    public IEnumerable<ContactMatch> MayServe(ContactTarget target) => Matches.Where(match => match.MayServe(target));

    private void Decide(ContactMatch match)
    {
        IReadOnlyList<ContactTarget> owners = match.Number.HasValue ? _owners.Of(match.Number.Value) : [];
        ContactTarget[] fitting = [.. owners.Where(match.IsOfRole)];
        if (match.KeyName is { } name && Targets.FirstOrDefault(target => target.IsSip == true && target.HasContext(name)) is { } named)
        {
            Settle(match, named, MatchedBy.RoutingKey);
            match.OwnerOfNumber = owners.Count == 0 || owners.Contains(named) ? null : owners[0];
        }
        else if (fitting.Length == 1)
        {
            Settle(match, fitting[0], MatchedBy.Number);
        }
        else if (match.Contact.HostedVoicemailPolicy.HasValue)
        {
            match.State = ContactService.Hosted;
        }
        else if (owners.Count > 0)
        {
            match.OwnerOfNumber = fitting.Length == 0 ? owners[0] : null;
        }
        else if (_isWhole && match.Number.IsRead && !(match.Number.HasValue && _owners.MayOwn(match.Number.Value, match.IsOfRole)))
        {
            match.State = StateWithoutOwner(match);
        }

        foreach (ContactTarget target in new[] { match.Target, match.OwnerOfNumber }.OfType<ContactTarget>())
        {
            _withContact.Add(target);
        }
    }

    /// <summary>Of a contact whose number, if it has one, is certainly nobody's.</summary>
    private ContactService StateWithoutOwner(ContactMatch match)
    {
        bool keyNamesNobody = match.KeyName is not null && match.IsAttendant == false && _knowsContexts;
        bool hasNumberOnly = match.Contact.OtherIpPhone is { IsRead: true, HasValue: false } && match.Number.HasValue && match.IsAttendant != true;
        return keyNamesNobody || hasNumberOnly ? ContactService.Nothing
            : match.Number.HasValue && match.IsAttendant != false ? ContactService.SomeAttendant
            : ContactService.Undecided;
    }

    /// <summary>A contact of some attendant serves nothing where every attendant has its contact.</summary>
    private void DecideAttendants()
    {
        ContactTarget[] without = [.. Targets.Where(target => target is { IsAttendant: true, IsSip: not false } && !HasContact(target))];
        ContactService state = without.Length == 0 ? ContactService.Nothing
            : without.Any(target => target.IsWanted == true) ? ContactService.SomeAttendant
            : ContactService.Undecided;
        foreach (ContactMatch match in Matches.Where(match => match.State == ContactService.SomeAttendant))
        {
            match.State = state;
        }
    }

    private static void Settle(ContactMatch match, ContactTarget target, MatchedBy by)
    {
        match.Target = target;
        match.By = by;
        match.State = ContactService.Known;
    }
}
