using System;
using System.Collections.Generic;
using UmLync.Values;

namespace UmLync.Blueprints;

/// <summary>
/// The operator's choices for the contacts of Unified Messaging: what the dialogs of OcsUmUtil ask for (domain.md B.3). Where it is
/// there, the contacts that lack are made and those that are wrong repaired; what is not chosen follows the contacts that are there.
/// </summary>
public sealed record ContactChoices
{
    /// <summary>Contacts are wanted, and nothing about them is chosen.</summary>
    public static ContactChoices Computed { get; } = new();

    /// <summary>Where new contacts stand; by default where all present ones stand.</summary>
    public DistinguishedName? OrganizationalUnit { get; init; }

    /// <summary>The SIP domain of new addresses; by default that of all present contacts.</summary>
    public Fqdn? SipDomain { get; init; }

    /// <summary>The choices for subscriber access, by the name of the dial plan, or by one of its access numbers where it has several.</summary>
    public IReadOnlyDictionary<string, ContactChoice> SubscriberAccess { get; init; } = new Dictionary<string, ContactChoice>();

    /// <summary>The choices for auto attendants, by their names.</summary>
    public IReadOnlyDictionary<string, ContactChoice> AutoAttendants { get; init; } = new Dictionary<string, ContactChoice>();

    /// <summary>Whether contacts that serve nothing any more are removed.</summary>
    public bool RemoveOrphans { get; init; }

    /// <summary>The choice under that name, whatever its case; an empty one where there is none.</summary>
    internal ContactChoice Of(bool isAttendant, string name)
    {
        foreach (KeyValuePair<string, ContactChoice> entry in isAttendant ? AutoAttendants : SubscriberAccess)
        {
            if (StringComparer.OrdinalIgnoreCase.Equals(entry.Key, name))
            {
                return entry.Value;
            }
        }

        return ContactChoice.None;
    }
}

/// <summary>The operator's choices for one contact; null is not chosen.</summary>
public sealed record ContactChoice
{
    /// <summary>Nothing is chosen.</summary>
    public static ContactChoice None { get; } = new();

    /// <summary>The SIP address of the contact; where a contact has it already, that one is meant.</summary>
    public SipUri? Address { get; init; }

    /// <summary>The FQDN of the pool that homes it: a Front End pool or Standard Edition server, never of Skype for Business Server 2019.</summary>
    public string? Pool { get; init; }

    /// <summary>The name shown to users; by default that of the dial plan or auto attendant (domain.md B.3).</summary>
    public string? DisplayName { get; init; }

    /// <summary>
    /// The routing key (otherIpPhone), as a live contact shows it. For an auto attendant no document gives its form (domain.md B.4).
    /// </summary>
    public string? RoutingKey { get; init; }
}
