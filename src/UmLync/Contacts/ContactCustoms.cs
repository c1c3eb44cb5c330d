using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Planning;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Contacts;

/// <summary>
/// What the contacts of a deployment have in common, so that a new one is made as its neighbours are: where they stand, and which SIP
/// domain they have. Where they do not agree, or were not read, nothing is assumed.
/// </summary>
internal sealed class ContactCustoms
{
    private readonly IReadOnlyList<ExumContact> _contacts;

    private ContactCustoms(IReadOnlyList<ExumContact> contacts)
    {
        _contacts = contacts;
        Unit = contacts.Select(contact => contact.Ou).Distinct().Count() == 1 ? contacts[0].Ou : null;
        SipDomain = contacts.Select(contact => contact.SipAddress.Host).Distinct(StringComparer.OrdinalIgnoreCase).Count() == 1
            && Fqdn.TryParse(contacts[0].SipAddress.Host, out Fqdn? domain) ? domain : null;
    }

    /// <summary>The organizational unit of all of them.</summary>
    public DistinguishedName? Unit { get; }

    /// <summary>The SIP domain of all of them.</summary>
    public Fqdn? SipDomain { get; }

    /// <summary>The units in which they stand, as far as they were read.</summary>
    public IReadOnlyList<string> Units => [.. _contacts.Select(contact => contact.Ou?.ToString()).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).OrderBy(unit => unit, NameOrder.Instance)];

    /// <summary>The SIP domains that they have.</summary>
    public IReadOnlyList<string> SipDomains => [.. _contacts.Select(contact => contact.SipAddress.Host).Distinct(StringComparer.OrdinalIgnoreCase).OrderBy(domain => domain, NameOrder.Instance)];

    /// <summary>What the contacts that were there before the plan have in common.</summary>
    public static ContactCustoms Of(Draft draft, Scope deployment) => new([.. draft.Topology.All(deployment, ExumContact.Schema).Cast<ExumContact>()]);
}
