using System;
using System.Collections.Generic;
using System.Linq;

namespace UmLync.Connectors.Directories.Reading;

/// <summary>
/// Which names the schema of the forest has. A filter on a class that does not exist finds nothing and is no error, so that an
/// unverified name has to be looked up before "there is none" can be said.
/// </summary>
internal sealed class ForestSchema
{
    private const string Name = "lDAPDisplayName";

    private readonly DirectoryConnection _connection;
    private readonly Dictionary<string, bool> _known = new(StringComparer.OrdinalIgnoreCase);

    public ForestSchema(DirectoryConnection connection) => _connection = connection;

    /// <summary>Those of the names that the forest does not have.</summary>
    public IReadOnlyList<SchemaName> Lacks(IEnumerable<SchemaName> names)
    {
        SchemaName[] all = [.. names];
        SchemaName[] unknown = [.. all.Where(name => !_known.ContainsKey(name.Text))];
        if (unknown.Length > 0)
        {
            LdapFilter anyOf = LdapFilter.Any([.. unknown.Select(name => LdapFilter.Is(Name, name.Text))]);
            HashSet<string> found = new(
                _connection.Search(new DirectoryQuery(_connection.Root.Schema.ToString(), SearchDepth.Children, anyOf, Name)).Select(entry => entry.Text(Name)!),
                StringComparer.OrdinalIgnoreCase);
            foreach (SchemaName name in unknown)
            {
                _known[name.Text] = found.Contains(name.Text);
            }
        }

        return [.. all.Where(name => !_known[name.Text])];
    }

    /// <summary>Whether the forest has the name.</summary>
    public bool Has(SchemaName name) => Lacks([name]).Count == 0;
}
