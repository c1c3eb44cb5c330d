using UmLync.Topologies;

namespace UmLync.Contacts;

/// <summary>By what a contact was matched with a dial plan or an auto attendant.</summary>
public enum MatchedBy
{
    /// <summary>By nothing.</summary>
    Nothing,

    /// <summary>By the routing key, which names the phone context of the plan.</summary>
    RoutingKey,

    /// <summary>By the number.</summary>
    Number,
}

/// <summary>How well it is known what a contact serves.</summary>
internal enum ContactService
{
    /// <summary>The target is what it serves.</summary>
    Known,

    /// <summary>It serves nothing of the estate.</summary>
    Nothing,

    /// <summary>
    /// It may serve an auto attendant that has another number: the key that names the attendant cannot be read, and there is one to
    /// which no contact leads by number.
    /// </summary>
    SomeAttendant,

    /// <summary>It is for hosted Unified Messaging: a policy for that was granted to it.</summary>
    Hosted,

    /// <summary>Not enough was read.</summary>
    Undecided,
}

/// <summary>A contact with what it serves.</summary>
internal sealed class ContactMatch(ExumContact contact)
{
    public ExumContact Contact { get; } = contact;

    /// <summary>The number of the contact; none where it has none.</summary>
    public Optional<string> Number { get; } = ContactNumber.Of(contact);

    /// <summary>What the routing key names, in the form of subscriber access.</summary>
    public string? KeyName { get; } = contact.AutoAttendant == true ? null : RoutingKey.NameIn(contact.OtherIpPhone);

    /// <summary>What Lync says of it, where it says anything.</summary>
    public bool? IsAttendant { get; } = contact.AutoAttendant ?? (contact.IsSubscriberAccess == true ? false : null);

    public ContactService State { get; set; } = ContactService.Undecided;

    public ContactTarget? Target { get; set; }

    public MatchedBy By { get; set; }

    /// <summary>What the number is to the numbers of the target; cannot be told where one of them was not read.</summary>
    public NumberMatch AgainstTarget =>
        Target?.Numbers is not { } numbers || !Number.IsRead ? NumberMatch.CannotTell
        : Number.HasValue ? ContactNumber.Compare(Number.Value, numbers)
        : numbers.Count == 0 ? NumberMatch.Same : NumberMatch.Differs;

    /// <summary>Somebody else whose number it has, although its key, or what Lync derives from that, says that it serves another.</summary>
    public ContactTarget? OwnerOfNumber { get; set; }

    /// <summary>The contact that is there for the same already.</summary>
    public ContactMatch? DuplicateOf { get; set; }

    /// <summary>Whether what Lync says of it fits the target.</summary>
    public bool IsOfRole(ContactTarget target) => IsAttendant is null || IsAttendant == target.IsAttendant;

    /// <summary>Whether it could be the contact of the target, for all that was read.</summary>
    public bool MayServe(ContactTarget target) => target.IsAttendant
        ? IsAttendant != false && (State is ContactService.Undecided or ContactService.SomeAttendant)
        : State == ContactService.Undecided && IsAttendant != true && (KeyName is null || target.HasContext(KeyName) || HasNoContext(target));

    private static bool HasNoContext(ContactTarget target) => target.Resource is UmDialPlan { PhoneContext: null };
}
