using System.Linq;
using UmLync.Blueprints;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Contacts;

/// <summary>
/// Draws a contact that lacks, as its neighbours are made and the operator chose, or says which choice is wanting. New-CsExUmContact
/// leaves the routing key at a default; the right one is a second change, which the directory carries out (domain.md B.5 [F]).
/// </summary>
internal sealed class ContactCreation(Draft draft, ContactChoices choices, ContactPools pools, ContactInventory inventory)
{
    private static readonly Source Documented = Source.Confirmed("B.2, B.3, B.5");

    /// <summary>Draws the contact of the target with the number, or leaves it out with the reason.</summary>
    public void Create(ContactTarget target, string number)
    {
        ContactChoice choice = ChoiceFor(choices, target, number);
        UmDialPlan? plan = ContactDesigner.PlanOf(draft, target);
        if (PoolFor(plan, choice) is not { } pool)
        {
            LeaveOut(target, nameof(ReasonMessages.NoPoolForContact), target.Name);
            return;
        }

        ContactCustoms customs = ContactCustoms.Of(draft, pool.Scope);
        if ((choices.OrganizationalUnit ?? customs.Unit) is not { } unit)
        {
            LeaveOut(target, nameof(ReasonMessages.ContactUnitIsUnknown), target.Name, Listed(customs.Units));
        }
        else if (ContactRights.MayMakeIn(draft, pool.Scope, unit) == false)
        {
            LeaveOut(target, nameof(ReasonMessages.ContactUnitLacksRight), target.Name, unit.ToString());
        }
        else if ((choice.Address ?? AddressFor(target, number, customs)) is not { } address)
        {
            LeaveOut(target, nameof(ReasonMessages.ContactDomainIsUnknown), target.Name, Listed(customs.SipDomains));
        }
        else if (ContactAddress.HolderOf(draft, address) is { } holder)
        {
            LeaveOut(target, nameof(ReasonMessages.ContactAddressIsInUse), target.Name, address.ToString(), holder);
        }
        else if (draft.All(ExumContact.Schema).FirstOrDefault(contact => HasNumber(contact, number)) is { } other)
        {
            LeaveOut(target, nameof(ReasonMessages.ContactNumberIsInUse), target.Name, number, other.SipAddress.ToString());
        }
        else if (ContactKey.For(target, plan, address, choice, inventory, draft, pool.Scope) is { } key)
        {
            Draw(target, number, pool, unit, address, choice, key);
        }
        else
        {
            LeaveOut(target, target.IsAttendant ? nameof(ReasonMessages.AttendantKeyIsUnknown) : nameof(ReasonMessages.AccessKeyIsUnknown), target.Name, number);
        }
    }

    /// <summary>The choice for the contact: under its number, or for the first of a dial plan under its name.</summary>
    public static ContactChoice ChoiceFor(ContactChoices choices, ContactTarget target, string number)
    {
        ContactChoice? ofNumber = target.IsAttendant ? null
            : choices.SubscriberAccess.Where(entry => ContactNumber.Compare(entry.Key, number) == NumberMatch.Same).Select(entry => entry.Value).FirstOrDefault();
        ContactChoice ofName = choices.Of(target.IsAttendant, target.Name);
        bool isFirst = target.IsAttendant || target.Called is not { Count: > 1 } called || ContactNumber.Compare(called[0], number) == NumberMatch.Same;
        return ofNumber ?? (isFirst ? ofName : ofName with { Address = null, RoutingKey = null });
    }

    private LyncPool? PoolFor(UmDialPlan? plan, ContactChoice choice) => choice.Pool is { } chosen ? ContactCheck.Pool(draft, chosen) : pools.For(plan);

    private SipUri? AddressFor(ContactTarget target, string number, ContactCustoms customs) =>
        (choices.SipDomain ?? customs.SipDomain) is { } domain ? ContactAddress.For(target, number, domain) : null;

    private void Draw(ContactTarget target, string number, LyncPool pool, DistinguishedName unit, SipUri address, ContactChoice choice, ContactKey key)
    {
        string called = target.IsAttendant ? "pilotIdentifiers" : "accessTelephoneNumbers";
        ExumContact contact = new()
        {
            Scope = pool.Scope,
            SipAddress = address,
            DisplayNumber = number,
            RegistrarPool = pool.Fqdn.ToString(),
            AutoAttendant = target.IsAttendant ? true : null,
            Ou = unit,
        };
        draft.Put(contact, new Because(
            new Message(target.IsAttendant ? nameof(ReasonMessages.AttendantLacksContact) : nameof(ReasonMessages.PlanLacksContact), target.Name, number, pool.Fqdn.ToString()),
            Documented, Fact.Of(target.Resource, called), Fact.Of(pool, "kind"), Fact.Of(pool, "release")));
        if (draft.Find(contact.Key) is not null)
        {
            draft.Put(contact with { OtherIpPhone = key.Text, DisplayName = choice.DisplayName ?? target.Name }, new Because(key.Reason, key.Source));
        }
    }

    private void LeaveOut(ContactTarget target, string reason, params string[] arguments) => draft.LeaveOut(target.Resource.Key.ToString(), new Message(reason, arguments), Documented);

    private static bool HasNumber(ExumContact contact, string number) =>
        ContactNumber.Of(contact) is { HasValue: true, Value: var present } && ContactNumber.Compare(present, number) == NumberMatch.Same;

    private static string Listed(System.Collections.Generic.IReadOnlyList<string> names) => names.Count == 0 ? "-" : string.Join("; ", names);
}
