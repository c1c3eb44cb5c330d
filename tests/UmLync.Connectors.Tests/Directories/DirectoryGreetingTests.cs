using System;
using System.Diagnostics;
using System.IO;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using UmLync.Connectors.Directories;
using UmLync.Connectors.Tests.Servers;
using UmLync.Connectors.Tests.Support;
using UmLync.Text;
using Xunit;

namespace UmLync.Connectors.Tests.Directories;

/// <summary>What goes wrong before LDAP begins: each with its real reason, in bounded time, and without the password.</summary>
public sealed class DirectoryGreetingTests : IClassFixture<DirectoryGreetingTests.Authority>, IDisposable
{
    private const string Canary = "Canary-7391";

    private readonly WorkFolder _folder = new();
    private readonly TestPki _pki;

    public DirectoryGreetingTests(Authority authority) => _pki = authority.Pki;

    [Fact]
    public void Open_ExpiredCertificate_SaysWhen()
    {
        using X509Certificate2 expired = _pki.Issue("localhost", _pki.Today.AddDays(-60), _pki.Today.AddDays(-30), "127.0.0.1");
        using FakeServer server = FakeServer.Showing(expired);

        UmLyncException refusal = Refusal(server.Port);

        Assert.Equal("DirectoryCertificateHasExpired", refusal.Id);
        Assert.Contains(expired.NotAfter.ToUniversalTime().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_CertificateOfTomorrow_SaysSo()
    {
        using X509Certificate2 early = _pki.Issue("localhost", _pki.Today.AddDays(1), _pki.Today.AddDays(30), "127.0.0.1");
        using FakeServer server = FakeServer.Showing(early);

        Assert.Equal("DirectoryCertificateIsNotYetValid", Refusal(server.Port).Id);
    }

    [Fact]
    public void Open_CertificateOfAStranger_IsNotTrusted()
    {
        using WorkFolder elsewhere = new();
        using X509Certificate2 strange = new TestPki(elsewhere.Path, "localhost").Issue("localhost", _pki.Today.AddDays(-1), _pki.Today.AddDays(30), "127.0.0.1");
        using FakeServer server = FakeServer.Showing(strange);

        Assert.Equal("DirectoryCertificateIsNotTrusted", Refusal(server.Port).Id);
    }

    [Fact]
    public void Open_NoAuthorityFile_AsksTheMachine()
    {
        using X509Certificate2 good = _pki.Issue("localhost", _pki.Today.AddDays(-1), _pki.Today.AddDays(30), "127.0.0.1");
        using FakeServer server = FakeServer.Showing(good);

        Assert.Equal("DirectoryCertificateIsNotTrusted", Refusal(server.Port, authorityFile: false).Id);
    }

    [Fact]
    public void Open_CertificateOfAnotherHost_NamesBoth()
    {
        using X509Certificate2 other = _pki.Issue("dc2.contoso.com", _pki.Today.AddDays(-1), _pki.Today.AddDays(30));
        using FakeServer server = FakeServer.Showing(other);

        UmLyncException refusal = Refusal(server.Port);

        Assert.Equal("DirectoryCertificateNamesAnother", refusal.Id);
        Assert.Contains("CN=dc2.contoso.com", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("'127.0.0.1'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_NothingListens_SaysSo()
    {
        int port;
        using (FakeServer gone = FakeServer.Silent())
        {
            port = gone.Port;
        }

        Assert.Equal("DirectoryDoesNotListen", Refusal(port).Id);
    }

    [Theory]
    [InlineData(DirectoryTls.Ldaps)]
    [InlineData(DirectoryTls.StartTls)]
    public void Open_SilentServer_EndsInTime(DirectoryTls tls)
    {
        using FakeServer server = FakeServer.Silent();
        Stopwatch watch = Stopwatch.StartNew();

        Assert.Equal("DirectoryDoesNotAnswer", Refusal(server.Port, tls).Id);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0.5, 10);
    }

    [Fact]
    public void Open_NoTls_SaysSo()
    {
        using FakeServer server = FakeServer.Saying(Encoding.ASCII.GetBytes("SSH-2.0-OpenSSH_9.2\r\n"));

        Assert.Equal("DirectoryRefusesTls", Refusal(server.Port).Id);
    }

    [Fact]
    public void Open_NoLdap_SaysSo()
    {
        using FakeServer server = FakeServer.Saying(Encoding.ASCII.GetBytes("HTTP/1.1 400 Bad Request\r\n\r\n"));

        Assert.Equal("DirectorySpeaksNoLdap", Refusal(server.Port, DirectoryTls.StartTls).Id);
    }

    // RFC 4511, section 4.14.2: a server without TLS answers protocolError (2) or unavailable (52).
    [Fact]
    public void Open_NoStartTls_SaysWhatTheServerSays()
    {
        using FakeServer server = FakeServer.Saying(Convert.FromHexString("3013020101780E0A0102040004076E6F20544C532E"));

        UmLyncException refusal = Refusal(server.Port, DirectoryTls.StartTls);

        Assert.Equal("DirectoryHasNoStartTls", refusal.Id);
        Assert.Contains("no TLS", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_UnknownHost_SaysSo() =>
        Assert.Equal("DirectoryNameIsUnknown", Throws(new DirectoryOptions("dc1.contoso.invalid", DirectoryLogon.Simple("kim", () => Canary))).Id);

    [Fact]
    [Trait("Feature", "T5")]
    public void Open_PasswordWithoutTls_IsNotSent()
    {
        using FakeServer server = FakeServer.Silent();

        Assert.Equal("PasswordNeedsTls", Refusal(server.Port, DirectoryTls.None).Id);
    }

    // RFC 4513, section 5.1.2: a name without a password is a logon as nobody, and succeeds.
    [Fact]
    public void Open_EmptyPassword_IsRefused() =>
        Assert.Equal("PasswordIsEmpty", Throws(new DirectoryOptions("127.0.0.1", DirectoryLogon.Simple("kim", () => string.Empty))).Id);

    [Fact]
    public void Open_AuthorityFileWithoutCertificate_IsRefused()
    {
        File.WriteAllText(_folder["notes.txt"], "no certificate");

        Assert.Equal("AuthorityFileHoldsNoCertificate", Throws(Options(636, DirectoryTls.Ldaps, _folder["notes.txt"])).Id);
        Assert.Equal("FileIsMissing", Throws(Options(636, DirectoryTls.Ldaps, _folder["missing.pem"])).Id);
    }

    public void Dispose() => _folder.Dispose();

    private UmLyncException Refusal(int port, DirectoryTls tls = DirectoryTls.Ldaps, bool authorityFile = true) =>
        Throws(Options(port, tls, authorityFile ? _pki.AuthorityFile : null));

    private static DirectoryOptions Options(int port, DirectoryTls tls, string? authorityFile) =>
        new("127.0.0.1", DirectoryLogon.Simple("kim@contoso.com", () => Canary))
        {
            Port = port,
            Tls = tls,
            AuthorityFile = authorityFile,
            Timeout = TimeSpan.FromSeconds(1),
        };

    private static UmLyncException Throws(DirectoryOptions options)
    {
        UmLyncException refusal = Assert.Throws<UmLyncException>(() => DirectoryConnection.Open(options).Dispose());
        Assert.DoesNotContain(Canary, refusal.ToString(), StringComparison.Ordinal);
        Assert.NotEmpty(refusal.RecommendedAction);
        return refusal;
    }

    /// <summary>One authority for all of these tests: its keys take longer than they do.</summary>
    public sealed class Authority : IDisposable
    {
        private readonly WorkFolder _folder = new();

        public Authority() => Pki = new TestPki(_folder.Path, "localhost", "127.0.0.1");

        public TestPki Pki { get; }

        public void Dispose() => _folder.Dispose();
    }
}
