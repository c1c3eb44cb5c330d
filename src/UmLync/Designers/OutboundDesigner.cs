using System.Collections.Generic;
using System.Linq;
using UmLync.Blueprints;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Designers;

/// <summary>
/// Exactly one gateway places UM's outgoing calls for each set of SIP URI dial plans that share gateways: never a Director's
/// and never a branch's. A single eligible choice of the operator is kept; else it is the pool that homes most users. The
/// gateway that places the calls carries a hunt group of every plan of the set.
/// </summary>
public sealed class OutboundDesigner : IDesigner
{
    private static readonly Source OneGateway = Source.Confirmed("A.6, H 4");

    /// <inheritdoc/>
    public void Design(Draft draft, Blueprint blueprint)
    {
        foreach (Scope organization in draft.ScopesOf(Product.Exchange))
        {
            foreach (DialPlanSet set in DialPlanSet.Of(draft, organization).Where(set => set.Gateways.Count > 0 && IsAsked(set, blueprint)))
            {
                Design(draft, set, blueprint);
            }

            SilenceForeign(draft, organization, blueprint);
        }
    }

    /// <summary>The gateways of the set that may place calls: of a Front End pool or Standard Edition server, and in service.</summary>
    public static IEnumerable<(UmIpGateway Gateway, LyncPool Pool)> Eligible(DialPlanSet set) =>
        set.Gateways.Where(item => item.Pool.MayPlaceOutcalls && item.Gateway.Status is null or UmStatus.Enabled);

    /// <summary>The gateway that places the calls of the plan and of those in its set, when one that may does so already.</summary>
    internal static UmIpGateway? PlacingFor(UmDialPlan plan, IEstateView estate) =>
        DialPlanSet.Of(estate, plan.Scope).Where(set => set.Plans.Any(member => member.Key == plan.Key))
            .SelectMany(Eligible).Select(item => item.Gateway).FirstOrDefault(gateway => gateway.OutcallsAllowed == true);

    private static bool IsAsked(DialPlanSet set, Blueprint blueprint) =>
        blueprint.DialPlans is null || set.Plans.Any(plan => blueprint.DialPlans.Contains(plan.Name));

    private static void Design(Draft draft, DialPlanSet set, Blueprint blueprint)
    {
        (UmIpGateway Gateway, LyncPool Pool)[] eligible = [.. Eligible(set)];
        string plans = string.Join(", ", set.Plans.Select(plan => plan.Name));
        if (NotRead(draft, set.Plans[0].Scope) is { } kind)
        {
            LeaveOut(draft, set, new Message(nameof(ReasonMessages.OutcallsAreUncounted), plans, kind.Id));
            return;
        }

        if (Unread(draft, set) is { } unread)
        {
            LeaveOut(draft, set, new Message(nameof(ReasonMessages.OutcallsAreUnknown), plans, unread.Property, unread.Of.ToString()));
            return;
        }

        if (eligible.Length == 0)
        {
            LeaveOut(draft, set, new Message(nameof(ReasonMessages.NoGatewayMayPlaceCalls), plans));
            return;
        }

        (UmIpGateway chosen, LyncPool pool, string reason) = Choose(eligible, set, blueprint, draft.Topology.Census);
        if (eligible.Length > 1 && reason == nameof(ReasonMessages.PoolHomesMostUsers) && UnreadUsers(draft) is { } users)
        {
            LeaveOut(draft, set, new Message(nameof(ReasonMessages.OutcallsAreUncounted), plans, users.Id));
            return;
        }

        HuntGroups huntGroups = HuntGroups.Of(draft, chosen.Scope);
        if (set.Plans.FirstOrDefault(plan => plan.PhoneContext is null && !huntGroups.Between(chosen, plan).Any()) is { } unknown)
        {
            LeaveOut(draft, set, new Message(nameof(ReasonMessages.OutcallsAreUnknown), plans, "phoneContext", unknown.ToString()));
            return;
        }

        foreach (UmDialPlan plan in set.Plans.Where(plan => plan.PhoneContext is not null))
        {
            HuntGroupDesigner.ConnectOneMore(draft, chosen, plan, huntGroups);
        }

        draft.Put(
            chosen with { OutcallsAllowed = true },
            new Because(new Message(reason, chosen.Name, plans), OneGateway, Fact.Of(pool, "kind")));
        foreach ((UmIpGateway gateway, _) in set.Gateways.Where(item => item.Gateway.Key != chosen.Key))
        {
            draft.Put(
                gateway with { OutcallsAllowed = false },
                new Because(new Message(nameof(ReasonMessages.OtherGatewayPlacesCalls), chosen.Name, plans), OneGateway));
        }
    }

