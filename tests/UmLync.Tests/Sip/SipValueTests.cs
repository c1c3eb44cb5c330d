using UmLync.Sip;
using UmLync.Text;
using Xunit;

namespace UmLync.Tests.Sip;

[Trait("Feature", "J3")]
public class SipValueTests
{
    // RFC 3261, section 19.1.3, and the redirection of a call router (domain.md J.8).
    [Theory]
    [InlineData("sip:alice@atlanta.com", "alice", "atlanta.com", null, null)]
    [InlineData("sip:alice:secretword@atlanta.com;transport=tcp", "alice:secretword", "atlanta.com", null, "tcp")]
    [InlineData("sips:alice@atlanta.com?subject=project%20x&priority=urgent", "alice", "atlanta.com", null, null)]
    [InlineData("sip:+1-212-555-1212:1234@gateway.com;user=phone", "+1-212-555-1212:1234", "gateway.com", null, null)]
    [InlineData("sips:1212@gateway.com", "1212", "gateway.com", null, null)]
    [InlineData("sip:alice@192.0.2.4", "alice", "192.0.2.4", null, null)]
    [InlineData("sip:atlanta.com;method=REGISTER?to=alice%40atlanta.com", null, "atlanta.com", null, null)]
    [InlineData("sip:alice;day=tuesday@atlanta.com", "alice;day=tuesday", "atlanta.com", null, null)]
    [InlineData("sip:um1.contoso.com:5063;transport=tls", null, "um1.contoso.com", 5063, "tls")]
    [InlineData("sip:[2001:db8::10]:5070", null, "[2001:db8::10]", 5070, null)]
    public void Target_OfTheStandard_IsRead(string text, string? user, string host, int? port, string? transport)
    {
        SipTarget target = SipTarget.Parse(text);

        Assert.Equal((user, host, port, transport, text), (target.User, target.Host, target.Port, target.Transport, target.ToString()));
        Assert.Equal(text.StartsWith("sips", System.StringComparison.Ordinal), target.IsSips);
        Assert.Equal((text.Contains('?'), text.Split('?')[0]), (target.HasHeaders, target.RequestUri));
    }

    [Theory]
    [InlineData("")]
    [InlineData("sip:")]
    [InlineData("sip:@contoso.com")]
    [InlineData("sip:kim@")]
    [InlineData("sip:kim@contoso.com:0")]
    [InlineData("sip:kim@contoso.com:65536")]
    [InlineData("sip:kim@con toso.com")]
    [InlineData("sip:kim@contoso.com;")]
    [InlineData("sip:kim@contoso.com?x")]
    [InlineData("sip:kim@contoso.com\r\n")]
    [InlineData("sip:[2001:db8::10")]
    [InlineData("tel:+14255550100")]
    public void Target_ThatIsNone_IsRefused(string text) =>
        Assert.Equal("ValueIsNotSipTarget", Assert.Throws<UmLyncException>(() => SipTarget.Parse(text)).Id);

    // S-KB15000 and bb964037 (domain.md E.1).
    [Theory]
    [InlineData("15000;reason=\"a; b, \\\"c\\\"\";source=\"lync.contoso.com\";appName=\"ExumRouting\"", 15000, "a; b, \"c\"", "lync.contoso.com", "ExumRouting")]
    [InlineData("1010.5 ; source=\"lync.contoso.com\" ; reason=\"x\"", 1010, "x", "lync.contoso.com", null)]
    [InlineData("15030", 15030, null, null, null)]
    public void Diagnostics_OfLync_AreRead(string text, int number, string? reason, string? source, string? application)
    {
        Assert.True(MsDiagnostics.TryParse(text, out MsDiagnostics? diagnostics));

        Assert.Equal((number, reason, source, application), (diagnostics!.Number, diagnostics.Reason, diagnostics.Source, diagnostics.Application));
    }

    [Theory]
    [InlineData("")]
    [InlineData("none;reason=\"x\"")]
    [InlineData("15000;reason=\"open")]
    [InlineData("15000 reason=\"x\"")]
    public void Diagnostics_ThatAreMalformed_AreNot(string text) => Assert.False(MsDiagnostics.TryParse(text, out _));

    // RFC 3326, section 2, and RFC 3261, section 20.43.
    [Fact]
    public void ReasonAndWarning_OfTheStandards_AreRead()
    {
        SipResponse response = new(580, "Precondition Failure",
        [
            new("Reason", "SIP ;cause=200 ;text=\"Call completed elsewhere\", Q.850 ;cause=16 ;text=\"Terminated\""),
            new("Warning", "307 isi.edu \"Session parameter 'foo' not understood\", 301 isi.edu \"Incompatible network address type 'E.164'\""),
        ]);

        Assert.Equal([("SIP", 200, "Call completed elsewhere"), ("Q.850", 16, "Terminated")], System.Linq.Enumerable.Select(response.Reasons, reason => (reason.Protocol, reason.Cause ?? 0, reason.Text!)));
        Assert.Equal([(307, "isi.edu"), (301, "isi.edu")], System.Linq.Enumerable.Select(response.Warnings, warning => (warning.Code, warning.Agent)));
    }

    // RFC 3261, section 7.3.3.
    [Fact]
    public void Headers_ByShortAndLongName_AreTheSame()
    {
        SipHeaders headers = new([new("v", "SIP/2.0/TCP a;branch=z9hG4bK1, SIP/2.0/TLS b"), new("VIA", "SIP/2.0/UDP c")]);

        Assert.Equal(["SIP/2.0/TCP a;branch=z9hG4bK1", "SIP/2.0/TLS b", "SIP/2.0/UDP c"], headers.Elements("Via"));
        Assert.Equal("SIP/2.0/TCP a;branch=z9hG4bK1, SIP/2.0/TLS b", headers.First("V"));
    }

    [Fact]
    public void Offer_OfSrtp_HasTheLineOfItsKey()
    {
        string text = System.Text.Encoding.ASCII.GetString(SdpOffer.Of("192.0.2.1", SipMedia.Srtp, new byte[SdpOffer.KeyBytes]));

        // RFC 4568, section 9.1: tag, suite, and the key with its salt in Base64.
        Assert.Contains("m=audio 9 RTP/SAVP 0 8\r\na=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\r\n", text, System.StringComparison.Ordinal);
        Assert.StartsWith("v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\ns=-\r\nc=IN IP4 192.0.2.1\r\nt=0 0\r\n", text, System.StringComparison.Ordinal);
        Assert.DoesNotContain("crypto", System.Text.Encoding.ASCII.GetString(SdpOffer.Of("2001:db8::1", SipMedia.Rtp)), System.StringComparison.Ordinal);
    }
}
