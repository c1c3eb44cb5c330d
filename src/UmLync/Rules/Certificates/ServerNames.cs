using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Certificates;
using UmLync.Values;

namespace UmLync.Rules;

/// <summary>How a certificate names a server, in the words that the rules about names share.</summary>
internal static class ServerNames
{
    /// <summary>Whether the name is one of the common names.</summary>
    public static bool IsIn(IReadOnlyList<string>? commonNames, Fqdn name) =>
        commonNames?.Contains(name.ToString(), StringComparer.OrdinalIgnoreCase) == true;

    /// <summary>Whether a wildcard in the common name stands for the server, which is the matter of another rule.</summary>
    public static bool IsUnderWildcardSubject(CertificateFacts facts, Fqdn name) =>
        facts.CommonNames?.Any(commonName => DnsNameSet.Matches(commonName, name)) == true;

    /// <summary>Whether the certificate names the server, be it by a wildcard; null where its names are not all known.</summary>
    public static bool? Names(CertificateFacts facts, Fqdn name) =>
        IsIn(facts.CommonNames, name) || facts.DnsNames?.Contains(name) == true || facts.DnsNames?.WildcardFor(name) is not null ? true
        : facts.CommonNames is null || facts.DnsNames is null ? null
        : false;
}
