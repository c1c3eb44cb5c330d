using System;
using System.Linq;
using UmLync.Blueprints;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Designers;

/// <summary>
/// Parts a dial plan from a Lync pool: removes the hunt groups between them, and the pool's gateway when it carries no other.
/// A gateway that places the outgoing calls of a set of plans has to carry a hunt group of each of them, so it is not parted
/// from one that stays in the set: another gateway has to be chosen first.
/// </summary>
public sealed class BindingRemovalDesigner : IDesigner
{
    private static readonly Source Asked = Source.Confirmed("A.7, C.3");
    private static readonly Source OneGateway = Source.Confirmed("A.6, H 4");

    private readonly string _dialPlan;
    private readonly string _pool;

    /// <summary>A designer for one pair of a dial plan, by name, and a pool, by FQDN.</summary>
    public BindingRemovalDesigner(string dialPlan, string pool)
    {
        _dialPlan = dialPlan;
        _pool = pool;
    }

    /// <inheritdoc/>
    public void Design(Draft draft, Blueprint blueprint)
    {
        UmDialPlan plan = Named.SipDialPlan(draft, _dialPlan);
        LyncPool pool = Named.Pool(draft, _pool);
        UmIpGateway? gateway = OwnGateways.Of(draft, plan.Scope).Of(pool);
        UmHuntGroup[] between = gateway is null ? [] : [.. HuntGroups.Of(draft, plan.Scope).Between(gateway, plan)];
        if (gateway is null || between.Length == 0)
        {
            throw new UmLyncException(new Message(nameof(Messages.BindingIsNotThere), plan.Name, pool.Fqdn.ToString(), Listed(draft, plan)));
        }

        if (pool.MayPlaceOutcalls && StaysOutbound(draft, plan, gateway, between))
        {
            draft.LeaveOut(gateway.Key.ToString(), new Message(nameof(ReasonMessages.GatewayPlacesCallsOfPlan), gateway.Name, plan.Name), OneGateway);
            return;
        }

        Part(draft, plan, pool, gateway, between);
        if (OutboundDesigner.PlacingFor(plan, draft) is null)
        {
            new OutboundDesigner().Design(draft, blueprint with { DialPlans = new NameSet([plan.Name]), ForeignGateways = null });
        }
    }

    private static void Part(Draft draft, UmDialPlan plan, LyncPool pool, UmIpGateway gateway, UmHuntGroup[] between)
    {
        foreach (UmHuntGroup huntGroup in between)
        {
            draft.Remove(huntGroup, new Because(new Message(nameof(ReasonMessages.PlanIsParted), plan.Name, pool.Fqdn.ToString()), Asked));
        }

        if (HuntGroups.Of(draft, plan.Scope).On(gateway).Count == 0)
        {
            draft.Remove(gateway, new Because(new Message(nameof(ReasonMessages.GatewayIsEmpty), gateway.Name, pool.Fqdn.ToString()), Asked));
        }
    }

    /// <summary>Whether the gateway would go on placing the calls of the plan without a hunt group that leads to it.</summary>
    private static bool StaysOutbound(Draft draft, UmDialPlan plan, UmIpGateway gateway, UmHuntGroup[] between) =>
        gateway.OutcallsAllowed == true
        && DialPlanSet.Of(new EstateWithout(draft, between.Select(huntGroup => huntGroup.Key)), plan.Scope)
            .Any(set => set.Plans.Any(member => member.Key == plan.Key) && set.Gateways.Any(item => item.Gateway.Key == gateway.Key));

    private static string Listed(Draft draft, UmDialPlan plan)
    {
        string[] pools = [.. DialPlanBinding.Of(draft).Where(binding => StringComparer.OrdinalIgnoreCase.Equals(binding.DialPlan, plan.Name)).Select(binding => binding.Pool).Distinct()];
        return pools.Length == 0 ? "-" : string.Join(", ", pools.Select(name => "'" + name + "'"));
    }
}
