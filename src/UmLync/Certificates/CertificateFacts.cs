using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Certificates;

/// <summary>
/// What a certificate says of itself: whose it is, who signed it, for how long, for what. Read from its bytes, or taken from a
/// topology, which shows less. What is null is not known: it was not captured, or the part of the certificate is malformed.
/// </summary>
public sealed class CertificateFacts
{
    /// <summary>The object identifier of server authentication, without which no client takes the certificate of a server.</summary>
    public const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    /// <summary>The object identifier that allows every use.</summary>
    public const string AnyExtendedKeyUsage = "2.5.29.37.0";

    /// <summary>The SHA-1 thumbprint, by which every product names the certificate.</summary>
    public Thumbprint? Thumbprint { get; init; }

    /// <summary>The subject as a distinguished name, the most specific part first.</summary>
    public string? Subject { get; init; }

    /// <summary>The common names in the subject; usually one, which is the name "issued to".</summary>
    public IReadOnlyList<string>? CommonNames { get; init; }

    /// <summary>The DNS names of the extension Subject Alternative Name; none where it has no such extension.</summary>
    public DnsNameSet? DnsNames { get; init; }

    /// <summary>The IP addresses of that extension.</summary>
    public IReadOnlyList<string>? IpAddresses { get; init; }

    /// <summary>The name of the authority that signed it.</summary>
    public string? Issuer { get; init; }

    /// <summary>The number that the authority gave it, in hexadecimal digits as they stand in the certificate.</summary>
    public string? SerialNumber { get; init; }

    /// <summary>The moment from which it is valid.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>The moment until which it is valid.</summary>
    public DateTimeOffset? NotAfter { get; init; }

    /// <summary>What its key may do; every bit where it has no such extension.</summary>
    public KeyUsages? KeyUsages { get; init; }

    /// <summary>The object identifiers of Enhanced Key Usage; empty where it has none and so fits every use.</summary>
    public IReadOnlyList<string>? EnhancedKeyUsages { get; init; }

    /// <summary>The algorithm of its key: RSA, ECDSA, DSA, Ed25519 …; the object identifier where that is unknown to UmLync.</summary>
    public string? KeyAlgorithm { get; init; }

    /// <summary>The size of its key in bits.</summary>
    public int? KeySize { get; init; }

    /// <summary>The algorithm of the signature, as Windows shows it: sha256RSA, sha1RSA, RSASSA-PSS …; else the object identifier.</summary>
    public string? SignatureAlgorithm { get; init; }

    /// <summary>Whether it signs itself: the issuer is the subject, and no key identifier says otherwise.</summary>
    public bool? IsSelfSigned { get; init; }

    /// <summary>Whether it is the certificate of an authority and not of a server.</summary>
    public bool? IsAuthority { get; init; }

    /// <summary>The parts that cannot be read.</summary>
    public IReadOnlyList<MalformedPart> Malformed { get; init; } = [];

    /// <summary>What to call it in a sentence: its first common name, else its subject or thumbprint.</summary>
    public string Name =>
        CommonNames?.Select(MalformedPart.Shown).FirstOrDefault(name => name.Length > 0) ?? Subject ?? Thumbprint?.ToString() ?? "?";

    /// <summary>Reads a certificate from its bytes (DER). Parts that are malformed are named, not refused.</summary>
    /// <exception cref="UmLyncException">CertificateIsNone, CertificateIsTooLarge: the bytes are no certificate.</exception>
    public static CertificateFacts Read(ReadOnlyMemory<byte> certificate) => new CertificateReader(certificate).Read();

    /// <summary>What a topology shows of a certificate.</summary>
    public static CertificateFacts Of(Certificate certificate)
    {
        SubjectText subject = SubjectText.Read(certificate.Subject);
        return new CertificateFacts
        {
            Thumbprint = certificate.Thumbprint,
            Subject = certificate.Subject,
            CommonNames = subject.CommonNames,
            DnsNames = certificate.SubjectAlternativeNames is { } names ? new DnsNameSet(names) : null,
            Issuer = certificate.Issuer,
            NotBefore = certificate.NotBefore,
            NotAfter = certificate.NotAfter,
            KeyUsages = certificate.KeyUsages is { } usages ? KeyUsageText.Read(usages) : null,
            EnhancedKeyUsages = certificate.EnhancedKeyUsages is { } uses ? [.. uses] : null,
            KeyAlgorithm = certificate.KeyAlgorithm,
            KeySize = certificate.KeySize,
            SignatureAlgorithm = certificate.SignatureAlgorithm,
            IsSelfSigned = certificate.IsSelfSigned,
            Malformed = [.. subject.Malformed, .. MalformedNames(certificate.SubjectAlternativeNames)],
        };
    }

    /// <summary>The name, the issuer and the last day.</summary>
    public override string ToString() => Name + " (" + Issuer + ", " + NotAfter?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + ")";

    private static IEnumerable<MalformedPart> MalformedNames(NameSet? names) => (names ?? NameSet.Empty)
        .Where(name => !AlternativeNameReader.IsDnsName(name))
        .Select(name => new MalformedPart(CertificatePart.SubjectAlternativeName, MalformedPart.Shown(name)));
}
