namespace UmLync.Certificates;

/// <summary>A part of a certificate that can be malformed by itself; the words are those of RFC 5280.</summary>
public enum CertificatePart
{
    /// <summary>The number that the authority gave it.</summary>
    SerialNumber,

    /// <summary>The algorithm of the authority's signature.</summary>
    SignatureAlgorithm,

    /// <summary>The name of the authority.</summary>
    Issuer,

    /// <summary>From when until when it is valid.</summary>
    Validity,

    /// <summary>The name of the owner.</summary>
    Subject,

    /// <summary>The public key.</summary>
    PublicKey,

    /// <summary>The list of extensions.</summary>
    Extensions,

    /// <summary>The extension Subject Alternative Name.</summary>
    SubjectAlternativeName,

    /// <summary>The extension Key Usage.</summary>
    KeyUsage,

    /// <summary>The extension Extended Key Usage, which Windows calls Enhanced Key Usage.</summary>
    ExtendedKeyUsage,

    /// <summary>The extension Basic Constraints, which marks an authority.</summary>
    BasicConstraints,

    /// <summary>The identifiers of the own key and of the authority's.</summary>
    KeyIdentifier,
}
