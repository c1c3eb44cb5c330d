using System.Collections.Generic;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Connectors.Directories.Reading;

/// <summary>The UM IP gateways with their addresses (domain.md C.2, unverified).</summary>
internal sealed class GatewayReader : ExchangeReader
{
    public override IReadOnlyList<ResourceKind> Kinds { get; } = [UmIpGateway.Schema];

    public override IReadOnlyList<SchemaName> Names { get; } = [SchemaNames.GatewayClass, SchemaNames.GatewayAddress];

    protected override IEnumerable<Resource> ReadIn(OrganizationPlaces places, DirectoryPicture picture, ICollection<Message> shortfalls)
    {
        foreach (DirectoryObject entry in In(
            picture, places.Container(ForestLayout.Gateways), SearchDepth.Children,
            LdapFilter.Is("objectClass", SchemaNames.GatewayClass.Text), shortfalls, SchemaNames.GatewayAddress.Text))
        {
            yield return new UmIpGateway
            {
                Scope = places.Scope,
                Name = entry.Name.FirstValue,
                Address = GatewayAddress.TryParse(entry.Text(SchemaNames.GatewayAddress.Text), out GatewayAddress? address) ? address : null,
            };
        }
    }
}
