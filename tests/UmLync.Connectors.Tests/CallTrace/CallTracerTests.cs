using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using UmLync.CallTrace;
using UmLync.Connectors.Tests.Servers;
using UmLync.Connectors.Tests.Support;
using Xunit;

namespace UmLync.Connectors.Tests.CallTrace;

/// <summary>Servers that do one thing wrong each. What has to be found stands in the table.</summary>
[Trait("Feature", "J3")]
public sealed class CallTracerTests(TracingFixture fixture) : FaultTests(fixture)
{
    [Fact]
    public void Trace_NameThatLeadsNowhere_IsNamed() => Finds("no such name", new Tracing { Pki = Pki });

    [Fact]
    public void Trace_ClosedPort_IsNamed() => Finds("closed port", With(new FaultyServer()));

    [Fact]
    public void Trace_StartupModeTcp_IsToldFromAServiceThatIsDown() => Finds("startup mode TCP", With(new FaultyServer().At(5060)));

    [Fact]
    public void Trace_TcpOnly_IsNamed() => Finds("TCP only", With(new FaultyServer { Instead = SaysAsync("SIP/2.0 400 Bad Request\r\n\r\n"), IsRude = true }.At(5061)));

    [Fact]
    public void Trace_WrongName_IsNamed() => Finds("wrong name", With(Secured("other.contoso.com").At(5061)));

    [Fact]
    public void Trace_WildcardSubject_IsNamed() => Finds("wildcard subject", With(Secured("*.contoso.com").At(5061)));

    [Fact]
    public void Trace_UntrustedAuthority_IsNamed()
    {
        using WorkFolder elsewhere = new();
        using SipPki others = new(elsewhere.Path, "Fabrikam Root CA");

        Finds("untrusted authority", With(new FaultyServer { Certificate = others.Issue(SipPki.Exchange) }.At(5061)));
    }

    [Fact]
    public void Trace_ExpiredCertificate_IsNamed() =>
        Finds("expired", With(new FaultyServer { Certificate = Pki.Issue(SipPki.Exchange, until: SipPki.Today.AddDays(-3)) }.At(5061)));

    [Fact]
    public void Trace_SelfSignedCertificate_IsNamed() =>
        Finds("self-signed", With(new FaultyServer { Certificate = SipPki.SelfSigned(SipPki.Exchange) }.At(5061)));

    [Fact]
    public void Trace_HalfClosedLine_IsNamed() =>
        Finds("half-closed", With(new FaultyServer { Certificate = Pki.Issue(SipPki.Exchange), Instead = HalfCloseAsync }.At(5061)));

    [Fact]
    public void Trace_ServerThatHangsUp_IsNamed() =>
        Finds("hangs up when asked", With(new FaultyServer { Certificate = Pki.Issue(SipPki.Exchange), Instead = HangUpAsync }.At(5061)));

    [Fact]
    public void Trace_OtherProtocol_IsNamed() =>
        Finds("no SIP", With(new FaultyServer { Certificate = Pki.Issue(SipPki.Exchange), Instead = AnswersAsync("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n") }.At(5061)));

    [Fact]
    public void Trace_RefusalOfOptions_IsNamed() => Finds("refuses OPTIONS", With(Secured(SipPki.Exchange, (request, _) => request.Reply(403, "Forbidden")).At(5061)));

    [Fact]
    public void Trace_RedirectCircle_IsFollowedNoSecondTime()
    {
        Finds("redirect circle", With(Secured(SipPki.Exchange, (request, port) => request.SendOn($"sip:um1.contoso.com:{(port == 5061 ? 5063 : 5061)};transport=tls")).At(5061, 5063)));

        Assert.Equal(["OPTIONS 5061", "OPTIONS 5063"], Server!.Heard());
    }

    [Fact]
    public void Trace_RedirectToAForeignHost_NeverAsksForItsAddress()
    {
        Tracing tracing = With(Secured(SipPki.Exchange, (request, _) => request.SendOn("sip:evil.example.net:5063;transport=tls")).At(5061));
        Finds("redirect elsewhere", tracing);

        Assert.Equal(SipPki.Exchange, Assert.Single(tracing.Asked.Distinct()));
        Assert.Equal(["OPTIONS 5061"], Server!.Heard());
    }

