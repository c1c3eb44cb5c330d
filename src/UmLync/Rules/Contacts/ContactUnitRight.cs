using System.Linq;
using UmLync.Contacts;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Rules;

/// <summary>
/// The administrators of users may make contacts in the organizational units in which contacts stand. Without the right neither
/// OcsUmUtil nor New-CsExUmContact makes another one there, although those that are there work.
/// </summary>
public sealed class ContactUnitRight() : Rule(
    nameof(RuleMessages.ContactUnitRight), Severity.Warning, Source.Confirmed("E.2 row 19, B.1, B.4"), ExumContact.Schema, ContactUnit.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        ExumContact[] contacts = [.. judgement.All(ExumContact.Schema).Where(contact => judgement.Knows(contact, "ou"))];
        foreach (IGrouping<DistinguishedName, ExumContact> unit in contacts.GroupBy(contact => contact.Ou!))
        {
            if (ContactRights.MayMakeIn(judgement.Estate, judgement.Scope, unit.Key) == false)
            {
                judgement.Fail(new ResourceKey(judgement.Scope, ContactUnit.Schema, unit.Key.ToString()).ToString(), nameof(RuleMessages.UnitLacksRight), unit.Key.ToString());
            }
        }
    }
}
