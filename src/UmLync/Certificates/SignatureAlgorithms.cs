using System;
using System.Collections.Generic;
using System.Formats.Asn1;

namespace UmLync.Certificates;

/// <summary>The algorithms with which authorities sign, under the names that Windows shows.</summary>
internal static class SignatureAlgorithms
{
    /// <summary>RSA with a probabilistic signature: Lync does not support it.</summary>
    public const string RsaPss = "RSASSA-PSS";

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["1.2.840.113549.1.1.2"] = "md2RSA",
        ["1.2.840.113549.1.1.3"] = "md4RSA",
        ["1.2.840.113549.1.1.4"] = "md5RSA",
        ["1.2.840.113549.1.1.5"] = "sha1RSA",
        ["1.3.14.3.2.29"] = "sha1RSA",
        ["1.2.840.113549.1.1.10"] = RsaPss,
        ["1.2.840.113549.1.1.11"] = "sha256RSA",
        ["1.2.840.113549.1.1.12"] = "sha384RSA",
        ["1.2.840.113549.1.1.13"] = "sha512RSA",
        ["1.2.840.113549.1.1.14"] = "sha224RSA",
        ["1.2.840.10040.4.3"] = "sha1DSA",
        ["1.2.840.10045.4.1"] = "sha1ECDSA",
        ["1.2.840.10045.4.3.1"] = "sha224ECDSA",
        ["1.2.840.10045.4.3.2"] = "sha256ECDSA",
        ["1.2.840.10045.4.3.3"] = "sha384ECDSA",
        ["1.2.840.10045.4.3.4"] = "sha512ECDSA",
        ["1.3.101.112"] = "Ed25519",
        ["1.3.101.113"] = "Ed448",
    };

    /// <summary>The name of the algorithm; its identifier where it has none here.</summary>
    public static string Read(ReadOnlyMemory<byte> encoded)
    {
        string id = new AsnReader(encoded, CertificateReader.Rules).ReadSequence().ReadObjectIdentifier();
        return Names.TryGetValue(id, out string? name) ? name : id;
    }

    /// <summary>The digest in the name, such as <c>sha256</c>; null where it has none that is known.</summary>
    public static string? Digest(string name)
    {
        foreach (string digest in (string[])["md2", "md4", "md5", "sha1", "sha224", "sha256", "sha384", "sha512"])
        {
            if (name.StartsWith(digest, StringComparison.OrdinalIgnoreCase) && name.Length > digest.Length && !char.IsAsciiDigit(name[digest.Length]))
            {
                return digest;
            }
        }

        return null;
    }
}