    [Fact]
    public void Trace_RedirectToAnotherPort_ConnectsToItNever()
    {
        Server = Secured(SipPki.Exchange, (request, port) => port == 5061 ? request.SendOn("sip:um1.contoso.com:5099;transport=tls") : request.Reply(200, "OK")).At(5061, 5099);
        Finds("redirect to another port", With(Server));

        Assert.Equal(1, Server.Connections);
    }

    // An address stands in no certificate (domain.md C.5: FQDN): what was not judged is not said to hold.
    [Fact]
    public void Trace_RedirectToAnAllowedAddress_LeavesItsIdentityOpen()
    {
        Server = new FaultyServer
        {
            Certificate = Certificate(SipPki.Exchange),
            Takes = certificate => certificate is not null,
            Answer = (request, port) => port == 5061 ? request.SendOn($"sip:{Server!.Address}:5063;transport=tls?Route=%3Csip:evil.example.net%3E") : request.Reply(200, "OK"),
        }.At(5061, 5063);
        Tracing tracing = new()
        {
            Pki = Pki,
            Own = Own,
            Addresses = { [SipPki.Exchange] = Server.Address, [Server.Address.ToString()] = Server.Address },
            Request = new TraceRequest { DialPlan = "HeadOffice", Direction = TraceDirection.ToExchange, AllowedHosts = [Server.Address.ToString()] },
        };
        IReadOnlyList<TraceStep> steps = tracing.Run();

        TraceStep identity = Assert.Single(steps, step => step.Hop == 1 && step.Layer == TraceLayer.Identity);
        Assert.Equal((TraceOutcome.NotEvaluated, "ServerIsNotKnown"), (identity.Outcome, identity.Reason.Id));
        Assert.Equal(TraceOutcome.Pass, steps[^1].Outcome);

        // RFC 3261, section 19.1.1: a Request-URI has no header fields, whatever the redirection asks for.
        Assert.Equal($"sip:{Server.Address}:5063;transport=tls", Server.Texts.Last().RequestUri);
    }

    [Fact]
    public void Trace_RedirectOutOfTls_IsNotFollowed() =>
        Finds("redirect out of TLS", With(Secured(SipPki.Exchange, (request, _) => request.SendOn("sip:um1.contoso.com:5062;transport=tcp")).At(5061)));

    [Fact]
    public void Trace_RedirectTooOften_EndsAtTheWorker()
    {
        Finds("redirect too often", With(Secured(SipPki.Exchange, (request, port) => request.SendOn($"sip:um1.contoso.com:{Next(port)};transport=tls")).At(5061, 5063, 5067, 5068)));

        Assert.Equal(["OPTIONS 5061", "OPTIONS 5063", "OPTIONS 5067"], Server!.Heard());

        static int Next(int port) => port switch { 5061 => 5063, 5063 => 5067, _ => 5068 };
    }

    [Fact]
    public void Trace_RedirectToNobody_IsNamed() => Finds("redirect to nobody", With(Secured(SipPki.Exchange, (request, _) => request.Reply(302, "Moved Temporarily")).At(5061)));

    [Theory]
    [InlineData("404", 404, "Not Found")]
    [InlineData("480", 480, "Temporarily Unavailable")]
    [InlineData("488", 488, "Not Acceptable Here")]
    public void Trace_CallThatIsRefused_IsNamedAndAcknowledged(string row, int status, string phrase)
    {
        Finds(row, Calling(Secured(SipPki.Exchange, (request, _) => request.Method == "INVITE" ? request.Reply(status, phrase) : request.Reply(200, "OK")).At(5061)));

        // RFC 3261, section 17.1.1.3: every final answer to INVITE is acknowledged.
        Assert.Equal(["OPTIONS 5061", "INVITE 5061", "ACK 5061"], Server!.Heard());
    }

    [Theory]
    [InlineData("wrong name at Lync", "other.contoso.com")]
    [InlineData("wildcard subject at Lync", "*.contoso.com")]
    [Trait("Feature", "M3")]
    public void Trace_CertificateOfAPool_IsJudgedByTheNameOfThePool(string row, string name) => Finds(row, AtLync(Secured(name).At(5061)));

    [Fact]
    [Trait("Feature", "M3")]
    public void Trace_PoolThatIsDown_IsNamed() => Finds("closed port at Lync", AtLync(new FaultyServer()));

