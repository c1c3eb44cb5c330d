using System;
using System.Collections.Generic;
using System.DirectoryServices.Protocols;
using System.Linq;
using UmLync.Values;

namespace UmLync.Connectors.Directories;

/// <summary>
/// A domain of the forest, as the configuration lists it for every domain controller to know (crossRef objects with a NetBIOS
/// name, [MS-ADTS] section 6.1.1.2.1.1.4).
/// </summary>
public sealed class ForestDomain
{
    private ForestDomain(DistinguishedName name, string dnsName)
    {
        Name = name;
        DnsName = dnsName;
    }

    /// <summary>The distinguished name.</summary>
    public DistinguishedName Name { get; }

    /// <summary>The DNS name, which leads to one of its domain controllers.</summary>
    public string DnsName { get; }

    /// <summary>Whether the host is the domain or stands in it.</summary>
    public bool Holds(string host) =>
        StringComparer.OrdinalIgnoreCase.Equals(host, DnsName) || host.EndsWith("." + DnsName, StringComparison.OrdinalIgnoreCase);

    /// <summary>The domains; at least the root domain, which the server itself names.</summary>
    internal static IReadOnlyList<ForestDomain> Read(DirectoryConnection connection)
    {
        // One page and no referrals: these are what following a referral needs to know.
        SearchRequest request = new(
            connection.Root.Configuration.Child("CN", "Partitions").ToString(),
            LdapFilter.All(LdapFilter.Is("objectClass", "crossRef"), LdapFilter.Has("nETBIOSName")).ToString(),
            SearchScope.OneLevel, "nCName", "dnsRoot");
        List<ForestDomain> domains = [.. connection.Link().Search(request).Entries.Cast<SearchResultEntry>()
            .Select(entry => new DirectoryObject(entry)).Select(Of).OfType<ForestDomain>()];
        return domains.Count > 0 ? domains : [new ForestDomain(connection.Root.RootDomain, connection.Root.Forest.ToString())];
    }

    private static ForestDomain? Of(DirectoryObject shown) =>
        DistinguishedName.TryParse(shown.Text("nCName"), out DistinguishedName? name) && shown.Text("dnsRoot") is { } dnsName
            ? new ForestDomain(name, dnsName)
            : null;
}
