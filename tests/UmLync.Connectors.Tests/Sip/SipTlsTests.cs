using System;
using System.ComponentModel;
using System.Linq;
using System.Net;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using UmLync.Connectors.Certificates;
using UmLync.Connectors.Sip;
using UmLync.Connectors.Tests.Certificates;
using UmLync.Text;
using Xunit;

namespace UmLync.Connectors.Tests.Sip;

/// <summary>What the client makes of servers by their certificates, and servers of its own (domain.md C.5, J.6, J.8).</summary>
public sealed class SipTlsTests(SipPki pki, Authority authority) : IClassFixture<SipPki>, IClassFixture<Authority>
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Fact]
    [Trait("Feature", "J3")]
    public async Task Options_ServerThatIsWhoItShouldBe_PassesEveryLayer()
    {
        using ScriptedPeer peer = Showing(pki[SipPki.Server]);

        SipExchange exchange = await Asking.OptionsAsync(peer, Asking.Within(Limit), pki.Identity());

        Assert.All(exchange.Layers, layer => Assert.Equal((SipLayerOutcome.Passed, null), (layer.Outcome, layer.Problem)));
        Assert.Equal(Enum.GetValues<SipLayer>(), exchange.Layers.Select(layer => layer.Layer));
        Assert.Equal(pki[SipPki.Server].Thumbprint, exchange.Certificate!.Certificate.Thumbprint!.ToString());
        Assert.Equal(exchange.Layers.Select(layer => layer.Elapsed).Order(), exchange.Layers.Select(layer => layer.Elapsed));
    }

    // Each leads to its rule and its fix, and is no pass although OPTIONS is answered with 200.
    [Theory]
    [Trait("Feature", "J3")]
    [InlineData("um02.contoso.com", 365, "CertificateLacksServer")]
    [InlineData("*.contoso.com", 365, "CertificateWildcardSubject")]
    [InlineData(SipPki.Server, -1, "CertificateExpired")]
    public async Task Options_ServerWithWrongCertificate_FailsAtIdentityByTheRule(string name, int until, string rule)
    {
        using ScriptedPeer peer = Showing(pki[name, until]);

        SipExchange exchange = await Asking.OptionsAsync(peer, Asking.Within(Limit), pki.Identity());

        Assert.Equal((SipLayer.Identity, SipLayerOutcome.Failed), (exchange.Weakest!.Layer, exchange.Weakest.Outcome));
        Assert.Contains(exchange.Findings, finding => finding.RuleId == rule && finding.Reason.Equals(exchange.Problem!));
        Assert.NotNull(exchange.Problem!.Action);
        Assert.Equal(SipLayerOutcome.Passed, exchange[SipLayer.Sip].Outcome);
        Assert.False(exchange.IsGood);
    }

    [OpenSslFact]
    [Trait("Feature", "J3")]
    public async Task Options_ServerOfAnotherRoot_FailsAtIdentity()
    {
        using ScriptedPeer peer = Showing(pki[SipPki.Server]);

        SipExchange exchange = await Asking.OptionsAsync(peer, Asking.Within(Limit), pki.Identity(authority["other.pem"]));

        Assert.Equal((SipLayer.Identity, SipLayerOutcome.Failed, false), (exchange.Weakest!.Layer, exchange.Weakest.Outcome, exchange.IsGood));
        Assert.Contains(exchange.Findings, finding => finding.RuleId == "CertificateChainIncomplete" && finding.Reason.Equals(exchange.Problem!));
    }

    // A call tells who calls whom: not to a stranger.
    [Fact]
    [Trait("Feature", "J3")]
    public async Task Invite_ServerWithWrongCertificate_IsNotSent()
    {
        using ScriptedPeer peer = Showing(pki["um02.contoso.com"]);

        SipExchange exchange = await Asking.AskAsync(peer, SipInquiry.Invite("sip:kim@contoso.com"), Asking.Within(Limit), pki.Identity());

        Assert.Equal(SipLayerOutcome.NotReached, exchange[SipLayer.Sip].Outcome);
        Assert.Empty(peer.Requests);
    }

    [Fact]
    [Trait("Feature", "J3")]
    public async Task Options_PortWithoutTls_FailsAtTls()
    {
        using ScriptedPeer peer = new((_, _) => Task.CompletedTask);
        SipEndpoint endpoint = new("127.0.0.1", peer.Endpoint.Port, SipTransport.Tls);

        SipExchange exchange = await new SipClient(Asking.Within(TimeSpan.FromSeconds(1))).AskAsync(endpoint, SipInquiry.Options(), pki.Identity(), default);

        Assert.Equal((SipLayer.Tls, SipLayerOutcome.Failed), (exchange.Weakest!.Layer, exchange.Weakest.Outcome));
        Assert.Equal(SipLayerOutcome.NotReached, exchange[SipLayer.Identity].Outcome);
    }

    [Theory]
    [Trait("Feature", "J2")]
    [InlineData(SslProtocols.Tls12)]
    [InlineData(SslProtocols.Tls13)]
    public async Task Options_ServerThatAsksForACertificate_GetsOurs(SslProtocols version)
    {
        X509Certificate2 own = pki["lync.contoso.com"];
        using ScriptedPeer peer = Showing(pki[SipPki.Server], client => client?.GetCertHashString() == own.Thumbprint, version);

        SipExchange exchange = await Asking.OptionsAsync(peer, Asking.Within(Limit, own), pki.Identity());

        Assert.True(exchange.IsGood);
    }

    // A server that judges the client by itself, after TLS, says nothing and hangs up: why is not proven, and it is no pass.
    [Fact]
    [Trait("Feature", "J2")]
    public async Task Options_ServerThatHangsUpOnOurCertificate_IsNoPass()
    {
        using ScriptedPeer peer = Showing(pki[SipPki.Server], _ => false, SslProtocols.Tls12);

        SipExchange exchange = await Asking.OptionsAsync(peer, Asking.Within(Limit, pki["lync.contoso.com"]), pki.Identity());

        Assert.False(exchange.IsGood);
        Assert.Equal((SipLayerOutcome.Passed, SipLayerOutcome.Failed), (exchange[SipLayer.Identity].Outcome, exchange[SipLayer.Sip].Outcome));
    }

    // Under TLS 1.2 the refusal is part of the handshake; under TLS 1.3 it comes with the first answer (RFC 8446, appendix E.1.2).
    [OpenSslTheory]
    [Trait("Feature", "J2")]
    [InlineData("-tls1_2")]
    [InlineData("-tls1_3")]
    public async Task Options_ServerThatRefusesOurCertificate_FailsAtTls(string version)
    {
        using OpenSslServer server = new(authority, "-Verify", "1", "-verify_return_error", "-verifyCAfile", "root.pem", version);

        SipExchange exchange = await AskAsync(server, pki["stranger.contoso.com"]);

        Assert.Equal((SipLayer.Tls, "SipClientCertificateIsRefused"), (exchange.Weakest!.Layer, exchange.Problem!.Id));
        Assert.Contains("stranger.contoso.com", exchange.Problem.Invariant, StringComparison.Ordinal);
        Assert.Equal((SipLayerOutcome.Passed, SipLayerOutcome.NotReached), (exchange[SipLayer.Identity].Outcome, exchange[SipLayer.Sip].Outcome));
    }

    [OpenSslTheory]
    [Trait("Feature", "J2")]
    [InlineData("-tls1_2")]
    [InlineData("-tls1_3")]
    public async Task Options_ServerThatNeedsACertificate_FailsAtTlsAndSaysSo(string version)
    {
        using OpenSslServer server = new(authority, "-Verify", "1", version);

        SipExchange exchange = await AskAsync(server, own: null);

        Assert.Equal((SipLayer.Tls, "SipClientCertificateIsNeeded"), (exchange.Weakest!.Layer, exchange.Problem!.Id));
        Assert.Equal(Authority.Server, exchange.Certificate!.Certificate.Name);
    }

    // What Windows reports where the account may not use a key of its store (SEC_E_UNKNOWN_CREDENTIALS), which Linux cannot show.
    [Fact]
    [Trait("Feature", "J2")]
    public void Handshake_WithAKeyThatMayNotBeUsed_IsNoFaultOfTheServer()
    {
        SipEndpoint endpoint = new("um01.contoso.com", 5061, SipTransport.Tls);
        AuthenticationException fault = new("failed", new Win32Exception(unchecked((int)0x8009030D)));

        Assert.Equal("SipOwnKeyCannotBeUsed", SipProblems.OfHandshake(endpoint, Asking.Within(Limit, pki["lync.contoso.com"]), fault).Id);
        Assert.Equal("EndpointSpeaksNoTls", SipProblems.OfHandshake(endpoint, Asking.Within(Limit), fault).Id);
    }

    [OpenSslTheory]
    [Trait("Feature", "J2")]
    [InlineData("server.pfx", Authority.Password)]
    [InlineData("both.pem", null)]
    public async Task Certificate_OfAFileWithItsKey_IsPresented(string file, string? password)
    {
        using X509Certificate2 own = new CertificateSource { Password = password is null ? null : new NetworkCredential("", password).SecurePassword }.ReadOwn(authority[file]);
        using ScriptedPeer peer = Showing(pki[SipPki.Server], client => client?.Subject == own.Subject, SslProtocols.Tls12);

        SipExchange exchange = await Asking.OptionsAsync(peer, Asking.Within(Limit, own), pki.Identity());

        Assert.True(exchange.IsGood);
        Assert.Equal(Authority.Server, exchange.Request!.Via!.Host);
    }

    [OpenSslTheory]
    [Trait("Feature", "J2")]
    [InlineData("server.pem", null, "OwnCertificateHasNoKey")]
    [InlineData("strange-key.pem", null, "OwnCertificateHasNoKey")]
    [InlineData("keyless.pfx", Authority.Password, "OwnCertificateHasNoKey")]
    [InlineData("server.pfx", "wrong", "OwnCertificateCannotBeOpened")]
    [InlineData("server.pfx", null, "OwnCertificateCannotBeOpened")]
    public void Certificate_ThatCannotBePresented_IsRefused(string file, string? password, string id)
    {
        CertificateSource source = new() { Password = password is null ? null : new NetworkCredential("", password).SecurePassword };

        Assert.Equal(id, Assert.Throws<UmLyncException>(() => source.ReadOwn(authority[file])).Id);
    }

    [Fact]
    [Trait("Feature", "J2")]
    public void Certificate_OpenWithoutKey_IsRefused()
    {
        using X509Certificate2 bare = X509CertificateLoader.LoadCertificate(pki[SipPki.Server].RawData);

        Assert.Equal("OwnCertificateHasNoKey", Assert.Throws<UmLyncException>(() => CertificateSource.Own(bare)).Id);
    }

    private static ScriptedPeer Showing(X509Certificate2 certificate, Func<X509Certificate?, bool>? asksClients = null, SslProtocols version = SslProtocols.None) =>
        new((line, request) => line.AnswerAsync(request, 200, "OK")) { Certificate = certificate, AsksClients = asksClients, Protocols = version };

    private Task<SipExchange> AskAsync(OpenSslServer server, X509Certificate2? own) => new SipClient(Asking.Within(Limit, own)).AskAsync(
        SipEndpoint.Parse(server.Endpoint, SipTransport.Tls)!, SipInquiry.Options(), pki.Identity(authority["root.pem"]), default);
}
