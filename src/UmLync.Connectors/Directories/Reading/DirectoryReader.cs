using System.Collections.Generic;
using System.Linq;
using UmLync.Connectors.Text;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Connectors.Directories.Reading;

/// <summary>Reads objects of some kinds from the directory.</summary>
internal abstract class DirectoryReader
{
    /// <summary>The kinds that come out of one search.</summary>
    public abstract IReadOnlyList<ResourceKind> Kinds { get; }

    /// <summary>The names of the schema on which it rests.</summary>
    public abstract IReadOnlyList<SchemaName> Names { get; }

    /// <summary>Reads the objects, streaming.</summary>
    /// <param name="picture">The reading.</param>
    /// <param name="asked">Those of the kinds that are asked for.</param>
    /// <param name="shortfalls">Takes what is missing, and why.</param>
    public abstract IEnumerable<Resource> Read(DirectoryPicture picture, IReadOnlyCollection<ResourceKind> asked, ICollection<Message> shortfalls);

    /// <summary>The object at the address; null when it is not there.</summary>
    public virtual Resource? Find(DirectoryPicture picture, ResourceKey key) =>
        Read(picture, [key.Kind], []).FirstOrDefault(resource => resource.Key == key);

    /// <summary>
    /// The objects in a container. One of which nothing is to be seen may be empty or may be closed to the account: the
    /// directory shows no difference, and so it is not said to be empty.
    /// </summary>
    protected static IEnumerable<DirectoryObject> In(
        DirectoryPicture picture, DistinguishedName container, SearchDepth depth, LdapFilter filter, ICollection<Message> shortfalls, params string[] attributes)
    {
        bool any = false;
        DirectorySearch search = picture.Connection.Search(new DirectoryQuery(container.ToString(), depth, filter, attributes));
        if (picture.Connection.Find(container) is not null)
        {
            foreach (DirectoryObject entry in search)
            {
                any = true;
                yield return entry;
            }
        }

        foreach (Message shortfall in search.Shortfalls)
        {
            shortfalls.Add(shortfall);
        }

        if (!any)
        {
            shortfalls.Add(new Message(nameof(DirectoryMessages.NothingIsVisible), picture.Connection.Options.Logon.ToString(), container.ToString()));
        }
    }

    /// <summary>Says that an object was left out for a value that is none.</summary>
    protected static void LeaveOut(ICollection<Message> shortfalls, DirectoryObject entry, string attribute) =>
        shortfalls.Add(new Message(nameof(DirectoryMessages.ObjectIsLeftOut), entry.Path, attribute, entry.Text(attribute) ?? string.Empty));
}
