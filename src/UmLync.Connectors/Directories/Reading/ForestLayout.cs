using System.Collections.Generic;
using System.Linq;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Connectors.Directories.Reading;

/// <summary>Where in the forest the objects of both products stand (domain.md A.3, C.2).</summary>
internal sealed class ForestLayout
{
    public const string DialPlans = "UM DialPlan Container";
    public const string AutoAttendants = "UM AutoAttendant Container";
    public const string Gateways = "UM IPGateway Container";
    public const string AdministrativeGroups = "Administrative Groups";

    private ForestLayout(DirectoryConnection connection, ForestSchema schema)
    {
        ExchangeRoot = connection.Root.Configuration.Child("CN", "Services").Child("CN", "Microsoft Exchange");
        Organization = FindOrganization(connection, ExchangeRoot);
        PoolContainers = FindPools(connection);
        Exchange = Organization is not null || schema.Has(SchemaNames.ServerClass) ? new Scope(Product.Exchange, connection.Root.Forest) : null;
        Lync = PoolContainers.Count > 0 || schema.Has(SchemaNames.PoolsClass) ? new Scope(Product.Lync, connection.Root.Forest) : null;
    }

    /// <summary>What holds the organization.</summary>
    public DistinguishedName ExchangeRoot { get; }

    /// <summary>The Exchange organization; null when there is none to be seen.</summary>
    public DistinguishedName? Organization { get; }

    /// <summary>What holds the Lync pools: in the configuration, or in the system container of the root domain.</summary>
    public IReadOnlyList<DistinguishedName> PoolContainers { get; }

    /// <summary>The scope of Exchange; null in a forest that was never prepared for it.</summary>
    public Scope? Exchange { get; }

    /// <summary>The scope of Lync; null in a forest that was never prepared for it.</summary>
    public Scope? Lync { get; }

    public static ForestLayout Of(DirectoryConnection connection, ForestSchema schema) => new(connection, schema);

    public Scope? ScopeOf(Product product) => product == Product.Exchange ? Exchange : Lync;

    /// <summary>The organization is what stands below the root of Exchange and holds the containers that every organization has.</summary>
    private static DistinguishedName? FindOrganization(DirectoryConnection connection, DistinguishedName root)
    {
        if (connection.Find(root) is null)
        {
            return null;
        }

        LdapFilter containers = LdapFilter.Any(LdapFilter.Is("cn", DialPlans), LdapFilter.Is("cn", AdministrativeGroups));
        return connection.Search(new DirectoryQuery(root.ToString(), SearchDepth.Subtree, containers))
            .Select(container => container.Name.Parent).FirstOrDefault(parent => parent?.Parent is { } above && above.Equals(root));
    }

    /// <summary>
    /// By class, in the global catalog, since the tree has two possible places; and in the configuration, which every domain
    /// controller holds, where no global catalog answers.
    /// </summary>
    private static DistinguishedName[] FindPools(DirectoryConnection connection)
    {
        LdapFilter byClass = LdapFilter.Is("objectCategory", SchemaNames.PoolsClass.Text);
        DistinguishedName[] found = [];
        try
        {
            found = [.. connection.GlobalCatalog().Search(new DirectoryQuery(connection.Root.RootDomain.ToString(), SearchDepth.Subtree, byClass)).Select(pools => pools.Name)];
        }
        catch (UmLyncException)
        {
            // Not every domain controller is a global catalog.
        }

        DistinguishedName[] places = [connection.Root.Configuration, connection.Root.RootDomain.Child("CN", "System")];
        return found.Length > 0
            ? found
            : [.. from place in places
                  where connection.Find(place) is not null
                  from pools in connection.Search(new DirectoryQuery(place.ToString(), SearchDepth.Subtree, byClass))
                  select pools.Name];
    }
}
