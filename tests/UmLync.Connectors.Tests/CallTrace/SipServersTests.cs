using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using UmLync.CallTrace;
using UmLync.Connectors.Tests.Servers;
using UmLync.Connectors.Tests.Support;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Connectors.Tests.CallTrace;

/// <summary>
/// Peers of other makes, with mutual TLS and the ports of domain.md J.8. What they were asked is told by themselves.
/// </summary>
[Collection(SipServers.Collection)]
public sealed class SipServersTests(SipServers servers)
{
    [SipFact]
    [Trait("Feature", "J3")]
    [Trait("Feature", "J2")]
    public void Trace_ToExchange_FollowsTheChainToTheWorker()
    {
        int before = servers.Requests.Count;
        Tracing tracing = Trace(TraceDirection.ToExchange);
        IReadOnlyList<TraceStep> steps = tracing.Run();

        Assert.All(steps, step => Assert.Equal((TraceOutcome.Pass, step.ToString()), (step.Outcome, step.ToString())));
        Assert.Equal([(0, 5061), (1, 5063), (2, 5067)], steps.Where(step => step.Layer == TraceLayer.Options).Select(step => (step.Hop, step.Port)));
        Assert.Equal(
            [$"OPTIONS {SipServers.Exchange}:5061", $"OPTIONS {SipServers.Exchange}:5063", $"OPTIONS {SipServers.Exchange}:5067"],
            servers.Requests.Skip(before).Select(Asked));
        Assert.All(servers.Requests.Skip(before), request => Assert.EndsWith("by " + SipPki.FrontEnd, request, StringComparison.Ordinal));
        Assert.True(servers.Requests.Count - before <= tracing.Plan.MostRequests);
    }

    [SipFact]
    [Trait("Feature", "J3")]
    [Trait("Feature", "M2")]
    public void Trace_ToExchangeWithACall_IsTakenByTheWorkerAndEnded()
    {
        int before = servers.Requests.Count;
        Assert.All(Trace(TraceDirection.ToExchange, invites: true).Run(), step => Assert.Equal(TraceOutcome.Pass, step.Outcome));

        // The sl module of Kamailio takes the ACK of a refusal that it made itself; that these are sent is proven at the faulty servers.
        string[] calls = [.. servers.Requests.Skip(before).Select(Asked).Where(request => !request.StartsWith("OPTIONS", StringComparison.Ordinal))];
        Assert.Equal(
            ["INVITE 5061", "INVITE 5063", "INVITE 5067", "ACK 5067", "BYE 5067"],
            calls.Select(call => call.Replace(SipServers.Exchange + ":", string.Empty, StringComparison.Ordinal)));
    }

    [SipFact]
    [Trait("Feature", "J3")]
    public void Trace_UnsecuredPorts_FollowsTheTwinsOfTheChain()
    {
        IReadOnlyList<TraceStep> steps = Trace(TraceDirection.ToExchange, isUnsecured: true).Run();

        Assert.All(steps, step => Assert.Equal(TraceOutcome.Pass, step.Outcome));
        Assert.Equal([5060, 5062, 5065], steps.Where(step => step.Layer == TraceLayer.Options).Select(step => step.Port));
        Assert.DoesNotContain(steps, step => step.Layer is TraceLayer.Tls or TraceLayer.Identity);
    }

    [SipFact]
    [Trait("Feature", "J3")]
    [Trait("Feature", "M3")]
    public void Trace_ToLync_ReachesFrontEndsOfEveryMake()
    {
        IReadOnlyList<TraceStep> steps = Trace(TraceDirection.ToLync).Run();

        Assert.All(steps, step => Assert.Equal((TraceOutcome.Pass, step.ToString()), (step.Outcome, step.ToString())));
        Assert.Equal([SipPki.FrontEnd, SipPki.SecondFrontEnd], steps.Where(step => step.Layer == TraceLayer.Options).Select(step => step.Computer));
    }

    [SipFact]
    [Trait("Feature", "M3")]
    public void Trace_ToLyncWithACall_CallsTheUserAndEndsTheCall()
    {
        int before = servers.Requests.Count;
        IReadOnlyList<TraceStep> steps = Trace(TraceDirection.ToLync, invites: true, user: "sip:kim@contoso.com", estate: FirstPoolOnly()).Run();

        Assert.All(steps, step => Assert.Equal(TraceOutcome.Pass, step.Outcome));
        Assert.Equal(["OPTIONS", "INVITE", "ACK", "BYE"], servers.Requests.Skip(before).Select(request => request.Split(' ')[0]));
        Assert.Contains(servers.Requests.Skip(before), request => request.StartsWith("INVITE", StringComparison.Ordinal) && request.Contains(" sip:kim@contoso.com ", StringComparison.Ordinal));
    }

    // Kamailio and stunnel both end TLS by an alert, as RFC 8446, section 6.2, has it; that nobody is let in without trust is C.5.
    [SipFact]
    [Trait("Feature", "J2")]
    public void Trace_WithACertificateThatNobodyTrusts_IsRefusedByBoth()
    {
        using WorkFolder elsewhere = new();
        using SipPki others = new(elsewhere.Path, "Fabrikam Root CA");
        using X509Certificate2 foreign = others.Issue(SipPki.FrontEnd);

        AssertRefused("refuses our certificate by an alert", foreign);
    }

    [SipFact]
    [Trait("Feature", "J2")]
    public void Trace_WithoutACertificate_IsToldThatOneIsWanted() => AssertRefused("wants a certificate and says so by an alert", null);

    private static string Asked(string request) => string.Join(' ', request.Split(' ').Take(2));

    private static Topology FirstPoolOnly()
    {
        TopologyBuilder builder = Tracing.Read().ToBuilder();
        foreach (UmIpGateway gateway in Tracing.Read().All(UmIpGateway.Schema).Where(gateway => gateway.Name == "1:2"))
        {
            builder.Put(gateway with { Status = UmStatus.Disabled });
        }

        return builder.Build();
    }

    private void AssertRefused(string row, X509Certificate2? own)
    {
        (TraceLayer layer, string cause, _) = FaultTable.Rows[row];
        int before = servers.Requests.Count;
        TraceStep[] failed = [.. Trace(TraceDirection.Both, own: own, isOwnGiven: true).Run().Where(step => step.Outcome == TraceOutcome.Fail)];

        // The call router, the UM service where calls begin, too, since nobody was sent there, and two Front Ends.
        Assert.Equal(4, failed.Length);
        Assert.All(failed, step => Assert.Equal((layer, cause), (step.Layer, step.CauseId)));
        Assert.Equal(before, servers.Requests.Count);
    }

    private Tracing Trace(
        TraceDirection direction, bool invites = false, bool isUnsecured = false, string? user = null, Topology? estate = null, X509Certificate2? own = null, bool isOwnGiven = false) => new()
        {
            Pki = servers.Pki,
            Own = isOwnGiven ? own : servers.Own,
            Estate = estate ?? Tracing.Read(),
            Addresses =
        {
            [SipPki.Exchange] = IPAddress.Parse(SipServers.Exchange),
            [SipPki.FrontEnd] = IPAddress.Parse(SipServers.FrontEnd),
            [SipPki.SecondFrontEnd] = IPAddress.Parse(SipServers.SecondFrontEnd),
        },
            Request = new TraceRequest { DialPlan = "HeadOffice", Direction = direction, Invites = invites, IsUnsecured = isUnsecured, LyncUser = user },
        };
}
