using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Security;
using UmLync.Certificates;
using UmLync.Connectors.Certificates;
using UmLync.Text;
using Xunit;

namespace UmLync.Connectors.Tests.Certificates;

/// <summary>Files as openssl writes them, and what openssl says of their content.</summary>
[Trait("Feature", "C1")]
public class CertificateFileTests(Authority authority) : IClassFixture<Authority>
{
    // The oracle is openssl: names in the order of RFC 2253, the SHA-1 fingerprint, the serial number, the dates.
    [OpenSslFact]
    public void Read_Certificate_SaysWhatOpenSslSays()
    {
        CertificateFacts facts = CertificateFile.Read(authority["server.cer"]).Certificate;

        string[] said = OpenSsl.Run(
            authority.Folder, "x509", "-in", "server.pem", "-noout", "-nameopt", "RFC2253", "-dateopt", "iso_8601", "-subject", "-issuer", "-serial", "-fingerprint", "-startdate", "-enddate")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..]).ToArray();

        Assert.Equal(
            [said[0], said[1], said[2], said[3].Replace(":", string.Empty, StringComparison.Ordinal), said[4], said[5]],
            [Compact(facts.Subject!), Compact(facts.Issuer!), facts.SerialNumber!, facts.Thumbprint!.ToString(), Iso(facts.NotBefore), Iso(facts.NotAfter)]);
        Assert.Equal([Authority.Server, "*.contoso.com"], facts.DnsNames);
        Assert.Equal(["192.0.2.1"], facts.IpAddresses);
        Assert.Equal(KeyUsages.DigitalSignature | KeyUsages.KeyEncipherment, facts.KeyUsages);
        Assert.Equal(["1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2"], facts.EnhancedKeyUsages);
        Assert.Equal(("RSA", 2048, "sha256RSA", false), (facts.KeyAlgorithm, facts.KeySize, facts.SignatureAlgorithm, facts.IsSelfSigned));
        Assert.Empty(facts.Malformed);
    }

    [OpenSslFact]
    public void Read_EveryForm_IsTheSameCertificate()
    {
        using SecureString password = Secret(Authority.Password);
        string expected = CertificateFile.Read(authority["server.cer"]).Certificate.Thumbprint!.ToString();

        Assert.All(
            new[] { "server.pem", "chain.pem", "both.pem", "server.pfx", "keyless.pfx" },
            name => Assert.Equal(expected, CertificateFile.Read(authority[name], password).Certificate.Thumbprint!.ToString()));
    }

    [OpenSslFact]
    public void Read_PrivateKey_IsKnownWhereTheFileCanHoldOne()
    {
        using SecureString password = Secret(Authority.Password);

        Assert.Equal(
            [null, null, true, false, true, false],
            new[] { "server.cer", "chain.pem", "both.pem", "strange-key.pem", "server.pfx", "keyless.pfx" }.Select(name => CertificateFile.Read(authority[name], password).HasPrivateKey));
    }

    [OpenSslFact]
    public void Read_ChainInTheFile_ComesAlong()
    {
        using SecureString password = Secret(Authority.Password);

        Assert.Equal(["Contoso Issuing CA"], CertificateFile.Read(authority["chain.pem"]).Authorities.Select(found => found.Name));
        Assert.Equal(["Contoso Issuing CA"], CertificateFile.Read(authority["server.pfx"], password).Authorities.Select(found => found.Name));
    }

    [OpenSslFact]
    public void Read_PfxWithWrongPassword_IsAnErrorThatDoesNotShowIt()
    {
        using SecureString password = Secret("a wrong secret");

        UmLyncException problem = Assert.Throws<UmLyncException>(() => CertificateFile.Read(authority["server.pfx"], password));

        Assert.Equal("PfxPasswordIsWrong", problem.Id);
        Assert.DoesNotContain("a wrong secret", problem.ToString(), StringComparison.Ordinal);
        Assert.Equal("PfxNeedsPassword", Assert.Throws<UmLyncException>(() => CertificateFile.Read(authority["server.pfx"])).Id);
    }

    [OpenSslFact]
    public void Read_WhatIsNoCertificate_IsRefusedByName()
    {
        File.WriteAllText(authority["letter.txt"], "Dear administrator");
        File.WriteAllText(authority["cut.pem"], File.ReadAllText(authority["server.pem"])[..200]);
        File.WriteAllText(authority["spoilt.pem"], File.ReadAllText(authority["server.pem"]).Replace("MII", "???", StringComparison.Ordinal));
        File.WriteAllBytes(authority["cut.pfx"], File.ReadAllBytes(authority["server.pfx"])[..100]);
        File.WriteAllBytes(authority["empty.cer"], []);

        Assert.All(
            new[] { "letter.txt", "cut.pem", "spoilt.pem", "empty.cer", "server.csr", "server.key" },
            name => Assert.Equal("FileHoldsNoCertificate", Assert.Throws<UmLyncException>(() => CertificateFile.Read(authority[name])).Id));
        Assert.Equal("PfxCannotBeRead", Assert.Throws<UmLyncException>(() => CertificateFile.Read(authority["cut.pfx"])).Id);
        Assert.Equal("FileIsMissing", Assert.Throws<UmLyncException>(() => CertificateFile.Read(authority["nowhere.cer"])).Id);
    }

    private static SecureString Secret(string text) => new NetworkCredential(string.Empty, text).SecurePassword;

    private static string Compact(string name) => name.Replace(", ", ",", StringComparison.Ordinal);

    private static string Iso(DateTimeOffset? moment) => moment!.Value.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
