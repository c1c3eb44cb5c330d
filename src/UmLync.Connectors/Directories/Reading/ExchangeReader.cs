using System.Collections.Generic;
using UmLync.Connectors.Text;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Connectors.Directories.Reading;

/// <summary>Reads what stands below the Exchange organization.</summary>
internal abstract class ExchangeReader : DirectoryReader
{
    public sealed override IEnumerable<Resource> Read(DirectoryPicture picture, IReadOnlyCollection<ResourceKind> asked, ICollection<Message> shortfalls)
    {
        if (picture.Layout is { Organization: { } organization, Exchange: { } scope })
        {
            return ReadIn(new OrganizationPlaces(scope, organization), picture, shortfalls);
        }

        shortfalls.Add(new Message(
            nameof(DirectoryMessages.TreeIsNotVisible), picture.Connection.Options.Logon.ToString(), picture.Layout.ExchangeRoot.ToString()));
        return [];
    }

    protected abstract IEnumerable<Resource> ReadIn(OrganizationPlaces places, DirectoryPicture picture, ICollection<Message> shortfalls);
}
