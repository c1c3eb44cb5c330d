using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Contacts;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Blueprints;

/// <summary>Holds the choices for contacts against the estate, wherever the operator made them.</summary>
internal static class ContactCheck
{
    /// <exception cref="UmLyncException">A choice names what is not there, a pool that homes no contacts, an address twice, or a key of something else.</exception>
    public static void Against(ContactChoices? choices, IEstateView estate)
    {
        if (choices is null)
        {
            return;
        }

        UmDialPlan[] plans = [.. estate.SipDialPlans()];
        string[] access = [.. plans.Select(plan => plan.Name), .. plans.SelectMany(plan => plan.AccessTelephoneNumbers ?? ValueList<string>.Empty)];
        BlueprintCheck.Known(choices.SubscriberAccess.Keys, access, nameof(Messages.BlueprintNamesUnknownDialPlan));
        BlueprintCheck.Known(
            choices.AutoAttendants.Keys, [.. estate.All(UmAutoAttendant.Schema).Select(attendant => attendant.Name)], nameof(Messages.BlueprintNamesUnknownAttendant));
        string[] pools = [.. estate.All(LyncPool.Schema).Select(pool => pool.Fqdn.ToString())];
        KeyValuePair<string, ContactChoice>[] all = [.. choices.SubscriberAccess, .. choices.AutoAttendants];
        BlueprintCheck.Known(all.Select(entry => entry.Value.Pool).OfType<string>(), pools, nameof(Messages.BlueprintNamesUnknownPool));
        foreach (string pool in all.Select(entry => entry.Value.Pool).OfType<string>())
        {
            Pool(estate, pool);
        }

        if (all.Select(entry => entry.Value.Address).OfType<SipUri>().GroupBy(address => address).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new UmLyncException(new Message(nameof(Messages.ContactAddressIsChosenTwice), twice.Key.ToString()));
        }

        foreach (KeyValuePair<string, ContactChoice> entry in all.Where(entry => entry.Value.RoutingKey is not null))
        {
            Key(entry.Value.RoutingKey!, entry.Value.Address, entry.Key);
        }
    }

    /// <summary>The pool of that name, which can home contacts.</summary>
    /// <exception cref="UmLyncException">It is not there, or no contact works on it (domain.md B.3, E.2 row 25).</exception>
    public static LyncPool Pool(IEstateView estate, string fqdn)
    {
        LyncPool pool = Designers.Named.Pool(estate, fqdn);
        return pool.Release == LyncRelease.Sfb2019 ? throw new UmLyncException(new Message(nameof(Messages.ContactPoolIsSfb2019), pool.Fqdn.ToString()))
            : ContactPools.MayHome(pool) == false ? throw new UmLyncException(new Message(nameof(Messages.ContactPoolIsOfOtherKind), pool.Fqdn.ToString(), pool.PoolKind?.ToString() ?? "-"))
            : pool;
    }

    /// <summary>A routing key begins with the address of its contact (domain.md B.4, B.5).</summary>
    /// <exception cref="UmLyncException">It is no SIP address with parameters, or begins with another address.</exception>
    public static void Key(string key, SipUri? address, string subject)
    {
        if (!SipUri.TryParse(key, out SipUri? parsed) || parsed.Parameters.Count == 0
            || (address is not null && RoutingKey.AddressIn(key) is { } begins && !StringComparer.OrdinalIgnoreCase.Equals(begins, address.ToString())))
        {
            throw new UmLyncException(new Message(nameof(Messages.ContactKeyIsOfAnother), key, subject, address?.ToString() ?? "sip:…"));
        }
    }
}
