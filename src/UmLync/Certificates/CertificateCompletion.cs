using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Topologies;

namespace UmLync.Certificates;

/// <summary>
/// What a certificate says of itself, added to what a product shows of it: key, uses, signature. What the product shows stays as it
/// is, since the products compute some of it otherwise.
/// </summary>
public static class CertificateCompletion
{
    /// <summary>The certificate, completed; as it is where the facts are another's.</summary>
    public static Certificate Completed(this Certificate certificate, CertificateFacts facts) => facts.Thumbprint != certificate.Thumbprint ? certificate : certificate with
    {
        Subject = certificate.Subject ?? facts.Subject,
        SubjectAlternativeNames = certificate.SubjectAlternativeNames ?? Names(facts.DnsNames),
        Issuer = certificate.Issuer ?? facts.Issuer,
        NotBefore = certificate.NotBefore ?? facts.NotBefore,
        NotAfter = certificate.NotAfter ?? facts.NotAfter,
        IsSelfSigned = certificate.IsSelfSigned ?? facts.IsSelfSigned,
        EnhancedKeyUsages = certificate.EnhancedKeyUsages ?? Names(facts.EnhancedKeyUsages),
        KeyUsages = certificate.KeyUsages ?? Names(facts.KeyUsages),
        KeyAlgorithm = certificate.KeyAlgorithm ?? facts.KeyAlgorithm,
        KeySize = certificate.KeySize ?? facts.KeySize,
        SignatureAlgorithm = certificate.SignatureAlgorithm ?? facts.SignatureAlgorithm,
    };

    private static NameSet? Names(IEnumerable<string>? names) => names is null ? null : new NameSet(names);

    /// <summary>The uses by name; no name where the certificate does not restrict them.</summary>
    private static NameSet? Names(KeyUsages? usages)
    {
        KeyUsages[] all = [.. Enum.GetValues(typeof(KeyUsages)).Cast<KeyUsages>().Where(usage => usage != KeyUsages.None)];
        return usages is not { } given ? null
            : all.All(usage => given.HasFlag(usage)) ? NameSet.Empty
            : new NameSet(given == KeyUsages.None ? [nameof(KeyUsages.None)] : all.Where(usage => given.HasFlag(usage)).Select(usage => usage.ToString()));
    }
}
