using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UmLync.Applying;
using UmLync.Connectors.Text;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Connectors.Directories.Reading;

/// <summary>Puts what a reader finds into a topology, and says with it how much that is of what there is.</summary>
internal sealed class KindReading(DirectoryPicture picture, DirectoryReader reader, IReadOnlyCollection<ResourceKind> asked, bool keepsUsers)
{
    private const int MostReasons = 5;

    private readonly List<Message> _shortfalls = [];
    private readonly Dictionary<ResourceKind, HashSet<string>> _names = asked.ToDictionary(kind => kind, _ => new HashSet<string>(StringComparer.OrdinalIgnoreCase));

    public void Into(TopologyBuilder builder)
    {
        foreach (ResourceKind kind in asked.Where(kind => kind.IsOfUsers && !keepsUsers))
        {
            builder.CountOnly(picture.ScopeOf(kind), kind);
        }

        try
        {
            NoteNames();
            foreach (Resource resource in reader.Read(picture, asked, _shortfalls))
            {
                Take(builder, resource);
            }
        }
        catch (UmLyncException refused) when (refused is not ConnectionLostException)
        {
            // What the server refuses of one kind says nothing of the others.
            _shortfalls.Add(refused.Problem);
        }

        foreach (ResourceKind kind in asked)
        {
            builder.Cover(picture.ScopeOf(kind), kind, CoverageOf(_names[kind].Count));
        }
    }

    /// <summary>Two objects may have one address in a directory, and both are there: one is shown, and that there are two is said.</summary>
    private void Take(TopologyBuilder builder, Resource resource)
    {
        if (!_names[resource.Kind].Add(resource.Kind.NameOf(resource)))
        {
            _shortfalls.Add(new Message(nameof(DirectoryMessages.AddressStandsTwice), resource.Key.ToString()));
        }
        else if (resource.Kind.IsOfUsers && !keepsUsers)
        {
            builder.CountOnly(resource);
        }
        else
        {
            builder.Add(resource);
        }
    }

    private void NoteNames()
    {
        // What is confirmed and not in the schema is known not to be there; of another name it may be the name that is wrong.
        IReadOnlyList<SchemaName> missing = picture.Schema.Lacks(reader.Names.Where(name => name.Source.Evidence != Evidence.Confirmed));
        if (missing.Count > 0)
        {
            _shortfalls.Add(new Message(nameof(DirectoryMessages.NamesAreNotInSchema), Listed(missing)));
        }

        SchemaName[] unverified = [.. reader.Names.Where(name => name.Source.Evidence == Evidence.Unverified && !missing.Contains(name))];
        if (unverified.Length > 0)
        {
            _shortfalls.Add(new Message(nameof(DirectoryMessages.NamesAreUnverified), Listed(unverified)));
        }
    }

    private Coverage CoverageOf(int count)
    {
        if (_shortfalls.Count == 0)
        {
            return Coverage.Read;
        }

        IEnumerable<string> reasons = _shortfalls.Take(MostReasons).Select(shortfall => shortfall.ToString());
        string reason = string.Join(" ", _shortfalls.Count <= MostReasons
            ? reasons
            : reasons.Append(new Message(nameof(DirectoryMessages.MoreReasons), (_shortfalls.Count - MostReasons).ToString(CultureInfo.InvariantCulture)).ToString()));
        return count == 0 ? Coverage.NotReadBecause(reason) : Coverage.PartialBecause(reason);
    }

    private static string Listed(IEnumerable<SchemaName> names) => string.Join(", ", names.Select(name => "'" + name + "'"));
}
