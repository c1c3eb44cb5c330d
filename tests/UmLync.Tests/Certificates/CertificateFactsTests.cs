using System;
using System.Globalization;
using System.Linq;
using System.Text;
using UmLync.Certificates;
using UmLync.Text;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Certificates;

/// <summary>What is read from the bytes of a certificate (RFC 5280), and what becomes of malformed parts.</summary>
[Trait("Feature", "C1")]
public class CertificateFactsTests
{
    private static readonly byte[] DigitalSignatureAndEncipherment = [0x03, 0x02, 0x05, 0xA0];

    [Fact]
    public void Read_OrdinaryCertificate_KnowsItsParts()
    {
        CertificateFacts facts = Read(new DerCertificate { Serial = [0x0A, 0xFF] }
            .WithNames("um01.contoso.com", "*.contoso.com")
            .With("2.5.29.15", DigitalSignatureAndEncipherment)
            .With("2.5.29.37", DerCertificate.Sequence(DerCertificate.Oid("1.3.6.1.5.5.7.3.1"), DerCertificate.Oid("1.3.6.1.5.5.7.3.2"))));

        Assert.Empty(facts.Malformed);
        Assert.Equal("CN=um01.contoso.com", facts.Subject);
        Assert.Equal(["um01.contoso.com"], facts.CommonNames);
        Assert.Equal("CN=Contoso CA, DC=contoso, DC=com", facts.Issuer);
        Assert.Equal(["um01.contoso.com", "*.contoso.com"], facts.DnsNames);
        Assert.Equal("0AFF", facts.SerialNumber);
        Assert.Equal(new DateTimeOffset(2022, 1, 1, 0, 0, 0, TimeSpan.Zero), facts.NotBefore);
        Assert.Equal(new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero), facts.NotAfter);
        Assert.Equal(KeyUsages.DigitalSignature | KeyUsages.KeyEncipherment, facts.KeyUsages);
        Assert.Equal(["1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2"], facts.EnhancedKeyUsages);
        Assert.Equal(("RSA", 2048), (facts.KeyAlgorithm, facts.KeySize));
        Assert.Equal("sha256RSA", facts.SignatureAlgorithm);
        Assert.False(facts.IsSelfSigned);
        Assert.False(facts.IsAuthority);
    }

    // RFC 5280, section 4.2: what has no extension is not limited by it.
    [Fact]
    public void Read_NoExtensions_LimitsNothing()
    {
        CertificateFacts facts = Read(new DerCertificate());

        Assert.Empty(facts.Malformed);
        Assert.Empty(facts.DnsNames!);
        Assert.Empty(facts.EnhancedKeyUsages!);
        Assert.True(facts.KeyUsages!.Value.HasFlag(KeyUsages.DigitalSignature | KeyUsages.KeyEncipherment | KeyUsages.KeyCertSign));
    }

    [Fact]
    public void Read_SubjectIsIssuer_IsSelfSigned() =>
        Assert.True(Read(new DerCertificate { Issuer = DerCertificate.Name(("2.5.4.3", "um01.contoso.com")) }).IsSelfSigned);

    // RFC 5280, section 4.2.1.1: the identifier of the key that signed it is another than its own.
    [Fact]
    public void Read_SubjectIsIssuerAndAnotherKeySigned_IsNotSelfSigned() => Assert.False(Read(new DerCertificate { Issuer = DerCertificate.Name(("2.5.4.3", "um01.contoso.com")) }
        .With("2.5.29.14", DerCertificate.Tlv(0x04, [1, 2, 3]))
        .With("2.5.29.35", DerCertificate.Sequence(DerCertificate.Tlv(0x80, [9, 9, 9])))).IsSelfSigned);

    [Fact]
    public void Read_SeveralCommonNames_AreAllKnownTheMostSpecificFirst() => Assert.Equal(
        ["um01.contoso.com", "Voice"], Read(new DerCertificate { Subject = DerCertificate.Name(("2.5.4.3", "Voice"), ("2.5.4.3", "um01.contoso.com")) }).CommonNames);

    [Theory]
    [InlineData("um01.contoso.com\0.evil.example", @"um01.contoso.com\00.evil.example")]
    [InlineData("m\u00FCnchen.contoso.com", @"m\FCnchen.contoso.com")]
    [InlineData("um01 .contoso.com", "um01 .contoso.com")]
    [InlineData("", "")]
    public void Read_AlternativeNameThatIsNone_IsLeftOutAndNoted(string name, string shown)
    {
        CertificateFacts facts = Read(new DerCertificate().WithNames("um02.contoso.com", name));

        Assert.Equal(["um02.contoso.com"], facts.DnsNames);
        MalformedPart part = Assert.Single(facts.Malformed);
        Assert.Equal((CertificatePart.SubjectAlternativeName, shown), (part.Part, part.Content));
    }

    // An internationalised name in the form that DNS has (RFC 5890) is a name as any other.
    [Fact]
    public void Read_InternationalisedName_IsAName() =>
        Assert.True(Read(new DerCertificate().WithNames("xn--mnchen-3ya.contoso.com")).DnsNames!.Contains(Fqdn.Parse("XN--MNCHEN-3YA.contoso.com")));

    [Fact]
    public void Read_CommonNameWithNul_IsNotedAndNamesNobody()
    {
        CertificateFacts facts = Read(new DerCertificate { Subject = DerCertificate.Name(("2.5.4.3", "um01.contoso.com\0.evil.example")) });

        Assert.Equal(CertificatePart.Subject, Assert.Single(facts.Malformed).Part);
        Assert.Equal(@"CN=um01.contoso.com\00.evil.example", facts.Subject);
        Assert.DoesNotContain("um01.contoso.com", facts.CommonNames!);
    }

    [Fact]
    public void Read_TenThousandNames_KnowsTheLast()
    {
        CertificateFacts facts = Read(new DerCertificate().WithNames([.. Enumerable.Range(0, 10_000).Select(number => $"um{number}.contoso.com")]));

        Assert.Equal(10_000, facts.DnsNames!.Count);
        Assert.True(facts.DnsNames.Contains(Fqdn.Parse("um9999.contoso.com")));
        Assert.False(facts.DnsNames.Contains(Fqdn.Parse("um10000.contoso.com")));
    }

    [Fact]
    public void Read_MoreNamesThanAnyCertificateHas_AreMalformed()
    {
        CertificateFacts facts = Read(new DerCertificate().WithNames([.. Enumerable.Repeat("a.b", 50_001)]));

        Assert.Null(facts.DnsNames);
        Assert.Equal(CertificatePart.SubjectAlternativeName, Assert.Single(facts.Malformed).Part);
    }

    // RFC 5280, section 4.1.2.2: authorities must not, and users should cope.
    [Fact]
    public void Read_NegativeSerialNumber_IsShownAsItStands() => Assert.Equal("80", Read(new DerCertificate { Serial = [0x80] }).SerialNumber);

    [Theory]
    [InlineData(0)]
    [InlineData(65)]
    public void Read_SerialNumberOfAbsurdLength_IsMalformed(int length) => AssertMalformed(
        Read(new DerCertificate { Serial = [.. Enumerable.Repeat((byte)1, length)] }), CertificatePart.SerialNumber, facts => facts.SerialNumber);

    [Fact]
    public void Read_UnknownAlgorithms_AreKnownByTheirIdentifiers()
    {
        CertificateFacts facts = Read(new DerCertificate { SignatureAlgorithm = "1.2.3.4", PublicKey = DerCertificate.Key("1.2.3.5", [], [1]) });

        Assert.Empty(facts.Malformed);
        Assert.Equal(("1.2.3.4", "1.2.3.5", null), (facts.SignatureAlgorithm, facts.KeyAlgorithm, facts.KeySize));
    }

    [Theory]
    [InlineData("1.2.840.10045.3.1.7", 256)]
    [InlineData("1.3.132.0.34", 384)]
    [InlineData("1.3.132.0.35", 521)]
    [InlineData("1.2.3.4", null)]
    public void Read_EllipticKey_HasTheSizeOfItsCurve(string curve, int? size) => Assert.Equal(
        ("ECDSA", size), (Read(Elliptic(curve)).KeyAlgorithm, Read(Elliptic(curve)).KeySize));

    [Fact]
    public void Read_EmptyModulus_IsMalformed() => AssertMalformed(
        Read(new DerCertificate { PublicKey = DerCertificate.Key("1.2.840.113549.1.1.1", [], DerCertificate.Sequence(DerCertificate.Tlv(0x02, [0]))) }),
        CertificatePart.PublicKey, facts => facts.KeyAlgorithm);

    [Fact]
    public void Read_TimeThatIsNone_IsMalformed() => AssertMalformed(
        Read(new DerCertificate { Validity = DerCertificate.Sequence(DerCertificate.Time("221301000000Z"), DerCertificate.Time("240101000000Z")) }),
        CertificatePart.Validity, facts => facts.NotAfter);

    [Fact]
    public void Read_TimeAfter2049_IsGeneralized()
    {
        byte[] end = DerCertificate.Tlv(0x18, Encoding.ASCII.GetBytes("99991231235959Z"));

        CertificateFacts facts = Read(new DerCertificate { Validity = DerCertificate.Sequence(DerCertificate.Time("500101000000Z"), end) });

        Assert.Equal((1950, 9999), (facts.NotBefore!.Value.Year, facts.NotAfter!.Value.Year));
    }

    [Theory]
    [InlineData("2.5.29.17", CertificatePart.SubjectAlternativeName)]
    [InlineData("2.5.29.15", CertificatePart.KeyUsage)]
    [InlineData("2.5.29.37", CertificatePart.ExtendedKeyUsage)]
    [InlineData("2.5.29.19", CertificatePart.BasicConstraints)]
    public void Read_ExtensionOfGarbage_IsMalformedAndNotTakenForAbsent(string id, CertificatePart part)
    {
        CertificateFacts facts = Read(new DerCertificate().With(id, [0x30, 0x7F, 0x01]));

        Assert.Equal(part, Assert.Single(facts.Malformed).Part);
        Assert.Null(part switch
        {
            CertificatePart.SubjectAlternativeName => facts.DnsNames,
            CertificatePart.KeyUsage => facts.KeyUsages,
            CertificatePart.ExtendedKeyUsage => facts.EnhancedKeyUsages,
            _ => (object?)facts.IsAuthority,
        });
    }

    // Which of the two would count is not said anywhere (RFC 5280, section 4.2: never more than one).
    [Fact]
    public void Read_ExtensionThatStandsTwice_MakesAllExtensionsUnknown()
    {
        CertificateFacts facts = Read(new DerCertificate().WithNames("um01.contoso.com").WithNames("um02.contoso.com"));

        Assert.All(facts.Malformed, part => Assert.Equal(CertificatePart.Extensions, part.Part));
        Assert.Contains(facts.Malformed, part => part.Content == "2.5.29.17");
        Assert.Null(facts.DnsNames);
        Assert.Null(facts.EnhancedKeyUsages);
    }

    // A hundred thousand sequences in each other, none of which says where it ends.
    [Theory]
    [InlineData(0x24)]
    [InlineData(0x30)]
    [InlineData(0xA2)]
    public void Read_AbsurdNesting_IsMalformed(byte tag)
    {
        byte[] nested = [.. Enumerable.Range(0, 400_000).Select(at => at >= 200_000 ? (byte)0 : at % 2 == 0 ? tag : (byte)0x80)];

        Assert.Equal(CertificatePart.SubjectAlternativeName, Assert.Single(Read(new DerCertificate().With("2.5.29.17", nested)).Malformed).Part);
        Assert.Equal(CertificatePart.Validity, Assert.Single(Read(new DerCertificate { Validity = nested }).Malformed).Part);
    }

    [Fact]
    public void Read_WhatFollowsTheCertificate_ChangesNothing()
    {
        byte[] certificate = new DerCertificate().ToBytes();

        Assert.Equal(CertificateFacts.Read(certificate).Thumbprint, CertificateFacts.Read(new byte[] { 0, 1, 2 }.Aggregate(certificate, (bytes, more) => [.. bytes, more])).Thumbprint);
    }

    [Theory]
    [InlineData("")]
    [InlineData("30")]
    [InlineData("3003020101")]
    [InlineData("48656C6C6F")]
    public void Read_NoCertificate_IsRefused(string hexadecimal)
    {
        byte[] bytes = [.. Enumerable.Range(0, hexadecimal.Length / 2).Select(at => byte.Parse(hexadecimal.Substring(2 * at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture))];

        Assert.Equal("CertificateIsNone", Assert.Throws<UmLyncException>(() => CertificateFacts.Read(bytes)).Id);
    }

    [Fact]
    public void Read_MoreBytesThanAnyCertificateHas_IsRefused() =>
        Assert.Equal("CertificateIsTooLarge", Assert.Throws<UmLyncException>(() => CertificateFacts.Read(new byte[5_000_000])).Id);

    private static DerCertificate Elliptic(string curve) => new() { PublicKey = DerCertificate.Key("1.2.840.10045.2.1", DerCertificate.Oid(curve), [4, 1, 2]) };

    private static CertificateFacts Read(DerCertificate certificate) => CertificateFacts.Read(certificate.ToBytes());

    private static void AssertMalformed(CertificateFacts facts, CertificatePart part, Func<CertificateFacts, object?> value)
    {
        Assert.Equal(part, Assert.Single(facts.Malformed).Part);
        Assert.Null(value(facts));
    }
}
