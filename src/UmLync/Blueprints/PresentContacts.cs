using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Contacts;
using UmLync.Topologies;

namespace UmLync.Blueprints;

/// <summary>The choices that the contacts of an estate show: addresses and pools, where no contact lacks and none is in doubt.</summary>
internal static class PresentContacts
{
    /// <summary>The choices; null where contacts are missing, or it is not known whether they are.</summary>
    public static ContactChoices? Of(Topology topology)
    {
        ContactInventory inventory = ContactInventory.Of(topology);
        ContactMatch[] serving = [.. inventory.Matches.Where(match => match is { Target: not null, OwnerOfNumber: null, DuplicateOf: null, AgainstTarget: NumberMatch.Same })];
        bool isWhole = serving.Length > 0 && topology.HasRead(ExumContact.Schema)
            && inventory.Targets.All(target => target.IsWanted == false || Array.Exists(serving, match => match.Target == target));
        if (!isWhole)
        {
            return null;
        }

        ExumContact[] contacts = [.. serving.Select(match => match.Contact)];
        return ContactChoices.Computed with
        {
            OrganizationalUnit = contacts.Select(contact => contact.Ou).Distinct().Count() == 1 ? contacts[0].Ou : null,
            SubscriberAccess = Choices(topology, serving, attendants: false),
            AutoAttendants = Choices(topology, serving, attendants: true),
        };
    }

    private static Dictionary<string, ContactChoice> Choices(Topology topology, ContactMatch[] serving, bool attendants)
    {
        Dictionary<string, ContactChoice> choices = new(StringComparer.OrdinalIgnoreCase);
        foreach (IGrouping<ContactTarget, ContactMatch> contacts in serving.Where(match => match.Target!.IsAttendant == attendants).GroupBy(match => match.Target!))
        {
            foreach (ContactMatch match in contacts)
            {
                string? name = contacts.Count() == 1 ? contacts.Key.Name
                    : contacts.Key.Called?.FirstOrDefault(number => ContactNumber.Compare(number, match.Number.Value) == NumberMatch.Same);
                if (name is not null)
                {
                    choices[name] = new ContactChoice { Address = match.Contact.SipAddress, Pool = PoolOf(topology, match.Contact) };
                }
            }
        }

        return choices;
    }

    /// <summary>Its pool, where that may stay.</summary>
    private static string? PoolOf(Topology topology, ExumContact contact) =>
        topology.Find(contact.Scope, LyncPool.Schema, contact.RegistrarPool) is { } pool && ContactPools.MayHome(pool) == true ? pool.Fqdn.ToString() : null;
}
