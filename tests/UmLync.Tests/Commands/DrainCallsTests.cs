using System.Collections.Generic;
using System.Linq;
using UmLync.Blueprints;
using UmLync.Commands;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Tests.Commands.Contracts;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Commands;

/// <summary>
/// docs/domain.md C.4: of Exchange 2013 and 2016 the call router's component state drains a server's calls, of 2010 the status of the
/// UM server does.
/// </summary>
[Trait("Feature", "L3")]
public class DrainCallsTests
{
    private const string Computer = "atl-ex-001.litwareinc.com";

    [Fact]
    public void Of_RestartOnExchange2013_DrainsByTheComponentState()
    {
        DrainCalls calls = Assert.Single(Of(SmallEstate.Clean, new RestartDesigner(Computer)));

        Assert.Equal(
            [
                "Get-ServerComponentState -Identity atl-ex-001 -Component UMCallRouter",
                "Set-ServerComponentState -Identity atl-ex-001 -Component UMCallRouter -State Draining -Requester Maintenance -Confirm:off",
                "Get-UMActiveCalls -Server atl-ex-001",
                "Set-ServerComponentState -Identity atl-ex-001 -Component UMCallRouter -State Active -Requester Maintenance -Confirm:off",
            ],
            All(calls).Select(Said.By));
        Assert.Equal("Set-ServerComponentState -Identity 'atl-ex-001' -Component 'UMCallRouter' -State 'Active' -Requester 'Maintenance'", calls.ToString());
        AssertBinds(calls, "Exchange Server 2013", "Exchange Server 2016");
    }

    [Fact]
    public void Of_RestartOnExchange2010_DrainsByTheStatus()
    {
        DrainCalls calls = Assert.Single(Of(With2010(UmStatus.Enabled), new RestartDesigner("ex10.litwareinc.com")));

        Assert.Equal(
            ["Set-UMServer -Identity ex10 -Status NoNewCalls -Confirm:off", "Get-UMActiveCalls -Server ex10", "Set-UMServer -Identity ex10 -Status Enabled -Confirm:off"],
            All(calls).Select(Said.By));
        AssertBinds(calls, "Exchange Server 2010");
    }

    [Fact]
    public void Of_ServerThatTakesNoNewCalls_LeavesItAsItIs() => Assert.Empty(Of(With2010(UmStatus.NoNewCalls), new RestartDesigner("ex10.litwareinc.com")));

    // The call router holds no calls (C.4), and a Front End is drained by no documented cmdlet of Exchange.
    [Theory]
    [InlineData(Computer, UmCallRouter.ServiceName)]
    [InlineData("atl-fe-001.litwareinc.com", WindowsService.FrontEnd)]
    public void Of_RestartOfAnotherService_DrainsNothing(string computer, string service) => Assert.Empty(Of(SmallEstate.Clean, new RestartDesigner(computer, service)));

    private static Topology With2010(UmStatus status) => SmallEstate.Clean.Put(
        SmallEstate.ServerOf("EX10", "14.3.513.0"), SmallEstate.UmServerOf("EX10", "Redmond") with { Status = status },
        new WindowsService { Scope = SmallEstate.Exchange, Computer = UmLync.Values.Fqdn.Parse("ex10.litwareinc.com"), Name = UmService.ServiceName, State = ServiceState.Running, Pending = false });

    private static IReadOnlyList<DrainCalls> Of(Topology estate, IDesigner designer) => DrainCalls.Of(Integration.PlanFor(estate, Blueprint.Empty, [designer]), estate);

    private static IEnumerable<CommandCall> All(DrainCalls calls) => [.. calls.Look is { } look ? new[] { look } : [], calls.Begin, calls.Count, calls.End];

    private static void AssertBinds(DrainCalls calls, params string[] releases) =>
        Assert.All(All(calls), call => Assert.All(releases, release => Assert.Empty(ContractBinder.Faults(call, release))));
}
