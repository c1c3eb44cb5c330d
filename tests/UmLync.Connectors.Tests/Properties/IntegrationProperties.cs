using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Applying;
using UmLync.Connectors.Tests.Estates;
using UmLync.Connectors.Tests.Support;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Connectors.Tests.Properties;

/// <summary>What holds of every integration, whatever the estate (design.md, sections 3 and 7).</summary>
public class IntegrationProperties
{
    private const int Estates = 300;

    [Fact]
    public void Plan_AfterApply_IsEmpty() => PlausibleEstate.ForAll(Estates, EstateHabits.Any, estate =>
    {
        using Rehearsal rehearsal = new(estate);
        rehearsal.Apply(rehearsal.Plan());

        Assert.Empty(rehearsal.Plan().Changes.Select(change => $"{change.Action} {change.Key}: {change.Reasons[0].Reason}"));
    });

    // J.2 step 4: where nobody obtained certificates, everything is made but what they are needed for.
    [Fact]
    public void Plan_AfterApplyWithoutCertificates_IsWhatAPersonDoesAndWhatWaitsForIt() => PlausibleEstate.ForAll(Estates / 3, EstateHabits.WellRead, estate =>
    {
        TopologyBuilder builder = estate.ToBuilder();
        foreach (Certificate certificate in estate.All(Certificate.OfExchange))
        {
            builder.Remove(certificate.Key);
        }

        using Rehearsal rehearsal = new(builder.Build());
        Plan plan = rehearsal.Plan();
        ChangeOutcome[] outcomes = rehearsal.Outcomes(plan);

        Assert.All(outcomes, outcome => Assert.True(outcome.IsAsPlanned || outcome.Outcome is Outcome.Waiting or Outcome.Blocked, outcome.Change.Key + ": " + outcome.Reason));
        HashSet<string> left = [.. outcomes.Where(outcome => !outcome.IsAsPlanned).Select(outcome => outcome.Change.Key.ToString())];
        Assert.Subset(left, (HashSet<string>)[.. rehearsal.Plan().Changes.Select(change => change.Key.ToString())]);
    });

    [Fact]
    public void Apply_ASecondTime_DoesNothing() => PlausibleEstate.ForAll(Estates, EstateHabits.Any, estate =>
    {
        using Rehearsal rehearsal = new(estate);
        Plan plan = rehearsal.Plan();
        rehearsal.Apply(plan);
        byte[] once = rehearsal.Bytes;
        int writes = rehearsal.Lab.Writes;

        rehearsal.Apply(plan);

        Assert.Equal(writes, rehearsal.Lab.Writes);
        Assert.Equal(once, rehearsal.Bytes);
    });

    [Fact]
    public void Undo_OfTheWholeJournal_RestoresEveryByte() => PlausibleEstate.ForAll(Estates, EstateHabits.Restarted, estate =>
    {
        using Rehearsal rehearsal = new(estate);
        byte[] start = rehearsal.Bytes;
        Journal journal = rehearsal.Apply(rehearsal.Plan());

        Plan undo = Integration.PlanUndo(rehearsal.Estate, journal);
        rehearsal.Apply(undo);

        Assert.Empty(undo.LeftOut.Where(note => note.Reason.Id != "ServiceIsUnknown").Select(note => note.Subject + ": " + note.Reason));
        Assert.Equal(start, rehearsal.Bytes);
    });

    [Fact]
    public void Undo_ToAnyChange_IsTheStateAfterThatChange() => PlausibleEstate.ForAll(Estates / 3, EstateHabits.Restarted, estate =>
    {
        using Rehearsal rehearsal = new(estate);
        Plan plan = rehearsal.Plan();
        List<(string Id, Topology State)> states = [];
        Journal journal = rehearsal.Apply(plan, change => states.Add((change.Id, rehearsal.Lab.Now)));
        if (states.Count == 0)
        {
            return;
        }

        (string id, Topology state) = states[states.Count / 2];
        rehearsal.Apply(Integration.PlanUndo(rehearsal.Estate, journal, id));

        Assert.Equal(Settings(state), Settings(rehearsal.Estate));
    });

    [Fact]
    public void Apply_AnyPlan_LeavesAloneWhatIsNotOurs() => PlausibleEstate.ForAll(Estates, EstateHabits.Any, estate =>
    {
        using Rehearsal rehearsal = new(estate);
        string[] before = [.. Foreign(estate)];
        rehearsal.Apply(rehearsal.Plan());

        Assert.Equal(before, Foreign(rehearsal.Estate));
    });

    [Fact]
    public void Apply_AnyPlan_NeverLeavesAPairWithoutRoute() => PlausibleEstate.ForAll(Estates, EstateHabits.Any, estate =>
    {
        using Rehearsal rehearsal = new(estate);
        HashSet<string> routes = [.. Routes(estate)];
        rehearsal.Apply(rehearsal.Plan(), change => Assert.True(routes.IsSubsetOf(Routes(rehearsal.Lab.Now)), $"{change.Id} {change.Action} {change.Key} cuts a route."));
    });

    [Fact]
    public void Apply_AnyPlan_NeverLeavesAPlanWithoutOutboundGateway() => PlausibleEstate.ForAll(Estates, EstateHabits.Any, estate =>
    {
        using Rehearsal rehearsal = new(estate);
        HashSet<string> plans = [.. PlansWithOutcalls(estate)];
        rehearsal.Apply(rehearsal.Plan(), change => Assert.True(plans.IsSubsetOf(PlansWithOutcalls(rehearsal.Lab.Now)), $"{change.Id} {change.Action} {change.Key} stops outgoing calls."));
    });

