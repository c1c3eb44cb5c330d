using System.Collections.Generic;
using System.Linq;
using UmLync.CallTrace;
using UmLync.Ports;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.CallTrace;

/// <summary>
/// Where a trace begins and whom it calls: docs/domain.md J.8 (ports, call path), E.2 row 9 (Lync at 5061), row 10 and H 3 (Lync sends
/// the first label of the phone context), row 26 (highest version only), C.4 (Exchange 2010).
/// </summary>
[Trait("Feature", "J3")]
public class TracePlanTests
{
    [Fact]
    public void Of_DialPlan_GoesToCallRouterAndServiceAndToEveryPoolOfItsGateways()
    {
        TracePlan plan = TracePlan.Of(CallEstate.Topology, new TraceRequest { DialPlan = "headoffice" });

        Assert.Equal(
        [
            "ToExchange um1.contoso.com:5061 CallRouter um1.contoso.com sip:Contoso@um1.contoso.com 2",
            "ToExchange um1.contoso.com:5063 UmService um1.contoso.com sip:Contoso@um1.contoso.com 1",
            "ToLync lync1.contoso.com:5061 FrontEnd lync1.contoso.com sip:+15550100@contoso.com;user=phone 0",
            "ToLync lync2.contoso.com:5061 FrontEnd lync2.contoso.com sip:+15550100@contoso.com;user=phone 0",
        ],
        plan.Targets.Select(Text));
        Assert.Empty(plan.LeftOut);
    }

    [Fact]
    public void Of_NothingInParticular_TracesEverySipDialPlan() => Assert.Equal(
        TracePlan.Of(CallEstate.Topology, new TraceRequest { DialPlan = "HeadOffice" }).Targets.Select(Text),
        TracePlan.Of(CallEstate.Topology, new TraceRequest()).Targets.Select(Text));

    [Fact]
    public void Of_AutoAttendant_CallsItsNumberAtExchangeAndItsContactAtLync() => Assert.Equal(
        ["sip:+15550101@um1.contoso.com;user=phone", "sip:reception@contoso.com"],
        TracePlan.Of(CallEstate.Topology, new TraceRequest { AutoAttendant = "Reception" }).Targets.Select(target => target.Callee).Distinct());

    [Theory]
    [InlineData("+1 (555) 0100", "sip:Contoso@um1.contoso.com")]
    [InlineData("+15550101", "sip:+15550101@um1.contoso.com;user=phone")]
    public void Of_Number_FindsWhoAnswersIt(string number, string callee) =>
        Assert.Equal(callee, TracePlan.Of(CallEstate.Topology, new TraceRequest { Number = number }).Targets[0].Callee);

    [Fact]
    public void Of_LyncUser_IsCalledAtLyncAndNotAtExchange() => Assert.Equal(
        ["sip:Contoso@um1.contoso.com", "sip:kim@contoso.com"],
        TracePlan.Of(CallEstate.Topology, new TraceRequest { DialPlan = "HeadOffice", LyncUser = "sip:kim@contoso.com" }).Targets.Select(target => target.Callee).Distinct());

    [Theory]
    [InlineData(TraceDirection.ToExchange, 2)]
    [InlineData(TraceDirection.ToLync, 2)]
    public void Of_OneDirection_LeavesTheOtherAlone(TraceDirection direction, int count)
    {
        IReadOnlyList<TraceTarget> targets = TracePlan.Of(CallEstate.Topology, new TraceRequest { Direction = direction }).Targets;

        Assert.Equal(count, targets.Count);
        Assert.All(targets, target => Assert.Equal(direction, target.Direction));
    }

    [Fact]
    public void Of_UnsecuredPorts_AreThoseOfTcp() => Assert.Equal(
        ["um1.contoso.com:5060", "um1.contoso.com:5062"],
        TracePlan.Of(CallEstate.Topology, new TraceRequest { Direction = TraceDirection.ToExchange, IsUnsecured = true }).Targets.Select(target => target.Endpoint.ToString()));

    // E.2 row 26: whatever older servers carry the plan, only the highest version is used.
    [Fact]
    public void Of_PlanOnSeveralVersions_GoesToTheHighestOnly()
    {
        Topology estate = With(
            new ExchangeServer { Scope = CallEstate.Exchange, Name = "OLD", Fqdn = Fqdn.Parse("old.contoso.com"), Version = ProductVersion.Parse("14.3.123.4") },
            new UmServer { Scope = CallEstate.Exchange, Server = "OLD", DialPlans = new NameSet(["HeadOffice"]), StartupMode = UmStartupMode.Dual });

        Assert.All(
            TracePlan.Of(estate, new TraceRequest { Direction = TraceDirection.ToExchange }).Targets,
            target => Assert.Equal("um1.contoso.com", target.Endpoint.Host));
    }