    /// <summary>
    /// Leaves the flags as they are. A gateway that the plan itself creates would add one more that places calls, since Exchange
    /// allows them on a new one; it places none until one is chosen.
    /// </summary>
    private static void LeaveOut(Draft draft, DialPlanSet set, Message reason)
    {
        draft.LeaveOut(set.Plans[0].Key.ToString(), reason, OneGateway);
        foreach ((UmIpGateway gateway, _) in set.Gateways.Where(item => draft.Topology.Find(item.Gateway.Key) is null))
        {
            draft.Put(gateway with { OutcallsAllowed = false }, new Because(new Message(nameof(ReasonMessages.NewGatewayPlacesNoCalls), gateway.Name), OneGateway));
        }
    }

    /// <summary>The kind of which an object may be missing from the picture: then nobody knows whether some other gateway places the calls.</summary>
    private static ResourceKind? NotRead(Draft draft, Scope organization)
    {
        ResourceKind[] ofExchange = [UmDialPlan.Schema, UmIpGateway.Schema, UmHuntGroup.Schema];
        return ofExchange.FirstOrDefault(kind => !draft.CoverageOf(organization, kind).IsComplete) ?? (draft.HasRead(LyncPool.Schema) ? null : LyncPool.Schema);
    }

    /// <summary>
    /// What was not read and would make the choice a guess: the flag of a gateway, which may be the operator's choice, or the
    /// kind of a pool.
    /// </summary>
    private static (string Property, Resource Of)? Unread(Draft draft, DialPlanSet set)
    {
        foreach ((UmIpGateway gateway, LyncPool pool) in set.Gateways)
        {
            if (pool.PoolKind is null)
            {
                return ("kind", pool);
            }

            if (draft.Topology.Find(gateway.Key) is UmIpGateway { OutcallsAllowed: null } present)
            {
                return ("outcallsAllowed", present);
            }
        }

        return null;
    }

    /// <summary>The kind of users that was not read, so that nobody knows which pool homes most of them.</summary>
    private static ResourceKind? UnreadUsers(Draft draft) =>
        !draft.HasRead(CsUser.Schema) ? CsUser.Schema : draft.HasRead(UmMailbox.Schema) ? null : UmMailbox.Schema;

    private static (UmIpGateway Gateway, LyncPool Pool, string Reason) Choose(
        (UmIpGateway Gateway, LyncPool Pool)[] eligible, DialPlanSet set, Blueprint blueprint, UserCensus census)
    {
        (UmIpGateway Gateway, LyncPool Pool)[] named =
            [.. eligible.Where(item => blueprint.OutboundPools?.Contains(item.Pool.Fqdn.ToString()) == true)];
        if (named.Length > 0)
        {
            return (named[0].Gateway, named[0].Pool, nameof(ReasonMessages.BlueprintChoseOutbound));
        }

        (UmIpGateway Gateway, LyncPool Pool)[] allowed = [.. eligible.Where(item => item.Gateway.OutcallsAllowed == true)];
        if (allowed.Length == 1)
        {
            return (allowed[0].Gateway, allowed[0].Pool, nameof(ReasonMessages.OperatorChoseOutbound));
        }

        (UmIpGateway Gateway, LyncPool Pool) most = eligible
            .OrderByDescending(item => set.Plans.Sum(plan => census.UsersOf(item.Pool.Fqdn.ToString(), plan.Name)))
            .ThenBy(item => item.Pool.Fqdn.ToString(), NameOrder.Instance)
            .First();
        return (most.Gateway, most.Pool, nameof(ReasonMessages.PoolHomesMostUsers));
    }

    /// <summary>Out-calls of a PBX gateway on a SIP URI plan are switched off only when the blueprint names the gateway.</summary>
    private static void SilenceForeign(Draft draft, Scope organization, Blueprint blueprint)
    {
        foreach (string name in blueprint.ForeignGateways ?? NameSet.Empty)
        {
            if (draft.Find(organization, UmIpGateway.Schema, name) is { } gateway && OwnGateways.Of(draft, organization).PoolOf(gateway) is null)
            {
                draft.Put(
                    gateway with { OutcallsAllowed = false },
                    new Because(new Message(nameof(ReasonMessages.BlueprintNamesForeignGateway), gateway.Name), OneGateway));
            }
        }
    }
}
