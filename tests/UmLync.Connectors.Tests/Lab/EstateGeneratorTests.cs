using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Blueprints;
using UmLync.Connectors.Lab;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Connectors.Tests.Lab;

public class EstateGeneratorTests
{
    private static readonly EstateSize Small = new(Pools: 60, DialPlans: 6, Servers: 40, Users: 3000, Seed: 1);

    [Fact]
    public void Generate_SameSizeAndSeed_SameBytes() =>
        Assert.Equal(TopologyWriter.ToBytes(EstateGenerator.Generate(Small)), TopologyWriter.ToBytes(EstateGenerator.Generate(Small)));

    [Fact]
    public void Generate_OtherSeed_OtherBytes() =>
        Assert.NotEqual(TopologyWriter.ToBytes(EstateGenerator.Generate(Small)), TopologyWriter.ToBytes(EstateGenerator.Generate(Small with { Seed = 2 })));

    [Fact]
    public void Generate_AnySize_HasThatManyObjects()
    {
        Topology estate = EstateGenerator.Generate(Small);

        Assert.Equal(60, estate.All(LyncPool.Schema).Count());
        Assert.Equal(6, estate.SipDialPlans().Count());
        Assert.Equal(40, estate.All(ExchangeServer.Schema).Count());
        Assert.Equal(3000, estate.All(CsUser.Schema).Count());
        Assert.Equal(3000, estate.All(UmMailbox.Schema).Count());
    }

    [Fact]
    public void Generate_AnySize_ReadsBackAsWritten()
    {
        byte[] written = TopologyWriter.ToBytes(EstateGenerator.Generate(Small), indented: false);

        Assert.Equal(written, TopologyWriter.ToBytes(TopologyReader.Read(written, "estate", ReadRequest.Everything), indented: false));
    }

    // A dial plan takes 200 gateways (domain.md A.6); ten are left for Directors and for the gateway that places out-calls.
    [Theory]
    [InlineData(500, 20, 8000)]
    [InlineData(500, 60, 24000)]
    [InlineData(2000, 3, 2000)]
    public void Generate_ManyPools_HomesEachPlanOnAtMost190(int pools, int plans, int users)
    {
        Topology estate = EstateGenerator.Generate(new EstateSize(pools, plans, Servers: 10, users, Seed: 7));

        Assert.All(estate.SipDialPlans(), plan => Assert.InRange(estate.Census.PoolsOf(plan.Name).Count, 170, 190));
    }

    [Theory]
    [InlineData(500, 20, 8000)]
    [InlineData(500, 60, 24000)]
    [InlineData(50, 4, 500)]
    public void Generate_AnySize_LeavesHalfOfThePairsMissing(int pools, int plans, int users)
    {
        Topology estate = EstateGenerator.Generate(new EstateSize(pools, plans, Servers: 10, users, Seed: 3));
        double wanted = estate.SipDialPlans().Sum(plan => estate.Census.PoolsOf(plan.Name).Count);
        double missing = estate.SipDialPlans().Sum(plan => estate.Census.PoolsOf(plan.Name).Count(pool => !HasHuntGroup(estate, pool, plan)));

        Assert.InRange(missing / wanted, 0.49, 0.51);
    }

    [Fact]
    public void Generate_FullSize_PlanCompletesIt()
    {
        Topology estate = EstateGenerator.Generate(new EstateSize(Pools: 500, DialPlans: 20, Servers: 100, Users: 4000, Seed: 1));

        Plan plan = Integration.PlanFor(estate, Blueprint.Empty);

        Assert.True(plan.Changes.Count >= 1500, $"The plan has {plan.Changes.Count} changes.");
        Assert.Empty(plan.LeftOut);
    }

    [Fact]
    public void Generate_OneOfEach_IsAnEstate()
    {
        Topology estate = EstateGenerator.Generate(new EstateSize(Pools: 1, DialPlans: 1, Servers: 1, Users: 1, Seed: 0));

        Assert.Equal(["exchange:contoso.com", "lync:contoso.com"], estate.Scopes.Select(scope => scope.ToString()));
    }

    [Fact]
    public void Size_OfNothing_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new EstateSize(Pools: 0, DialPlans: 1, Servers: 1, Users: 1, Seed: 0));

    // The defects of domain.md E.2 that the generator promises, each where a topology shows it.
    [Fact]
    public void Generate_LargeEnough_ShowsTheDefects()
    {
        Topology estate = EstateGenerator.Generate(new EstateSize(Pools: 200, DialPlans: 10, Servers: 200, Users: 4000, Seed: 1));
        Dictionary<string, UmIpGateway> gateways = estate.All(UmIpGateway.Schema).ToDictionary(gateway => gateway.Address!.ToString());
        HashSet<string> sipPlans = [.. estate.SipDialPlans().Select(plan => plan.Name)];

        Assert.Contains(estate.SipDialPlans(), plan => plan.VoipSecurity == VoipSecurity.SIPSecured); // row 1
        Assert.Contains(estate.UmRoles(), role => role.StartupMode == UmStartupMode.TCP); // row 2
        Assert.Contains(estate.All(WindowsService.OfExchange), service => service.Pending == true); // row 3
        Assert.Contains(estate.All(UmHuntGroup.Schema), group => sipPlans.Contains(group.DialPlan!) && group.Pilot.Value != group.DialPlan); // row 10
        Assert.Contains(estate.All(LyncPool.Schema), pool => !gateways.ContainsKey(pool.Fqdn.ToString())); // row 12
        Assert.True(estate.All(LyncPool.Schema).Count(pool => AllowsOutcalls(gateways, pool)) > 1); // row 13
        Assert.Contains(estate.All(LyncPool.Schema), pool => pool.PoolKind == PoolKind.Director && AllowsOutcalls(gateways, pool)); // row 15
        Assert.DoesNotContain(estate.All(AdPermission.Schema), permission => permission.Container == "Administrative Groups"); // row 17
        Assert.Contains(estate.All(CsUser.Schema), user => user.HostedVoiceMail == true); // row 23
        Assert.Contains(estate.UmRoles(), role => sipPlans.Except(role.DialPlans!).Any()); // row 27
        Assert.Contains(estate.All(UmMailbox.Schema), mailbox => mailbox.SipAddress.Value != mailbox.PrimarySmtpAddress); // row 32
    }

    private static bool AllowsOutcalls(Dictionary<string, UmIpGateway> gateways, LyncPool pool) =>
        gateways.TryGetValue(pool.Fqdn.ToString(), out UmIpGateway? gateway) && gateway.OutcallsAllowed == true;

    // ExchUcUtil's hunt group: on the gateway whose address is the pool, with the first label of the phone context (domain.md A.7).
    private static bool HasHuntGroup(Topology estate, string pool, UmDialPlan plan) =>
        estate.All(UmIpGateway.Schema).Where(gateway => gateway.Address!.ToString() == pool).Any(gateway =>
            estate.Find(plan.Scope, UmHuntGroup.Schema, gateway.Name + "\\" + plan.Name)?.Pilot == plan.PhoneContext!.FirstLabel);
}
