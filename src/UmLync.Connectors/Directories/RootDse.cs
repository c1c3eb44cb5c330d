using UmLync.Values;

namespace UmLync.Connectors.Directories;

/// <summary>What a domain controller says of itself and its forest before anything else (rootDSE, RFC 4512, section 5.1).</summary>
public sealed class RootDse
{
    internal static readonly string[] Attributes =
        ["defaultNamingContext", "configurationNamingContext", "rootDomainNamingContext", "schemaNamingContext"];

    internal RootDse(DistinguishedName domain, DistinguishedName configuration, DistinguishedName rootDomain, DistinguishedName schema)
    {
        Domain = domain;
        Configuration = configuration;
        RootDomain = rootDomain;
        Schema = schema;
    }

    /// <summary>The domain that the server holds.</summary>
    public DistinguishedName Domain { get; }

    /// <summary>The configuration of the forest, which every domain controller holds.</summary>
    public DistinguishedName Configuration { get; }

    /// <summary>The root domain of the forest.</summary>
    public DistinguishedName RootDomain { get; }

    /// <summary>The schema of the forest.</summary>
    public DistinguishedName Schema { get; }

    /// <summary>The DNS name of the forest: that of its root domain.</summary>
    public Fqdn Forest => DnsNameOf(RootDomain)!;

    /// <summary>The DNS name that a domain's distinguished name stands for; null for a name that is none of a domain.</summary>
    internal static Fqdn? DnsNameOf(DistinguishedName domain)
    {
        string dns = string.Empty;
        for (DistinguishedName? part = domain; part is not null; part = part.Parent)
        {
            if (!string.Equals(part.FirstAttribute, "DC", System.StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }

            dns += (dns.Length == 0 ? string.Empty : ".") + part.FirstValue;
        }

        return Fqdn.TryParse(dns, out Fqdn? name) ? name : null;
    }

    /// <summary>Reads it; null when the server is no Active Directory.</summary>
    internal static RootDse? Of(DirectoryObject? shown) =>
        shown is not null
        && DistinguishedName.TryParse(shown.Text(Attributes[0]), out DistinguishedName? domain)
        && DistinguishedName.TryParse(shown.Text(Attributes[1]), out DistinguishedName? configuration)
        && DistinguishedName.TryParse(shown.Text(Attributes[2]), out DistinguishedName? rootDomain)
        && DistinguishedName.TryParse(shown.Text(Attributes[3]), out DistinguishedName? schema)
        && DnsNameOf(rootDomain) is not null
            ? new RootDse(domain, configuration, rootDomain, schema)
            : null;
}
