using System.Collections.Generic;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Connectors.Directories.Reading;

/// <summary>
/// The UM hunt groups: children of their gateways, with a link to their dial plan (domain.md C.2, unverified). How the directory
/// calls the pilot identifier is not known.
/// </summary>
internal sealed class HuntGroupReader : ExchangeReader
{
    public override IReadOnlyList<ResourceKind> Kinds { get; } = [UmHuntGroup.Schema];

    public override IReadOnlyList<SchemaName> Names { get; } = [SchemaNames.HuntGroupClass, SchemaNames.HuntGroupDialPlan];

    protected override IEnumerable<Resource> ReadIn(OrganizationPlaces places, DirectoryPicture picture, ICollection<Message> shortfalls)
    {
        foreach (DirectoryObject entry in In(
            picture, places.Container(ForestLayout.Gateways), SearchDepth.Subtree,
            LdapFilter.Is("objectClass", SchemaNames.HuntGroupClass.Text), shortfalls, SchemaNames.HuntGroupDialPlan.Text))
        {
            yield return new UmHuntGroup
            {
                Scope = places.Scope,
                Gateway = entry.Name.Parent!.FirstValue,
                Name = entry.Name.FirstValue,
                DialPlan = DistinguishedName.TryParse(entry.Text(SchemaNames.HuntGroupDialPlan.Text), out DistinguishedName? plan) ? plan.FirstValue : null,
            };
        }
    }
}
