using System.Collections.Generic;
using System.Linq;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Contacts;

/// <summary>What a contact stands for.</summary>
public enum ContactRole
{
    /// <summary>Outlook Voice Access of a dial plan.</summary>
    SubscriberAccess,

    /// <summary>An auto attendant.</summary>
    AutoAttendant,
}

/// <summary>
/// A contact of Unified Messaging beside the dial plan or auto attendant that it serves; or one of these without the contact that
/// it needs. What OcsUmUtil lists (domain.md B.2).
/// </summary>
public sealed class ContactRow
{
    private ContactRow(ContactTarget? target, ContactMatch? match, ContactState state)
    {
        Contact = match?.Contact.SipAddress.ToString();
        Number = match?.Number ?? default;
        Role = target is null ? match?.IsAttendant is { } attendant ? RoleOf(attendant) : null : RoleOf(target.IsAttendant);
        Serves = target?.Name;
        MatchedBy = match?.By ?? MatchedBy.Nothing;
        ServedNumbers = target?.Numbers;
        RegistrarPool = match?.Contact.RegistrarPool;
        Ou = match?.Contact.Ou;
        IsEnabled = match is null ? null : ContactHome.IsEnabled(match.Contact);
        DuplicateOf = match?.DuplicateOf?.Contact.SipAddress.ToString();
        State = state;
    }

    /// <summary>The SIP address; null when there is no contact.</summary>
    public string? Contact { get; }

    /// <summary>The number of the contact, without <c>tel:</c>.</summary>
    public Optional<string> Number { get; }

    /// <summary>What it stands for; null when that is not known.</summary>
    public ContactRole? Role { get; }

    /// <summary>The name of the dial plan or auto attendant; null when there is none or it is not known.</summary>
    public string? Serves { get; }

    /// <summary>By what that is known.</summary>
    public MatchedBy MatchedBy { get; }

    /// <summary>The numbers of the dial plan or auto attendant; null when not read.</summary>
    public IReadOnlyList<string>? ServedNumbers { get; }

    /// <summary>The FQDN of the pool that homes the contact; null when not read.</summary>
    public string? RegistrarPool { get; }

    /// <summary>The organizational unit that holds it; null when not read.</summary>
    public DistinguishedName? Ou { get; }

    /// <summary>Whether it is enabled for Lync and has Enterprise Voice; null when not read.</summary>
    public bool? IsEnabled { get; }

    /// <summary>The SIP address of the contact that is there for the same already.</summary>
    public string? DuplicateOf { get; }

    /// <summary>How it stands with it.</summary>
    public ContactState State { get; }

    /// <summary>The contacts of the estate, and those that it lacks; by what they serve, then by address.</summary>
    public static IReadOnlyList<ContactRow> Of(IEstateView estate)
    {
        ContactInventory inventory = ContactInventory.Of(estate);
        bool isWhole = estate.HasRead(ExumContact.Schema);
        IEnumerable<ContactRow> present = inventory.Matches.Select(match => new ContactRow(match.Target, match, StateOf(match, estate)));
        IEnumerable<ContactRow> lacking = from target in inventory.Targets
                                          where target.IsWanted != false && !inventory.HasContact(target)
                                          let isKnown = isWhole && target.IsWanted == true && !inventory.MayServe(target).Any()
                                          select new ContactRow(target, null, isKnown ? ContactState.Missing : ContactState.Unknown);
        return
        [
            .. present.Concat(lacking).OrderBy(row => row.Serves is null).ThenBy(row => row.Serves ?? string.Empty, NameOrder.Instance)
                .ThenBy(row => row.Role).ThenBy(row => row.Contact ?? string.Empty, NameOrder.Instance),
        ];
    }

    /// <summary>Such as <c>sip:redmond.voiceaccess@litwareinc.com for Redmond: Fine</c>.</summary>
    public override string ToString() => (Contact ?? "-") + " for " + (Serves ?? "-") + ": " + State;

    private static ContactRole RoleOf(bool isAttendant) => isAttendant ? ContactRole.AutoAttendant : ContactRole.SubscriberAccess;

    private static ContactState StateOf(ContactMatch match, IEstateView estate) =>
        match.State == ContactService.Hosted ? ContactState.Hosted
        : match.DuplicateOf is not null ? ContactState.Duplicate
        : match.State == ContactService.Nothing ? HostedPolicies.Of(estate, match.Contact.Scope).AreInUse ? ContactState.Unknown : ContactState.Orphan
        : match.OwnerOfNumber is not null || match.State == ContactService.SomeAttendant || (match.State == ContactService.Known && match.AgainstTarget == NumberMatch.Differs) ? ContactState.NumberDiffers
        : ContactHome.IsUnsupported(match.Contact, estate) == true ? ContactState.PoolUnsupported
        : ContactHome.IsEnabled(match.Contact) == false ? ContactState.Disabled
        : match.State == ContactService.Known && match.AgainstTarget == NumberMatch.Same && ContactHome.IsUnsupported(match.Contact, estate) == false
            && ContactHome.IsEnabled(match.Contact) == true ? ContactState.Fine
        : ContactState.Unknown;
}
