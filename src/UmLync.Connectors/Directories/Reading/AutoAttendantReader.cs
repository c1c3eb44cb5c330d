using System.Collections.Generic;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Connectors.Directories.Reading;

/// <summary>The UM auto attendants with the numbers that they answer (domain.md C.2).</summary>
internal sealed class AutoAttendantReader : ExchangeReader
{
    public override IReadOnlyList<ResourceKind> Kinds { get; } = [UmAutoAttendant.Schema];

    public override IReadOnlyList<SchemaName> Names { get; } = [SchemaNames.AttendantClass, SchemaNames.AttendantNumbers];

    protected override IEnumerable<Resource> ReadIn(OrganizationPlaces places, DirectoryPicture picture, ICollection<Message> shortfalls)
    {
        foreach (DirectoryObject entry in In(
            picture, places.Container(ForestLayout.AutoAttendants), SearchDepth.Children,
            LdapFilter.Is("objectClass", SchemaNames.AttendantClass.Text), shortfalls, SchemaNames.AttendantNumbers.Text))
        {
            yield return new UmAutoAttendant
            {
                Scope = places.Scope,
                Name = entry.Name.FirstValue,
                PilotIdentifiers = new ValueList<string>(entry.Texts(SchemaNames.AttendantNumbers.Text)),
            };
        }
    }
}
