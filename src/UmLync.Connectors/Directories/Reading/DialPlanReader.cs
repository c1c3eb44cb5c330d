using System.Collections.Generic;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Connectors.Directories.Reading;

/// <summary>
/// The UM dial plans. How the directory writes VoIP security is not known by name or value, so that it is not read; the other
/// numbers are those of the enumeration in the order of the cmdlet's help (domain.md C.2, all unverified).
/// </summary>
internal sealed class DialPlanReader : ExchangeReader
{
    public override IReadOnlyList<ResourceKind> Kinds { get; } = [UmDialPlan.Schema];

    public override IReadOnlyList<SchemaName> Names { get; } =
        [SchemaNames.DialPlanClass, SchemaNames.UriType, SchemaNames.PhoneContext, SchemaNames.AccessNumbers];

    protected override IEnumerable<Resource> ReadIn(OrganizationPlaces places, DirectoryPicture picture, ICollection<Message> shortfalls)
    {
        foreach (DirectoryObject entry in In(
            picture, places.Container(ForestLayout.DialPlans), SearchDepth.Children, LdapFilter.Is("objectClass", SchemaNames.DialPlanClass.Text), shortfalls,
            SchemaNames.UriType.Text, SchemaNames.PhoneContext.Text, SchemaNames.AccessNumbers.Text))
        {
            yield return new UmDialPlan
            {
                Scope = places.Scope,
                Name = entry.Name.FirstValue,
                UriType = entry.Number(SchemaNames.UriType.Text) is >= 0 and <= (int)UriType.SipName and var type ? (UriType)type : null,
                PhoneContext = PhoneContext.TryParse(entry.Text(SchemaNames.PhoneContext.Text), out PhoneContext? context) ? context : null,
                AccessTelephoneNumbers = new ValueList<string>(entry.Texts(SchemaNames.AccessNumbers.Text)),
            };
        }
    }
}