    // C.4: the UM server of 2010 has the ports of a call router, and its own worker behind them.
    [Fact]
    public void Of_PlanOnExchange2010_GoesToTheUmServer()
    {
        Topology estate = With(
            new ExchangeServer { Scope = CallEstate.Exchange, Name = "UM1", Fqdn = Fqdn.Parse("um1.contoso.com"), Version = ProductVersion.Parse("14.3.123.4") },
            new UmService { Scope = CallEstate.Exchange, Server = "UM1", DialPlans = NameSet.Empty },
            new UmCallRouter { Scope = CallEstate.Exchange, Server = "UM1", DialPlans = NameSet.Empty },
            new UmServer { Scope = CallEstate.Exchange, Server = "UM1", DialPlans = new NameSet(["HeadOffice"]), StartupMode = UmStartupMode.Dual, SipTlsListeningPort = 5061 });

        TraceTarget target = Assert.Single(TracePlan.Of(estate, new TraceRequest { Direction = TraceDirection.ToExchange }).Targets);
        Assert.Equal(("um1.contoso.com:5061", PortService.UmServer, 1), (target.Endpoint.ToString(), target.Service, target.MostRedirects));
    }

    [Fact]
    public void Of_GatewayThatIsDisabled_LeavesItOutAndSaysSo()
    {
        UmIpGateway gateway = CallEstate.Topology.All(UmIpGateway.Schema).First(found => found.Name == "1:2");
        TracePlan plan = TracePlan.Of(With(gateway with { Status = UmStatus.Disabled }), new TraceRequest { Direction = TraceDirection.ToLync });

        Assert.Equal("lync1.contoso.com", Assert.Single(plan.Targets).Endpoint.Host);
        Assert.Equal("GatewayIsDisabledHere", Assert.Single(plan.LeftOut).Id);
    }

    // A gateway whose port somebody chose keeps it; 5060 is what nobody chose (A.6).
    [Fact]
    public void Of_GatewayWithAPortOfItsOwn_KeepsIt()
    {
        UmIpGateway gateway = CallEstate.Topology.All(UmIpGateway.Schema).First(found => found.Name == "1:2");

        Assert.Equal(
            [5061, 5071],
            TracePlan.Of(With(gateway with { Port = 5071 }), new TraceRequest { Direction = TraceDirection.ToLync }).Targets.Select(target => target.Endpoint.Port));
    }

    // OPTIONS at each server of a way; with calls INVITE, CANCEL, ACK and BYE besides.
    [Theory]
    [InlineData(false, 3 + 2 + 1 + 1)]
    [InlineData(true, (3 + 2 + 1 + 1) * (1 + 4))]
    public void MostRequests_OfAPlan_IsBounded(bool invites, int most) =>
        Assert.Equal(most, TracePlan.Of(CallEstate.Topology, new TraceRequest { DialPlan = "HeadOffice", Invites = invites }).MostRequests);

    [Fact]
    public void WithoutCalls_OfAPlanWithCalls_CallsNobody() =>
        Assert.False(TracePlan.Of(CallEstate.Topology, new TraceRequest { DialPlan = "HeadOffice", Invites = true }).WithoutCalls().Invites);

    public static TheoryData<string, TraceRequest> Refused => new()
    {
        { "TracedPlanIsUnknown", new TraceRequest { DialPlan = "Nowhere" } },
        { "TracedPlanIsNotForLync", new TraceRequest { DialPlan = "Phones" } },
        { "TracedPlanIsNotForLync", new TraceRequest { Number = "7001" } },
        { "TracedAttendantIsUnknown", new TraceRequest { AutoAttendant = "Nobody" } },
        { "TracedNumberIsUnknown", new TraceRequest { Number = "+4989123" } },
        { "CallNeedsOneSubject", new TraceRequest { Invites = true } },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Of_WhatCannotBeTraced_SaysWhyAndWhatToDo(string id, TraceRequest request)
    {
        UmLyncException problem = Assert.Throws<UmLyncException>(() => TracePlan.Of(CallEstate.Topology, request));

        Assert.Equal(id, problem.Id);
        Assert.NotEmpty(problem.RecommendedAction);
    }

    [Fact]
    public void Of_PlanThatNobodyCarries_SaysSo()
    {
        Topology estate = With(
            new UmService { Scope = CallEstate.Exchange, Server = "UM1", DialPlans = NameSet.Empty },
            new UmCallRouter { Scope = CallEstate.Exchange, Server = "UM1", DialPlans = NameSet.Empty });

        Assert.Equal("NoServerCarriesPlan", Assert.Throws<UmLyncException>(() => TracePlan.Of(estate, new TraceRequest { Direction = TraceDirection.ToExchange })).Id);
    }

    // Pilot identifiers should be E.164 (domain.md C.1); where one is not and has no digits, no other text without digits means it.
    [Fact]
    public void Of_TextWithoutDigits_IsNobodysNumber()
    {
        UmDialPlan plan = CallEstate.Topology.All(UmDialPlan.Schema).First(found => found.Name == "HeadOffice");
        Topology estate = With(plan with { PilotIdentifiers = new ValueList<string>(["sip:ova@contoso.com"]) });

        Assert.Equal("TracedNumberIsUnknown", Assert.Throws<UmLyncException>(() => TracePlan.Of(estate, new TraceRequest { Number = "reception" })).Id);
    }

    private static Topology With(params Resource[] resources)
    {
        TopologyBuilder builder = CallEstate.Topology.ToBuilder();
        foreach (Resource resource in resources)
        {
            builder.Put(resource);
        }

        return builder.Build();
    }

    private static string Text(TraceTarget target) => $"{target.Direction} {target.Endpoint} {target.Service} {target.Name} {target.Callee} {target.MostRedirects}";
}
