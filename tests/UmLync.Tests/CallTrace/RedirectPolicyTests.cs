using System.Linq;
using UmLync.CallTrace;
using UmLync.Ports;
using Xunit;

namespace UmLync.Tests.CallTrace;

/// <summary>
/// Where an answer may send a trace: docs/domain.md J.8 (call router, UM service, worker, and their ports), H 27 (no UDP); RFC 3261,
/// sections 8.1.3.4 (no address twice) and 19.1.2 (ports where none is named).
/// </summary>
[Trait("Feature", "J3")]
public class RedirectPolicyTests
{
    private const string Um = "um1.contoso.com";

    [Theory]
    [InlineData(Um, 5063, "tls", PortService.UmService)]
    [InlineData("UM1.contoso.com", 5063, "Tls", PortService.UmService)]
    [InlineData(Um, 5067, "TLS", PortService.UmWorker)]
    [InlineData(Um, 5063, null, PortService.UmService)]
    public void Decide_UmServerOfTheEstate_IsFollowed(string host, int? port, string? transport, PortService service)
    {
        RedirectDecision decision = Decide(new RedirectContact("sip:" + host, host, port, transport), Tls(Um, 5061));

        Assert.Null(decision.Fault);
        Assert.Equal((service, "sip:" + host, true), (decision.Next!.Service, decision.Next.Callee, decision.Next.Endpoint.IsTls));
        Assert.Equal(Um, decision.Next.Name?.ToString(), ignoreCase: true);
    }

    [Theory]
    [InlineData("evil.example.net", 5063, "tls", "TraceRedirectLeavesEstate")]
    [InlineData(Um, 22, "tls", "TraceRedirectLeavesEstate")]
    [InlineData("lync1.contoso.com", 5061, "tls", "TraceRedirectLeavesEstate")]
    [InlineData("127.0.0.1", 5063, "tls", "TraceRedirectLeavesEstate")]
    [InlineData(Um, 5062, "tcp", "TraceRedirectDropsTls")]
    [InlineData(Um, 5061, "tls", "TraceRedirectsInCircle")]
    [InlineData(Um, null, null, "TraceRedirectsInCircle")]
    [InlineData(Um, 5063, "udp", "TraceRedirectNamesNobody")]
    [InlineData(Um, 70000, "tls", "TraceRedirectNamesNobody")]
    [InlineData("", 5063, "tls", "TraceRedirectNamesNobody")]
    public void Decide_AnywhereElse_IsRefusedForOneCause(string host, int? port, string? transport, string cause)
    {
        RedirectDecision decision = Decide(new RedirectContact("sip:" + host, host, port, transport), Tls(Um, 5061));

        Assert.Null(decision.Next);
        Assert.Equal(cause, decision.Fault!.Id);
        Assert.NotNull(decision.Fault.Fix);
    }

    [Fact]
    public void Decide_WithoutContact_NamesNobody() => Assert.Equal("TraceRedirectNamesNobody", Decide(null, Tls(Um, 5061)).Fault!.Id);

    // Not the last server only, but any before it.
    [Fact]
    public void Decide_BackToTheFirstServer_IsACircle() =>
        Assert.Equal("TraceRedirectsInCircle", Decide(new RedirectContact("sip:" + Um, Um, 5061, "tls"), Tls(Um, 5061), Tls(Um, 5063)).Fault!.Id);

    // The chain has three links, and no fourth.
    [Fact]
    public void Decide_AfterTheWorker_IsTooOften() => Assert.Equal(
        "TraceRedirectsTooOften",
        Decide(new RedirectContact("sip:" + Um, Um, 5068, "tls"), Tls(Um, 5061), Tls(Um, 5063), Tls(Um, 5067)).Fault!.Id);

    [Fact]
    public void Decide_SipsScheme_IsAnEncryptedLine() =>
        Assert.True(Decide(new RedirectContact("sips:" + Um, Um, 5063, "tcp", isSips: true), Tls(Um, 5061)).Next!.Endpoint.IsTls);

    [Theory]
    [InlineData("um9.contoso.com", 5063, true)]
    [InlineData("um9.contoso.com", 22, false)]
    [InlineData("um8.contoso.com", 6063, true)]
    [InlineData("um8.contoso.com", 5063, false)]
    public void Decide_HostsThatTheOperatorAllows_AreFollowedAtPortsOfUmOrThePortNamed(string host, int port, bool isFollowed)
    {
        TracePlan plan = Plan("um9.contoso.com", "um8.contoso.com:6063");
        TraceAnswer answer = new(302, "Moved Temporarily") { Contact = new RedirectContact("sip:" + host, host, port, "tls") };

        Assert.Equal(isFollowed, plan.Redirects.Decide(plan.Targets[0], [plan.Targets[0].Endpoint], answer).Next is not null);
    }

    // Lync is not documented to send calls on.
    [Fact]
    public void Targets_AtLync_AreSentNowhere() =>
        Assert.All(Plan().Targets.Where(target => target.Direction == TraceDirection.ToLync), target => Assert.Equal(0, target.MostRedirects));

    private static TraceEndpoint Tls(string host, int port) => new(host, port, isTls: true);

    private static TracePlan Plan(params string[] allowed) => TracePlan.Of(CallEstate.Topology, new TraceRequest { AllowedHosts = allowed });

    private static RedirectDecision Decide(RedirectContact? contact, params TraceEndpoint[] way)
    {
        TracePlan plan = Plan();
        return plan.Redirects.Decide(plan.Targets[0], way, new TraceAnswer(302, "Moved Temporarily") { Contact = contact });
    }
}