    // No document says that Lync sends calls on, nor that it does not.
    [Fact]
    [Trait("Feature", "M3")]
    public void Trace_RedirectByLync_IsNotFollowedAndNoFault()
    {
        TraceStep last = AtLync(Secured(SipPki.FrontEnd, (request, _) => request.SendOn("sip:um1.contoso.com:5061;transport=tls")).At(5061)).Run()[^1];

        Assert.Equal((TraceLayer.Redirect, TraceOutcome.NotEvaluated), (last.Layer, last.Outcome));
        Assert.Equal(["OPTIONS 5061"], Server!.Heard());
    }

    [Fact]
    [Trait("Feature", "M2")]
    public void Trace_500With15000AtLync_IsTheContactOn2019()
    {
        const string Told = "ms-diagnostics: 15000;reason=\"Unable to read the user properties publication for the user or contact object.\";source=\"lync1.contoso.com\";appName=\"ExumRouting\"";
        Finds("500 with 15000", AtLync(
            Secured(SipPki.FrontEnd, (request, _) => request.Method == "INVITE" ? request.Reply(500, "Server Internal Error", Told, "Server: ExumRouting/7.0.0.0") : request.Reply(200, "OK")).At(5061),
            new TraceRequest { AutoAttendant = "Reception", Direction = TraceDirection.ToLync, Invites = true }));
    }

    [Fact]
    [Trait("Feature", "M2")]
    public void Trace_ChainThatWorks_PassesAndEndsTheCall()
    {
        Tracing tracing = Calling(Secured(SipPki.Exchange, (request, port) => port switch
        {
            5061 => request.SendOn("sip:um1.contoso.com:5063;transport=Tls"),
            5063 => request.SendOn("sip:um1.contoso.com:5067;transport=Tls"),
            _ => request.Reply(200, "OK", "Contact: <sip:um1.contoso.com:5067;transport=tls>"),
        }).At(5061, 5063, 5067));
        IReadOnlyList<TraceStep> steps = tracing.Run();

        Assert.All(steps, step => Assert.Equal((TraceOutcome.Pass, null), (step.Outcome, step.CauseId)));
        Assert.Equal([0, 1, 2], steps.Select(step => step.Hop).Distinct());
        Assert.Equal([5061, 5063, 5067], steps.Where(step => step.Layer == TraceLayer.Invite).Select(step => step.Port));
        Assert.Equal(["INVITE 5067", "ACK 5067", "BYE 5067"], Server!.Heard().Where(request => request.EndsWith("5067", StringComparison.Ordinal) && !request.StartsWith("OPTIONS", StringComparison.Ordinal)));
        Assert.Equal("sip:Contoso@um1.contoso.com", Server.Texts.First(request => request.Method == "INVITE").RequestUri);
        Assert.True(Server.Heard().Count <= tracing.Plan.MostRequests);
    }

    [Fact]
    public void Trace_WithoutBeingAskedForACall_CallsNobody()
    {
        With(Secured(SipPki.Exchange).At(5061)).Run();

        Assert.Equal(["OPTIONS 5061"], Server!.Heard());
    }

    // A server to which the trace was sent is a beginning, too, and is asked once only.
    [Fact]
    public void Trace_ServerThatWasReachedOnTheWay_IsNotAskedAgain()
    {
        Server = Secured(SipPki.Exchange, (request, port) => port == 5061 ? request.SendOn("sip:um1.contoso.com:5063;transport=tls") : request.Reply(200, "OK")).At(5061, 5063);
        IReadOnlyList<TraceStep> steps = new Tracing { Pki = Pki, Own = Own, Addresses = { [SipPki.Exchange] = Server.Address }, Estate = Tracing.Read() }.Run();

        Assert.Equal(["OPTIONS 5061", "OPTIONS 5063"], Server.Heard());
        Assert.DoesNotContain(steps, step => step.Outcome != TraceOutcome.Pass);
    }

    [Fact]
    public void Trace_Cancelled_EndsAndThrows()
    {
        using CancellationTokenSource stop = new();
        Server = Secured(SipPki.Exchange, (_, _) =>
        {
            stop.Cancel();
            return null;
        }).At(5061);

        Assert.ThrowsAny<OperationCanceledException>(() => With(Server, TimeSpan.FromMinutes(5)).Run(stop.Token));
    }
}
