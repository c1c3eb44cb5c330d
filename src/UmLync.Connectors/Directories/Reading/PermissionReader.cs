using System.Collections.Generic;
using UmLync.Connectors.Directories.Permissions;
using UmLync.Connectors.Text;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Connectors.Directories.Reading;

/// <summary>What the groups of Lync may do on the containers of the organization (domain.md A.5).</summary>
internal sealed class PermissionReader : ExchangeReader
{
    public override IReadOnlyList<ResourceKind> Kinds { get; } = [AdPermission.Schema];

    public override IReadOnlyList<SchemaName> Names { get; } = [];

    /// <summary>The permissions of the forest; null where it does not hold both products.</summary>
    public static DirectoryPermissions? Of(DirectoryPicture picture) =>
        picture.Layout is { Organization: { } organization, Exchange: { } exchange, Lync: { } lync }
            ? new DirectoryPermissions(picture.Connection, new ExchangeOrganization { Scope = exchange, Name = organization.FirstValue }, lync)
            : null;

    public override Resource? Find(DirectoryPicture picture, ResourceKey key) => Of(picture)?.Find(key);

    protected override IEnumerable<Resource> ReadIn(OrganizationPlaces places, DirectoryPicture picture, ICollection<Message> shortfalls)
    {
        if (Of(picture) is { } permissions)
        {
            return permissions.Read(shortfalls);
        }

        shortfalls.Add(new Message(nameof(DirectoryMessages.TreeIsNotVisible), picture.Connection.Options.Logon.ToString(), SchemaNames.PoolsClass.Text));
        return [];
    }
}
