using System;
using System.Linq;
using UmLync.Connectors.Directories.Security;
using UmLync.Text;
using UmLync.Values;

namespace UmLync.Connectors.Directories.Permissions;

/// <summary>
/// The identifier of a group of Lync, searched as domain.md A.3 says: in the global catalog, from the root domain of the forest
/// down. Of several the one in the root domain counts, where forest preparation makes it.
/// </summary>
internal static class UniversalGroup
{
    /// <summary>The identifier; null where the directory shows no such group.</summary>
    public static SecurityId? Find(DirectoryConnection connection, string name)
    {
        DistinguishedName root = connection.Root.RootDomain;
        LdapFilter filter = LdapFilter.All(LdapFilter.Is("objectCategory", "group"), LdapFilter.Is("sAMAccountName", name));
        DirectoryObject? found = Catalog(connection).Search(new DirectoryQuery(root.ToString(), SearchDepth.Subtree, filter, "objectSid"))
            .OrderBy(shown => Depth(shown.Name, root)).FirstOrDefault();
        return found?.Bytes("objectSid") is { } bytes ? BinarySecurityId.Read(bytes) : null;
    }

    /// <summary>Not every domain controller is a global catalog; of one that is none, the root domain is asked, by referral if need be.</summary>
    private static DirectoryConnection Catalog(DirectoryConnection connection)
    {
        try
        {
            return connection.GlobalCatalog();
        }
        catch (UmLyncException)
        {
            return connection;
        }
    }

    private static int Depth(DistinguishedName name, DistinguishedName root)
    {
        int domains = 0;
        for (DistinguishedName? part = name; part is not null && part != root; part = part.Parent)
        {
            domains += part.FirstAttribute.Equals("DC", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        }

        return domains;
    }
}
