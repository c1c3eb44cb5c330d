using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Connectors.Text;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Connectors.Directories.Reading;

/// <summary>One reading of the directory: the connection, where things are, and what several readers need of each other.</summary>
internal sealed class DirectoryPicture
{
    private readonly Lazy<Dictionary<DistinguishedName, string>> _pools;
    private readonly Dictionary<string, string?> _poolsOfHomes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string?> _namesOfLinks = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lazy<HashSet<string>> _accessNumbers;
    private readonly Lazy<HashSet<string>> _attendantNumbers;

    public DirectoryPicture(DirectoryConnection connection, ForestSchema schema, ForestLayout layout)
    {
        Connection = connection;
        Schema = schema;
        Layout = layout;
        _pools = new(() => PoolReader.Entries(this).Where(pool => pool.Fqdn is not null).ToDictionary(pool => pool.Name, pool => pool.Fqdn!.ToString()));
        _accessNumbers = new(() => Numbers(SchemaNames.DialPlanClass, SchemaNames.AccessNumbers, ForestLayout.DialPlans));
        _attendantNumbers = new(() => Numbers(SchemaNames.AttendantClass, SchemaNames.AttendantNumbers, ForestLayout.AutoAttendants));
    }

    public DirectoryConnection Connection { get; }

    public ForestSchema Schema { get; }

    public ForestLayout Layout { get; }

    /// <summary>The subscriber-access numbers of all dial plans.</summary>
    public HashSet<string> AccessNumbers => _accessNumbers.Value;

    /// <summary>The numbers of all auto attendants.</summary>
    public HashSet<string> AttendantNumbers => _attendantNumbers.Value;

    /// <summary>The scope of a kind that is being read.</summary>
    public Scope ScopeOf(ResourceKind kind) => Layout.ScopeOf(kind.Product)!;

    /// <summary>
    /// The FQDN of the pool whose service object is the home (domain.md B.4); null when it is below no pool that is known.
    /// </summary>
    public string? PoolOf(string? home)
    {
        if (home is null)
        {
            return null;
        }

        if (!_poolsOfHomes.TryGetValue(home, out string? pool))
        {
            for (DistinguishedName? name = DistinguishedName.TryParse(home, out DistinguishedName? parsed) ? parsed : null; name is not null && pool is null; name = name.Parent)
            {
                _pools.Value.TryGetValue(name, out pool);
            }

            _poolsOfHomes.Add(home, pool);
        }

        return pool;
    }

    /// <summary>The name of the object to which a link leads: thousands of users have the same link.</summary>
    public string? NameOf(string? link)
    {
        if (link is null)
        {
            return null;
        }

        if (!_namesOfLinks.TryGetValue(link, out string? name))
        {
            _namesOfLinks.Add(link, name = DistinguishedName.TryParse(link, out DistinguishedName? parsed) ? parsed.FirstValue : null);
        }

        return name;
    }

    /// <summary>
    /// Reads what objects in the domains are compared with. While a search is under way its line is not used for another: some
    /// servers end a paged search when a second one begins.
    /// </summary>
    public void Prepare(bool withNumbers = false)
    {
        _ = _pools.Value;
        if (withNumbers)
        {
            _ = AccessNumbers;
            _ = AttendantNumbers;
        }
    }

    /// <summary>The objects in all domains of the forest: whole trees are searched from their top, from domain to domain by referral.</summary>
    public IEnumerable<DirectoryObject> InDomains(LdapFilter filter, ICollection<Message> shortfalls, params string[] attributes) =>
        InDomains(filter, shortfalls, showsPermissions: false, attributes);

    /// <summary>The same, with or without what the permissions of the objects are.</summary>
    public IEnumerable<DirectoryObject> InDomains(LdapFilter filter, ICollection<Message> shortfalls, bool showsPermissions, params string[] attributes)
    {
        foreach (ForestDomain tree in Connection.Domains.Where(domain => !Connection.Domains.Any(other => domain.Name.IsUnder(other.Name))))
        {
            if (Reach(tree, shortfalls) is not { } connection)
            {
                continue;
            }

            DirectorySearch search = connection.Search(new DirectoryQuery(tree.Name.ToString(), SearchDepth.Subtree, filter, attributes) { ShowsPermissions = showsPermissions });
            foreach (DirectoryObject entry in search)
            {
                yield return entry;
            }

            foreach (Message shortfall in search.Shortfalls)
            {
                shortfalls.Add(shortfall);
            }
        }
    }

    private DirectoryConnection? Reach(ForestDomain domain, ICollection<Message> shortfalls)
    {
        try
        {
            return domain.Name.Equals(Connection.Root.Domain) ? Connection : Connection.Other(domain.DnsName, Connection.Options.UsedPort, Connection.Options.Tls);
        }
        catch (UmLyncException unreachable)
        {
            shortfalls.Add(new Message(nameof(DirectoryMessages.ReferralCannotBeFollowed), domain.DnsName, unreachable.Problem.ToString()));
            return null;
        }
    }

    private HashSet<string> Numbers(SchemaName byClass, SchemaName attribute, string container) => Layout.Organization is null ? []
        : new HashSet<string>(
            Connection.Search(new DirectoryQuery(
                    Layout.Organization.Child("CN", container).ToString(), SearchDepth.Children, LdapFilter.Is("objectClass", byClass.Text), attribute.Text))
                .SelectMany(entry => entry.Texts(attribute.Text)),
            StringComparer.OrdinalIgnoreCase);
}
