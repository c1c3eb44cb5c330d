using System;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using UmLync.Connectors.Sip;
using UmLync.Sip;
using UmLync.Text;
using Xunit;

namespace UmLync.Connectors.Tests.Sip;

/// <summary>What the client makes of servers that answer, refuse, and misbehave, over TCP.</summary>
[Trait("Feature", "J3")]
public class SipClientTests
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(600);
    private static readonly TimeSpan LongestTest = TimeSpan.FromSeconds(15);

    [Fact]
    public async Task Options_Granted_Passes()
    {
        using ScriptedPeer peer = ScriptedPeer.Answering(200, "OK", new SipHeader("Server", "RTCC/6.0.0.0"));

        SipExchange exchange = await Asking.OptionsAsync(peer);

        Assert.True(exchange.IsGood);
        Assert.Equal((200, "RTCC/6.0.0.0"), (exchange.Final!.Status, exchange.Final.Server));
        Assert.Equal(SipLayerOutcome.NotUsed, exchange[SipLayer.Tls].Outcome);
        Assert.Empty(Assert.Single(peer.Requests).Faults);
    }

    // What the answer proves, and no more: SIP is spoken. The numbers are those of RFC 3261, section 21.
    [Theory]
    [InlineData(302, "SipRedirects")]
    [InlineData(303, "SipRedirects")]
    [InlineData(403, "SipForbids")]
    [InlineData(404, "SipKnowsNobody")]
    [InlineData(405, "SipKnowsNoMethod")]
    [InlineData(480, "SipKnowsNobody")]
    [InlineData(486, "SipRefuses")]
    [InlineData(488, "SipRefusesMedia")]
    [InlineData(500, "SipServerFails")]
    [InlineData(503, "SipServerFails")]
    [InlineData(603, "SipRefuses")]
    [InlineData(606, "SipRefusesMedia")]
    public async Task Options_NotGranted_ProvesThatSipIsSpokenAndNoMore(int status, string id)
    {
        using ScriptedPeer peer = ScriptedPeer.Answering(status, "Because");

        SipExchange exchange = await Asking.OptionsAsync(peer);

        Assert.False(exchange.IsGood);
        Assert.True(exchange.SpeaksSip);
        Assert.Equal((SipLayer.Sip, SipLayerOutcome.InPart, id), (exchange.Weakest!.Layer, exchange.Weakest.Outcome, exchange.Problem!.Id));
        Assert.NotNull(exchange.Problem.Action);
    }

    // The header of S-KB15000 (domain.md E.1).
    [Fact]
    public async Task Options_RefusedWithDiagnostics_NamesThem()
    {
        using ScriptedPeer peer = ScriptedPeer.Answering(500, "Server Internal Error", new SipHeader(
            "ms-diagnostics", "15000;reason=\"Unable to read the user properties publication for the user or contact object.\";source=\"lync.contoso.com\";appName=\"ExumRouting\""));

        SipExchange exchange = await Asking.OptionsAsync(peer);

        Assert.Equal("SipAnswerIsDiagnosed", exchange.Problem!.Id);
        Assert.Equal((15000, "lync.contoso.com", "ExumRouting"), exchange.Final!.Diagnostics.Select(each => (each.Number, each.Source, each.Application)).Single());
    }

    // A call router redirects (domain.md J.8), and says so in its diagnostics too: no refusal.
    [Fact]
    public async Task Options_Redirected_NamesTheOtherAddress()
    {
        using ScriptedPeer peer = ScriptedPeer.Answering(
            302, "Moved Temporarily", new SipHeader("m", "<sip:um01.contoso.com:5063;transport=tls>;q=1"), new SipHeader("ms-diagnostics-public", "15637;reason=\"x\""));

        SipExchange exchange = await Asking.OptionsAsync(peer);

        Assert.Equal(("SipRedirects", "sip:um01.contoso.com:5063;transport=tls"), (exchange.Problem!.Id, exchange.Problem.Arguments[3]));
        SipEndpoint next = SipEndpoint.Of(exchange.Final!.Contacts[0].Target!, SipTransport.Tcp)!;
        Assert.Equal(("um01.contoso.com:5063", SipTransport.Tls), (next.ToString(), next.Transport));
    }

    // RFC 3261, sections 19.1.2 and 19.1.1: ports of TCP and TLS, and what SIPS asks for.
    [Theory]
    [InlineData("sip:a.contoso.com", SipTransport.Tls, "a.contoso.com:5061", SipTransport.Tls)]
    [InlineData("sip:a.contoso.com", SipTransport.Tcp, "a.contoso.com:5060", SipTransport.Tcp)]
    [InlineData("sips:a.contoso.com;transport=tcp", SipTransport.Tcp, "a.contoso.com:5061", SipTransport.Tls)]
    [InlineData("sip:kim@[2001:db8::1]:5067;transport=TLS", SipTransport.Tcp, "[2001:db8::1]:5067", SipTransport.Tls)]
    public void Endpoint_OfAnAddress_IsWhereItLeads(string uri, SipTransport usual, string endpoint, SipTransport transport)
    {
        SipEndpoint found = SipEndpoint.Of(SipTarget.Parse(uri), usual)!;

        Assert.Equal((endpoint, transport), (found.ToString(), found.Transport));
    }

    [Fact]
    public void Endpoint_OverDatagrams_IsNone() => Assert.Null(SipEndpoint.Of(SipTarget.Parse("sip:a.contoso.com;transport=udp"), SipTransport.Tls));

    [Fact]
    public async Task Options_AnsweredForAnotherTransaction_IsNotTaken()
    {
        using ScriptedPeer peer = new(async (line, request) =>
        {
            SipRequest other = new("OPTIONS", request.Uri, request.Headers.Select(header => header.IsNamed("Via") ? new SipHeader("Via", header.Value + "x") : header));
            await line.AnswerAsync(other, 200, "OK");
            SipRequest method = new("BYE", request.Uri, request.Headers.Select(header => header.IsNamed("CSeq") ? new SipHeader("CSeq", "1 BYE") : header));
            await line.AnswerAsync(method, 200, "OK");
            await line.AnswerAsync(request, 404, "Not Found");
        });

        Assert.Equal(404, (await Asking.OptionsAsync(peer)).Final!.Status);
    }

    [Fact]
    public async Task Options_AnsweredByteByByte_IsReadAsOne()
    {
        using ScriptedPeer peer = new(async (line, request) =>
        {
            byte[] answer = SipWriter.Write(new SipResponse(200, "OK", request.Headers.Where(header => !header.IsNamed("Content-Length"))));
            foreach (byte one in answer)
            {
                await line.SendAsync([one]);
            }
        });

        Assert.True((await Asking.OptionsAsync(peer)).IsGood);
    }

    [Fact]
    public async Task Options_SlowestServer_EndsInTime()
    {
        using ScriptedPeer peer = new(async (line, _) =>
        {
            foreach (char one in "SIP/2.0 200 OK\r\nServer: slow\r\n")
            {
                await line.SendAsync(one.ToString());
                await Task.Delay(300);
            }
        });

        await EndsInTime(() => Asking.OptionsAsync(peer, Asking.Within(Short)), "SipIsSilent", SipLayerOutcome.Failed);
    }

    [Fact]
    public async Task Options_SilentServer_EndsInTime()
    {
        using ScriptedPeer peer = new((_, _) => Task.CompletedTask);

        await EndsInTime(() => Asking.OptionsAsync(peer, Asking.Within(Short)), "SipIsSilent", SipLayerOutcome.Failed);
    }

    [Fact]
    public async Task Options_ServerThatHalfCloses_IsNoAnswer()
    {
        using ScriptedPeer peer = new((line, _) =>
        {
            line.HalfClose();
            return Task.CompletedTask;
        });

        await EndsInTime(() => Asking.OptionsAsync(peer), "SipHangsUp", SipLayerOutcome.Failed);
    }

    [Fact]
    public async Task Options_OtherProtocol_IsNamed()
    {
        using ScriptedPeer peer = new((line, _) => line.SendAsync("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"));

        SipExchange exchange = await Asking.OptionsAsync(peer);

        Assert.Equal(("SipIsNotSpoken", SipLayerOutcome.Failed), (exchange.Problem!.Id, exchange[SipLayer.Sip].Outcome));
        Assert.Contains("HTTP/1.1 400 Bad Request", exchange.Problem.Invariant, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_EndlessHead_EndsAtTheBound()
    {
        using ScriptedPeer peer = new(async (line, _) =>
        {
            await line.SendAsync("SIP/2.0 200 OK\r\n");
            while (true)
            {
                await line.SendAsync("X: " + new string('x', 4000) + "\r\n");
            }
        });

        SipExchange exchange = await Asking.OptionsAsync(peer);

        Assert.Equal("SipIsNotSpoken", exchange.Problem!.Id);
        Assert.InRange(exchange.BytesReceived, 1, 128 * 1024);
    }

    [Fact]
    public async Task Options_EndlessProvisionalResponses_EndAtTheBound()
    {
        using ScriptedPeer peer = new(async (line, request) =>
        {
            while (true)
            {
                await line.AnswerAsync(request, 100, "Trying");
            }
        });

        SipExchange exchange = await Asking.OptionsAsync(peer);

        Assert.Equal(("SipSendsTooMuch", 64), (exchange.Problem!.Id, exchange.Responses.Count));
    }

    [Fact]
    public async Task Options_AnswerWithoutLength_IsNotGood()
    {
        using ScriptedPeer peer = new((line, request) => line.SendAsync(
            "SIP/2.0 200 OK\r\n" + string.Concat(request.Headers.Where(header => !header.IsNamed("Content-Length")).Select(header => header + "\r\n")) + "\r\n"));

        SipExchange exchange = await Asking.OptionsAsync(peer);

        Assert.Equal(("SipAnswerIsMalformed", SipLayerOutcome.InPart), (exchange.Problem!.Id, exchange[SipLayer.Sip].Outcome));
    }

    [Fact]
    public async Task Options_ClosedPort_FailsAtTheConnection()
    {
        ScriptedPeer peer = ScriptedPeer.Answering(200, "OK");
        SipEndpoint endpoint = peer.Endpoint;
        peer.Dispose();

        SipExchange exchange = await new SipClient(new SipSettings()).AskAsync(endpoint, SipInquiry.Options(), Asking.Nobody, CancellationToken.None);

        Assert.Equal((SipLayer.Connection, "SipPortIsClosed"), (exchange.Weakest!.Layer, exchange.Problem!.Id));
        Assert.Equal(SipLayerOutcome.NotReached, exchange[SipLayer.Sip].Outcome);
    }

    [Fact]
    public async Task Options_NameWithoutAddress_FailsAtTheName()
    {
        SipEndpoint endpoint = new("um01.invalid", 5060, SipTransport.Tcp);

        SipExchange exchange = await new SipClient(new SipSettings()).AskAsync(endpoint, SipInquiry.Options(), Asking.Nobody, CancellationToken.None);

        Assert.Equal((SipLayer.Name, "EndpointNameIsUnknown"), (exchange.Weakest!.Layer, exchange.Problem!.Id));
    }

    [Theory]
    [InlineData("sip:a@contoso.com\r\nX: injected")]
    [InlineData("sip:a@contoso.com\n")]
    [InlineData("sip:a b@contoso.com")]
    [InlineData("nobody")]
    public async Task Options_AddressThatWouldChangeTheMessage_IsNotSent(string uri)
    {
        using ScriptedPeer peer = ScriptedPeer.Answering(200, "OK");

        UmLyncException refusal = await Assert.ThrowsAsync<UmLyncException>(() => Asking.AskAsync(peer, SipInquiry.Options(uri)));

        Assert.Equal("SipPartCannotBeSent", refusal.Id);
        Assert.Empty(peer.Requests);
    }

    private static async Task EndsInTime(Func<Task<SipExchange>> ask, string id, SipLayerOutcome outcome)
    {
        Stopwatch watch = Stopwatch.StartNew();

        SipExchange exchange = await ask();

        Assert.Equal((SipLayer.Sip, outcome, id), (exchange.Weakest!.Layer, exchange.Weakest.Outcome, exchange.Problem!.Id));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, LongestTest);
    }
}
