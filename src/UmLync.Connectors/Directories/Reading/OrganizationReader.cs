using System.Collections.Generic;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Connectors.Directories.Reading;

/// <summary>
/// The Exchange organization, whose name is that of its object (domain.md A.5, C.2), and whether the schema of its forest has the line
/// attribute of Lync (J.5).
/// </summary>
internal sealed class OrganizationReader : ExchangeReader
{
    public override IReadOnlyList<ResourceKind> Kinds { get; } = [ExchangeOrganization.Schema];

    public override IReadOnlyList<SchemaName> Names { get; } = [];

    protected override IEnumerable<Resource> ReadIn(OrganizationPlaces places, DirectoryPicture picture, ICollection<Message> shortfalls)
    {
        yield return new ExchangeOrganization { Scope = places.Scope, Name = places.Organization.FirstValue, HasLineAttribute = picture.Schema.Has(SchemaNames.Line) };
    }
}
