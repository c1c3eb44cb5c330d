using System;
using System.Linq;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Designers;

/// <summary>The objects that an operator names to a designer. A name that is not there is an error that lists the nearest names.</summary>
internal static class Named
{
    /// <exception cref="UmLyncException">There is no such dial plan, or Lync cannot use it.</exception>
    public static UmDialPlan SipDialPlan(IEstateView estate, string name)
    {
        UmDialPlan plan = estate.All(UmDialPlan.Schema).FirstOrDefault(plan => StringComparer.OrdinalIgnoreCase.Equals(plan.Name, name))
            ?? throw new UmLyncException(new Message(
                nameof(Messages.DialPlanIsNotThere), name, Nearest.Listed(name, estate.SipDialPlans().Select(plan => plan.Name))));
        return plan.IsSip
            ? plan
            : throw new UmLyncException(new Message(nameof(Messages.DialPlanIsNotSip), plan.Name, plan.UriType?.ToString() ?? "-"));
    }

    /// <summary>The Exchange organization in that forest or, where none is named, the only one; null, noted as left out, where there are several.</summary>
    /// <exception cref="UmLyncException">There is no organization in that forest.</exception>
    public static Scope? Organization(Planning.Draft draft, string? forest, string subject, Planning.Source source)
    {
        Scope[] organizations = [.. draft.ScopesOf(Product.Exchange)];
        if (forest is not null)
        {
            return Array.Find(organizations, scope => StringComparer.OrdinalIgnoreCase.Equals(scope.Forest.ToString(), forest))
                ?? throw new UmLyncException(new Message(nameof(Messages.BlueprintNamesUnknownForest), forest, Nearest.Listed(forest, organizations.Select(scope => scope.Forest.ToString()))));
        }

        if (organizations.Length != 1)
        {
            draft.LeaveOut(subject, new Message(nameof(ReasonMessages.ForestIsNotChosen), subject, string.Join(", ", organizations.Select(scope => scope.Forest.ToString()))), source);
        }

        return organizations.Length == 1 ? organizations[0] : null;
    }

    /// <exception cref="UmLyncException">There is no such Exchange server.</exception>
    public static ExchangeServer Server(IEstateView estate, string name) =>
        estate.All(ExchangeServer.Schema).FirstOrDefault(server => StringComparer.OrdinalIgnoreCase.Equals(server.Name, name) || StringComparer.OrdinalIgnoreCase.Equals(server.Fqdn?.ToString(), name))
        ?? throw new UmLyncException(new Message(nameof(Messages.ServerIsNotThere), name, Nearest.Listed(name, estate.All(ExchangeServer.Schema).Select(server => server.Name))));

    /// <exception cref="UmLyncException">There is no such pool.</exception>
    public static LyncPool Pool(IEstateView estate, string fqdn) =>
        estate.All(LyncPool.Schema).FirstOrDefault(pool => StringComparer.OrdinalIgnoreCase.Equals(pool.Fqdn.ToString(), fqdn))
        ?? throw new UmLyncException(new Message(
            nameof(Messages.PoolIsNotThere), fqdn, Nearest.Listed(fqdn, estate.All(LyncPool.Schema).Select(pool => pool.Fqdn.ToString()))));

    /// <exception cref="UmLyncException">There is no contact with that SIP address.</exception>
    public static ExumContact Contact(IEstateView estate, string address) =>
        estate.All(ExumContact.Schema).FirstOrDefault(contact => StringComparer.OrdinalIgnoreCase.Equals(contact.SipAddress.ToString(), address))
        ?? throw new UmLyncException(new Message(
            nameof(Messages.ContactIsNotThere), address, Nearest.Listed(address, estate.All(ExumContact.Schema).Select(contact => contact.SipAddress.ToString()))));
}
