using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using UmLync.Connectors.Sip;
using UmLync.Sip;
using Xunit;

namespace UmLync.Connectors.Tests.Sip;

/// <summary>A call that the client begins is always brought to its end (RFC 3261, sections 9.1, 13.2.2.4, 15 and 17.1.1.3).</summary>
[Trait("Feature", "J3")]
public class SipCallTests
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(600);

    [Fact]
    public async Task Invite_Refused_IsConfirmedInTheSameTransaction()
    {
        using ScriptedPeer peer = new((line, request) => request.Method == "INVITE" ? line.AnswerAsync(request, 486, "Busy Here") : Task.CompletedTask);

        SipExchange exchange = await Asking.InviteAsync(peer);

        Assert.Equal(["INVITE", "ACK"], await peer.MethodsAsync(2));
        Assert.Equal("SipRefuses", exchange.Problem!.Id);
        (SipRequest call, SipRequest confirmation) = (peer.Requests[0], peer.Requests[1]);
        Assert.Equal(call.Via!.Branch, confirmation.Via!.Branch);
        Assert.Equal((call.Uri, call.CallId, "1 ACK"), (confirmation.Uri, confirmation.CallId, confirmation.Sequence!.ToString()));
        Assert.Equal("peer", confirmation.To!.Tag);
        Assert.All(peer.Requests, request => Assert.Empty(request.Faults));
    }

    [Fact]
    public async Task Invite_Taken_IsConfirmedAndEnded()
    {
        using ScriptedPeer peer = new(async (line, request) =>
        {
            if (request.Method == "INVITE")
            {
                await line.AnswerAsync(request, 180, "Ringing");
                await line.AnswerAsync(request, 200, "OK", new SipHeader("Contact", "<sip:worker@127.0.0.1:5067;transport=tcp>"), new SipHeader("Record-Route", "<sip:a;lr>, <sip:b;lr>"));
            }
            else if (request.Method == "BYE")
            {
                await line.AnswerAsync(request, 200, "OK");
            }
        });

        SipExchange exchange = await Asking.InviteAsync(peer);

        Assert.Equal(["INVITE", "ACK", "BYE"], await peer.MethodsAsync(3));
        Assert.True(exchange.IsGood);
        Assert.Equal([180, 200], exchange.Responses.Select(response => response.Status));
        Assert.Equal(["1 INVITE", "1 ACK", "2 BYE"], peer.Requests.Select(request => request.Sequence!.ToString()));
        Assert.All(peer.Requests.Skip(1), request =>
        {
            Assert.Equal("sip:worker@127.0.0.1:5067;transport=tcp", request.Uri);
            Assert.Equal(["<sip:b;lr>", "<sip:a;lr>"], request.Headers.Elements("Route"));
            Assert.Equal("peer", request.To!.Tag);
        });
        Assert.Equal(3, peer.Requests.Select(request => request.Via!.Branch).Distinct().Count());
    }

    // RFC 3261, section 13.2.2.4: each 2xx with another tag is a dialog of its own, confirmed and, where it is not wanted, ended.
    [Fact]
    public async Task Invite_TakenTwice_EndsBothCalls()
    {
        using ScriptedPeer peer = new(async (line, request) =>
        {
            if (request.Method == "INVITE")
            {
                await line.AnswerAsync(request, 200, "OK", new SipHeader("Contact", "<sip:one@127.0.0.1;transport=tcp>"));
                await line.ForkAsync(request, "second", new SipHeader("Contact", "<sip:two@127.0.0.1;transport=tcp>"));
                await line.ForkAsync(request, "second", new SipHeader("Contact", "<sip:two@127.0.0.1;transport=tcp>"));
            }
            else if (request.Method == "BYE" && request.Uri.Contains("two", StringComparison.Ordinal))
            {
                await line.AnswerAsync(request, 200, "OK");
            }
        });

        SipExchange exchange = await Asking.InviteAsync(peer, Asking.Within(Short));

        string[] methods = await peer.MethodsAsync(5);
        Assert.Equal(["INVITE", "ACK", "BYE", "ACK", "BYE"], methods);
        Assert.Equal(["peer", "peer", "second", "second"], peer.Requests.Skip(1).Select(request => request.To!.Tag));
        Assert.Equal([200], exchange.Responses.Select(response => response.Status));
    }

    [Fact]
    public async Task Invite_OnlyRings_IsTakenBack()
    {
        SipRequest? call = null;
        using ScriptedPeer peer = new(async (line, request) =>
        {
            switch (request.Method)
            {
                case "INVITE":
                    call = request;
                    await line.AnswerAsync(request, 180, "Ringing");
                    break;
                case "CANCEL":
                    await line.AnswerAsync(request, 200, "OK");
                    await line.AnswerAsync(call!, 487, "Request Terminated");
                    break;
            }
        });

        SipExchange exchange = await Asking.InviteAsync(peer, Asking.Within(Short));

        Assert.Equal(["INVITE", "CANCEL", "ACK"], await peer.MethodsAsync(3));
        Assert.Equal("SipOnlyRings", exchange.Problem!.Id);
        Assert.Equal((peer.Requests[0].Via!.Branch, "1 CANCEL"), (peer.Requests[1].Via!.Branch, peer.Requests[1].Sequence!.ToString()));
        Assert.Null(peer.Requests[1].To!.Tag);
    }

    [Fact]
    public async Task Invite_TakenWhileTakenBack_IsEnded()
    {
        SipRequest? call = null;
        using ScriptedPeer peer = new(async (line, request) =>
        {
            switch (request.Method)
            {
                case "INVITE":
                    call = request;
                    await line.AnswerAsync(request, 180, "Ringing");
                    break;
                case "CANCEL":
                    await line.AnswerAsync(call!, 200, "OK");
                    await line.AnswerAsync(request, 200, "OK");
                    break;
                case "BYE":
                    await line.AnswerAsync(request, 200, "OK");
                    break;
            }
        });

        await Asking.InviteAsync(peer, Asking.Within(Short));

        Assert.Equal(["INVITE", "CANCEL", "ACK", "BYE"], await peer.MethodsAsync(4));
    }

    // Section 9.1: what was not answered at all must not be taken back.
    [Fact]
    public async Task Invite_NeverAnswered_IsNotTakenBack()
    {
        using ScriptedPeer peer = new((_, _) => Task.CompletedTask);

        SipExchange exchange = await Asking.InviteAsync(peer, Asking.Within(Short));

        Assert.Equal("SipIsSilent", exchange.Problem!.Id);
        Assert.Equal(["INVITE"], peer.Methods);
    }

    // Section 9.1: the client waits for a provisional response before it takes a call back, and does not leave instead.
    [Fact]
    public async Task Invite_StoppedBeforeTheFirstAnswer_IsTakenBackWhenItComes()
    {
        using CancellationTokenSource stop = new();
        SipRequest? call = null;
        using ScriptedPeer peer = new(async (line, request) =>
        {
            switch (request.Method)
            {
                case "INVITE":
                    call = request;
                    await stop.CancelAsync();
                    await line.AnswerAsync(request, 100, "Trying");
                    break;
                case "CANCEL":
                    await line.AnswerAsync(call!, 487, "Request Terminated");
                    break;
            }
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Asking.InviteAsync(peer, cancellation: stop.Token));

        Assert.Equal(["INVITE", "CANCEL", "ACK"], await peer.MethodsAsync(3));
    }

    [Theory]
    [InlineData("HTTP/1.1 400 Bad Request\r\n\r\n", "SipIsNotSpoken")]
    [InlineData(null, "SipSendsTooMuch")]
    public async Task Invite_RingsAndIsNotUnderstoodAnyMore_IsTakenBack(string? noise, string problem)
    {
        using ScriptedPeer peer = new(async (line, request) =>
        {
            if (request.Method == "INVITE")
            {
                await line.AnswerAsync(request, 180, "Ringing");
                await (noise is null ? line.AnswerAsync(request, 180, "Ringing") : line.SendAsync(noise));
            }
        });

        SipExchange exchange = await Asking.InviteAsync(peer, new SipSettings { Limit = TimeSpan.FromSeconds(20), MostMessages = 1 });

        Assert.Equal(problem, exchange.Problem!.Id);
        Assert.Equal(["INVITE", "CANCEL"], await peer.MethodsAsync(2));
    }

    [Fact]
    public async Task Invite_StoppedByOperator_IsTakenBackFirst()
    {
        using CancellationTokenSource stop = new();
        SipRequest? call = null;
        using ScriptedPeer peer = new(async (line, request) =>
        {
            switch (request.Method)
            {
                case "INVITE":
                    call = request;
                    await line.AnswerAsync(request, 180, "Ringing");

                    // Long enough to be heard: only what was answered may be taken back.
                    await Task.Delay(TimeSpan.FromSeconds(2));
                    await stop.CancelAsync();
                    break;
                case "CANCEL":
                    await line.AnswerAsync(call!, 487, "Request Terminated");
                    break;
            }
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Asking.InviteAsync(peer, cancellation: stop.Token));

        Assert.Equal(["INVITE", "CANCEL", "ACK"], await peer.MethodsAsync(3));
    }

    [Fact]
    public async Task Invite_OtherSideHangsUpFirst_IsAnswered()
    {
        SipResponse? answer = null;
        using ScriptedPeer peer = new(async (line, request) =>
        {
            if (request.Method == "INVITE")
            {
                await line.AnswerAsync(request, 200, "OK");
                await line.SendAsync(SipWriter.Write(new SipRequest("BYE", "sip:umlync@127.0.0.1",
                    [new("Via", "SIP/2.0/TCP 127.0.0.1;branch=z9hG4bKpeer"), new("From", request.To + ";tag=peer"), new("To", "<sip:x@y.z>"), new("Call-ID", request.CallId!), new("CSeq", "1 BYE")])));
            }
            else if (request.Method == "BYE")
            {
                answer = new SipResponse(481, "Call/Transaction Does Not Exist", []);
                await line.AnswerAsync(request, answer.Status, answer.Reason);
            }
        });

        SipExchange exchange = await Asking.InviteAsync(peer);

        Assert.True(exchange.IsGood);
        Assert.NotNull(answer);
    }

    // The line of a secured dial plan (domain.md C.1) by RFC 4568, section 6.2: 30 bytes of key and salt.
    [Fact]
    public async Task Invite_OfSrtp_OffersAFreshKeyEachTime()
    {
        using ScriptedPeer peer = new((line, request) => request.Method == "INVITE" ? line.AnswerAsync(request, 488, "Not Acceptable Here") : Task.CompletedTask);
        await Asking.InviteAsync(peer, media: SipMedia.Srtp);
        await Asking.InviteAsync(peer, media: SipMedia.Srtp);

        string[] keys = [.. peer.Requests.Where(request => request.Method == "INVITE").Select(request => request.BodyText.Split("inline:")[1].TrimEnd())];

        Assert.Equal(2, keys.Distinct().Count());
        Assert.All(keys, key => Assert.Equal(30, Convert.FromBase64String(key).Length));
        Assert.Contains("m=audio 9 RTP/SAVP 0 8\r\n", peer.Requests[0].BodyText, StringComparison.Ordinal);
        Assert.Equal("application/sdp", peer.Requests[0].Headers.First("Content-Type"));
    }

    // RFC 3261, section 8.1.3.4: the same call, the next number.
    [Fact]
    public void Redirected_Inquiry_IsTheSameCall()
    {
        SipInquiry first = SipInquiry.Invite("sip:+14255550100@contoso.com");

        SipInquiry next = first.RedirectedTo("sip:um01.contoso.com:5063;transport=tls");

        Assert.Equal((first.CallId, first.Tag, 2, first.Uri), (next.CallId, next.Tag, next.Number, next.To));
    }
}
