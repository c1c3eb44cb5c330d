using System;
using System.Collections.Generic;
using System.Formats.Asn1;
using System.Globalization;
using System.Security.Cryptography;
using UmLync.Text;
using UmLync.Values;

namespace UmLync.Certificates;

/// <summary>
/// Reads a certificate (RFC 5280, section 4.1) part by part, so that one malformed part leaves the others known. Everything is
/// bounded: the size, the number of extensions and of names.
/// </summary>
internal sealed class CertificateReader(ReadOnlyMemory<byte> certificate)
{
    /// <summary>More bytes than any certificate has: ten thousand names of the greatest length fit.</summary>
    public const int MostBytes = 4 * 1024 * 1024;

    // Authorities are tolerated that encode what DER forbids and Windows takes, such as a Boolean that is 1 and not 255.
    public const AsnEncodingRules Rules = AsnEncodingRules.BER;

    private const int MostSerialBytes = 64;

    private static readonly Asn1Tag Version = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag IssuerUniqueId = new(TagClass.ContextSpecific, 1);
    private static readonly Asn1Tag SubjectUniqueId = new(TagClass.ContextSpecific, 2);

    private readonly List<MalformedPart> _malformed = [];

    public CertificateFacts Read()
    {
        if (certificate.Length > MostBytes)
        {
            throw new UmLyncException(new Message(nameof(CertificateMessages.CertificateIsTooLarge), MostBytes.ToString(CultureInfo.InvariantCulture)));
        }

        AsnReader tbs;
        try
        {
            tbs = new AsnReader(certificate, Rules).ReadSequence().ReadSequence();
            if (tbs.HasData && tbs.PeekTag().HasSameClassAndValue(Version))
            {
                tbs.ReadEncodedValue();
            }
        }
        catch (AsnContentException fault)
        {
            throw NoCertificate(fault);
        }

        return ReadParts(tbs);
    }

    /// <summary>Reads a part; what it says is the value of the fallback where it is malformed, and the part is noted.</summary>
    public static T? Part<T>(CertificatePart part, List<MalformedPart> malformed, Func<T?> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is AsnContentException or ArgumentException or FormatException or OverflowException or CryptographicException)
        {
            malformed.Add(new MalformedPart(part, string.Empty));
            return default;
        }
    }

    private static UmLyncException NoCertificate(Exception? fault) => new(new Message(nameof(CertificateMessages.CertificateIsNone)), fault);

    private CertificateFacts ReadParts(AsnReader tbs)
    {
        ReadOnlyMemory<byte> serial = Next(tbs);
        ReadOnlyMemory<byte> signature = Next(tbs);
        ReadOnlyMemory<byte> issuer = Next(tbs);
        ReadOnlyMemory<byte> validity = Next(tbs);
        ReadOnlyMemory<byte> subject = Next(tbs);
        ReadOnlyMemory<byte> key = Next(tbs);
        DirectoryName? subjectName = Part(CertificatePart.Subject, _malformed, () => DirectoryName.Read(subject, CertificatePart.Subject, _malformed));
        DirectoryName? issuerName = Part(CertificatePart.Issuer, _malformed, () => DirectoryName.Read(issuer, CertificatePart.Issuer, _malformed));
        (DateTimeOffset From, DateTimeOffset Until)? valid = Part<(DateTimeOffset, DateTimeOffset)?>(CertificatePart.Validity, _malformed, () => Validity(validity));
        PublicKey? publicKey = Part(CertificatePart.PublicKey, _malformed, () => PublicKey.Read(key));
        ExtensionReader extensions = new(_malformed);
        Part<object>(CertificatePart.Extensions, _malformed, () => extensions.Read(AfterUniqueIds(tbs)));
        return new CertificateFacts
        {
            Thumbprint = ThumbprintOf(certificate),
            Subject = subjectName?.Text,
            CommonNames = subjectName?.CommonNames,
            DnsNames = extensions.DnsNames,
            IpAddresses = extensions.IpAddresses,
            Issuer = issuerName?.Text,
            SerialNumber = Part(CertificatePart.SerialNumber, _malformed, () => Serial(serial)),
            NotBefore = valid?.From,
            NotAfter = valid?.Until,
            KeyUsages = extensions.KeyUsages,
            EnhancedKeyUsages = extensions.EnhancedKeyUsages,
            KeyAlgorithm = publicKey?.Algorithm,
            KeySize = publicKey?.Size,
            SignatureAlgorithm = Part(CertificatePart.SignatureAlgorithm, _malformed, () => SignatureAlgorithms.Read(signature)),
            IsSelfSigned = subjectName is null || issuerName is null ? null : subject.Span.SequenceEqual(issuer.Span) && !extensions.NamesAnotherKey,
            IsAuthority = extensions.IsAuthority,
            Malformed = _malformed,
        };
    }

    // Of the encoding only: the thumbprint is over the whole certificate, whatever follows it in the file.
    private static Thumbprint ThumbprintOf(ReadOnlyMemory<byte> certificate)
    {
        byte[] encoded = new AsnReader(certificate, Rules).ReadEncodedValue().ToArray();
#pragma warning disable CA5350 // No protection is meant: SHA-1 is how the products name certificates.
        using SHA1 sha1 = SHA1.Create();
#pragma warning restore CA5350
        return Thumbprint.Parse(Convert.ToHexString(sha1.ComputeHash(encoded)));
    }

    private static ReadOnlyMemory<byte> Next(AsnReader tbs)
    {
        try
        {
            return tbs.ReadEncodedValue();
        }
        catch (AsnContentException fault)
        {
            throw NoCertificate(fault);
        }
    }

    private static AsnReader AfterUniqueIds(AsnReader tbs)
    {
        while (tbs.HasData && (tbs.PeekTag().HasSameClassAndValue(IssuerUniqueId) || tbs.PeekTag().HasSameClassAndValue(SubjectUniqueId)))
        {
            tbs.ReadEncodedValue();
        }

        return tbs;
    }

    private static string? Serial(ReadOnlyMemory<byte> encoded)
    {
        ReadOnlyMemory<byte> number = new AsnReader(encoded, Rules).ReadIntegerBytes();
        return number.Length <= MostSerialBytes ? Convert.ToHexString(number.ToArray()) : throw new OverflowException();
    }

    private static (DateTimeOffset From, DateTimeOffset Until)? Validity(ReadOnlyMemory<byte> encoded)
    {
        AsnReader times = new AsnReader(encoded, Rules).ReadSequence();
        return (Time(times), Time(times));
    }

    private static DateTimeOffset Time(AsnReader times) =>
        times.PeekTag().HasSameClassAndValue(Asn1Tag.GeneralizedTime) ? times.ReadGeneralizedTime() : times.ReadUtcTime();
}
