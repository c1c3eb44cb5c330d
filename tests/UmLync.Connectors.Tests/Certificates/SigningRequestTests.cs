using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Security;
using System.Security.Cryptography;
using UmLync.Certificates;
using UmLync.Connectors.Certificates;
using UmLync.Connectors.Tests.Support;
using UmLync.Rules;
using UmLync.Text;
using UmLync.Values;
using Xunit;

namespace UmLync.Connectors.Tests.Certificates;

/// <summary>
/// Requests as openssl reads them, and what openssl's authority issues to them as the rules judge it (docs/domain.md C.5, H 5,
/// H 6).
/// </summary>
[Trait("Feature", "C3")]
public sealed class SigningRequestTests(Authority authority) : IClassFixture<Authority>, IDisposable
{
    private const string Secret = "correct horse battery";

    private readonly WorkFolder _folder = new();
    private readonly SecureString _password = new NetworkCredential(string.Empty, Secret).SecurePassword;

    [OpenSslFact]
    public void Make_Request_IsWhatOpenSslVerifies()
    {
        Write("um.csr", "um.key", 2048);

        string said = OpenSsl.Run(_folder.Path, "req", "-in", "um.csr", "-noout", "-text", "-verify");

        Assert.Contains("Subject: CN = um01.contoso.com", said.Replace("CN=", "CN = ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Public-Key: (2048 bit)", said, StringComparison.Ordinal);
        Assert.Contains("Signature Algorithm: sha256WithRSAEncryption", said, StringComparison.Ordinal);
        Assert.Equal(["DNS:um01.contoso.com"], After(said, "X509v3 Subject Alternative Name:"));
        Assert.Equal(["Digital Signature, Key Encipherment"], After(said, "X509v3 Key Usage: critical"));
        Assert.Equal(["TLS Web Server Authentication"], After(said, "X509v3 Extended Key Usage:"));
        Assert.DoesNotContain("*", said[said.IndexOf("Alternative Name", StringComparison.Ordinal)..said.IndexOf("Key Usage", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    // The key in the file is the one that signed the request, and only the password opens it.
    [OpenSslFact]
    [Trait("Feature", "T5")]
    public void Make_Key_IsEncryptedAndFits()
    {
        RequestedCertificate requested = Write("um.csr", "um.key", 4096);

        string key = File.ReadAllText(requested.KeyPlace!);
        Assert.StartsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----", key, StringComparison.Ordinal);
        Assert.Equal(
            OpenSsl.Run(_folder.Path, "req", "-in", "um.csr", "-noout", "-pubkey"),
            OpenSsl.Run(_folder.Path, "pkey", "-in", "um.key", "-passin", "pass:" + Secret, "-pubout"));
        using RSA unopened = RSA.Create();
        Assert.ThrowsAny<CryptographicException>(() => unopened.ImportFromEncryptedPem(key, "a wrong secret"));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(requested.KeyPlace!));
        }
    }

    [OpenSslFact]
    public void Make_SmallerKeyThanIsSafe_MakesTheUsualOne()
    {
        Write("um.csr", "um.key", 1024);

        Assert.Contains("Public-Key: (2048 bit)", OpenSsl.Run(_folder.Path, "req", "-in", "um.csr", "-noout", "-text"), StringComparison.Ordinal);
    }

    // A certificate that the test authority issues to the request, with the extensions of the request, passes every rule that applies.
    [OpenSslFact]
    public void Issued_CertificateOfTheRequest_PassesEveryRule()
    {
        Write("um.csr", "um.key", 2048);
        OpenSsl.Run(
            _folder.Path, "x509", "-req", "-in", "um.csr", "-CA", authority["issuing.pem"], "-CAkey", authority["issuing.key"], "-CAcreateserial",
            "-copy_extensions", "copy", "-days", "365", "-sha256", "-out", "um.pem");
        OpenSsl.Run(
            _folder.Path, "pkcs12", "-export", "-in", "um.pem", "-inkey", "um.key", "-passin", "pass:" + Secret, "-certfile", authority["issuing.pem"], "-out", "um.pfx", "-passout", "pass:" + Secret);
        FoundCertificate issued = CertificateFile.Read(_folder["um.pfx"], _password);
        CertificateInquiry inquiry = new()
        {
            At = issued.Certificate.NotBefore!.Value.AddDays(1),
            Name = Fqdn.Parse(Authority.Server),
            Roots = CertificateFile.ReadRoots([authority["root.pem"]]),
            HasLyncPhones = true,
        };

        Finding[] findings = [.. inquiry.Judge(issued)];

        Assert.Contains(findings, finding => finding.RuleId == nameof(CertificateCommonName));
        Assert.All(findings, finding => Assert.True(finding.Outcome is FindingOutcome.Pass or FindingOutcome.NotEvaluated, finding.ToString()));
        Assert.Empty(findings.Where(finding => finding.Outcome == FindingOutcome.NotEvaluated).Select(finding => finding.RuleId).Except(OfAnEstate));
    }

    // A key whose request could not be written is nobody's.
    [Fact]
    public void Write_RequestThatCannotBeWritten_LeavesNoKey()
    {
        Assert.ThrowsAny<UmLyncException>(() => Write(System.IO.Path.Combine("missing", "um.csr"), "um.key", 2048));

        Assert.False(System.IO.File.Exists(_folder["um.key"]));
    }

    [Fact]
    public void KeyFile_ThatExists_IsNotWrittenOver()
    {
        File.WriteAllText(_folder["um.key"], "the key of another certificate");

        Assert.Equal("KeyFileExists", Assert.Throws<UmLyncException>(() => Write("um.csr", "um.key", 2048)).Id);
        Assert.Equal("the key of another certificate", File.ReadAllText(_folder["um.key"]));
        Assert.False(File.Exists(_folder["um.csr"]));
    }

    [Fact]
    public void KeyFile_WithoutPassword_IsNotMade()
    {
        using SecureString none = new();

        Assert.Equal("KeyPasswordIsEmpty", Assert.Throws<UmLyncException>(() => new EncryptedKeyFile(_folder["um.key"], none)).Id);
        Assert.False(File.Exists(_folder["um.key"]));
    }

    [Fact]
    public void MachineStore_WhereThereIsNone_IsRefused()
    {
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal("MachineStoreNeedsWindows", Assert.Throws<UmLyncException>(() => new MachineKeyStore(DateTimeOffset.UnixEpoch)).Id);
        }
    }

    public void Dispose()
    {
        _password.Dispose();
        _folder.Dispose();
    }

    // What only an estate can tell.
    private static string[] OfAnEstate => [nameof(CertificateRootUntrusted), nameof(CertificateRootDiffers), nameof(CertificateOtherServices), nameof(CertificateGatewayTrust)];

    private RequestedCertificate Write(string request, string key, int size) => RequestedCertificate.Write(
        SigningRequest.Make(CertificateOrder.For(Fqdn.Parse(Authority.Server), CertificateInquiry.UsualRoles), size, new EncryptedKeyFile(_folder[key], _password)),
        _folder[request], null, null, "WebServer");

    private static string[] After(string text, string heading)
    {
        string[] lines = [.. text.Split('\n').Select(line => line.Trim())];
        return [lines[Array.FindIndex(lines, line => line.StartsWith(heading, StringComparison.Ordinal)) + 1]];
    }
}