    [Fact]
    public void Apply_AnyPlan_LeavesOneOutboundGatewayForEachSet() => PlausibleEstate.ForAll(Estates, EstateHabits.WellRead, estate =>
    {
        using Rehearsal rehearsal = new(estate);
        rehearsal.Apply(rehearsal.Plan());

        Topology after = rehearsal.Estate;
        foreach (OwnGateway[] set in Sets(after).Where(set => set.Any(item => item.MayPlaceCalls)))
        {
            OwnGateway[] outbound = [.. set.Where(item => item.Gateway.OutcallsAllowed == true)];
            Assert.True(outbound is [{ MayPlaceCalls: true }], string.Join(", ", set.Select(item => $"{item.Gateway.Name} ({item.Pool.PoolKind}): {item.Gateway.OutcallsAllowed}")));
        }
    });

    private static string[] Settings(Topology estate) =>
        [.. estate.All().Where(resource => resource is not WindowsService).Select(Text)];

    /// <summary>Everything but the gateways of pools with their hunt groups of SIP plans, SIP plans, servers, rights and services.</summary>
    private static IEnumerable<string> Foreign(Topology estate) => estate.All()
        .Where(resource => resource switch
        {
            UmIpGateway gateway => PoolOf(estate, gateway) is null,
            UmHuntGroup huntGroup => estate.Find(huntGroup.Scope, UmIpGateway.Schema, huntGroup.Gateway) is not { } gateway || PoolOf(estate, gateway) is null
                || estate.Find(huntGroup.Scope, UmDialPlan.Schema, huntGroup.DialPlan)?.UriType != UriType.SipName,
            UmDialPlan plan => plan.UriType != UriType.SipName,
            UmService or UmCallRouter or UmServer or AdPermission or WindowsService => false,
            _ => true,
        })
        .Select(Text);

    private static string Text(Resource resource) => resource.Key + string.Concat(resource.Kind.Properties.Select(property => "|" + property.Name + "=" + property.ValueOf(resource)));

    /// <summary>The pairs of pool and SIP plan between which a hunt group leads.</summary>
    private static IEnumerable<string> Routes(Topology estate) =>
        from huntGroup in estate.All(UmHuntGroup.Schema)
        let gateway = estate.Find(huntGroup.Scope, UmIpGateway.Schema, huntGroup.Gateway)
        let pool = gateway is null ? null : PoolOf(estate, gateway)
        where pool is not null && estate.Find(huntGroup.Scope, UmDialPlan.Schema, huntGroup.DialPlan)?.UriType == UriType.SipName
        select huntGroup.Scope + " " + pool.Fqdn.ToString().ToUpperInvariant() + " " + huntGroup.DialPlan;

    private static IEnumerable<string> PlansWithOutcalls(Topology estate) =>
        from huntGroup in estate.All(UmHuntGroup.Schema)
        let gateway = estate.Find(huntGroup.Scope, UmIpGateway.Schema, huntGroup.Gateway)
        where gateway?.OutcallsAllowed == true && estate.Find(huntGroup.Scope, UmDialPlan.Schema, huntGroup.DialPlan)?.UriType == UriType.SipName
        select huntGroup.Scope + " " + huntGroup.DialPlan;

    /// <summary>The gateways of pools, put together as long as two of them share a SIP plan (domain.md A.6).</summary>
    private static List<OwnGateway[]> Sets(Topology estate)
    {
        List<(List<OwnGateway> Gateways, HashSet<string> Plans)> sets = [];
        foreach (UmIpGateway gateway in estate.All(UmIpGateway.Schema))
        {
            HashSet<string> plans =
            [
                .. from huntGroup in estate.All(UmHuntGroup.Schema)
                   where huntGroup.Scope.Equals(gateway.Scope) && string.Equals(huntGroup.Gateway, gateway.Name, StringComparison.OrdinalIgnoreCase)
                   let plan = estate.Find(huntGroup.Scope, UmDialPlan.Schema, huntGroup.DialPlan)
                   where plan?.UriType == UriType.SipName
                   select plan.Key.ToString(),
            ];
            if (plans.Count > 0 && PoolOf(estate, gateway) is { } pool)
            {
                (List<OwnGateway> Gateways, HashSet<string> Plans) merged = ([new OwnGateway(gateway, pool)], plans);
                foreach ((List<OwnGateway> Gateways, HashSet<string> Plans) other in sets.Where(set => set.Plans.Overlaps(plans)).ToArray())
                {
                    merged.Gateways.AddRange(other.Gateways);
                    merged.Plans.UnionWith(other.Plans);
                    sets.Remove(other);
                }

                sets.Add(merged);
            }
        }

        return [.. sets.Select(set => set.Gateways.ToArray())];
    }

    private static LyncPool? PoolOf(Topology estate, UmIpGateway gateway) =>
        estate.All(LyncPool.Schema).FirstOrDefault(pool => string.Equals(pool.Fqdn.ToString(), gateway.Address?.ToString(), StringComparison.OrdinalIgnoreCase));

    private sealed record OwnGateway(UmIpGateway Gateway, LyncPool Pool)
    {
        public bool MayPlaceCalls => Pool.PoolKind is PoolKind.FrontEnd or PoolKind.StandardEdition && Gateway.Status == UmStatus.Enabled;
    }
}
