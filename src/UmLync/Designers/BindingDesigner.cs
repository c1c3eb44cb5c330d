using System;
using System.Globalization;
using UmLync.Blueprints;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Designers;

/// <summary>
/// Lets a SIP URI dial plan be reached from a Lync pool: the pool's gateway, reused under whatever name it has, and the hunt
/// group that leads from it to the plan. Where a gateway places the outgoing calls of the plan already, a new one places none,
/// unless the operator chooses it.
/// </summary>
public sealed class BindingDesigner : IDesigner
{
    private static readonly Source ByAddress = Source.Confirmed("A.6");
    private static readonly Source OneGateway = Source.Confirmed("A.6, H 4");

    private readonly string _dialPlan;
    private readonly string _pool;
    private readonly string? _gatewayName;
    private readonly bool _outbound;

    /// <summary>A designer for one pair of a dial plan, by name, and a pool, by FQDN.</summary>
    /// <param name="dialPlan">The name of the dial plan.</param>
    /// <param name="pool">The FQDN of the pool.</param>
    /// <param name="gatewayName">The name under which a new gateway is created; by default the pool's FQDN.</param>
    /// <param name="outbound">Whether the pool's gateway is to place the outgoing calls.</param>
    public BindingDesigner(string dialPlan, string pool, string? gatewayName = null, bool outbound = false)
    {
        _dialPlan = dialPlan;
        _pool = pool;
        _gatewayName = gatewayName;
        _outbound = outbound;
    }

    /// <inheritdoc/>
    public void Design(Draft draft, Blueprint blueprint)
    {
        UmDialPlan plan = Named.SipDialPlan(draft, _dialPlan);
        LyncPool pool = Named.Pool(draft, _pool);
        if (_outbound && !pool.MayPlaceOutcalls)
        {
            throw new UmLyncException(new Message(nameof(Messages.PoolNeverPlacesCalls), pool.Fqdn.ToString(), pool.PoolKind?.ToString() ?? "-"));
        }

        bool isNew = OwnGateways.Of(draft, plan.Scope).Of(pool) is null;
        Connect(draft, plan, pool, blueprint);
        if (_outbound || OutboundDesigner.PlacingFor(plan, draft) is not { } placing)
        {
            new OutboundDesigner().Design(draft, blueprint with
            {
                DialPlans = new NameSet([plan.Name]),
                OutboundPools = _outbound ? new NameSet([pool.Fqdn.ToString()]) : blueprint.OutboundPools,
                ForeignGateways = null,
            });
        }
        else if (isNew && OwnGateways.Of(draft, plan.Scope).Of(pool) is { } created)
        {
            draft.Put(created with { OutcallsAllowed = false }, new Because(
                new Message(nameof(ReasonMessages.OtherGatewayPlacesCalls), placing.Name, plan.Name), OneGateway));
        }
    }

    private void Connect(Draft draft, UmDialPlan plan, LyncPool pool, Blueprint blueprint)
    {
        if (OwnGateways.Of(draft, plan.Scope).Of(pool) is not { } gateway)
        {
            GatewayDesigner.Create(draft, plan.Scope, pool, _gatewayName is { } name
                ? Free(draft, plan.Scope, name)
                : GatewayDesigner.NameFor(pool, blueprint, GatewayDesigner.NamesIn(draft, plan.Scope)));
        }
        else if (_gatewayName is { } other && !StringComparer.OrdinalIgnoreCase.Equals(gateway.Name, other))
        {
            draft.LeaveOut(other, new Message(nameof(ReasonMessages.PoolHasGatewayOfOtherName), pool.Fqdn.ToString(), gateway.Name, other), ByAddress);
        }

        OwnGateways own = OwnGateways.Of(draft, plan.Scope);
        if (own.Of(pool) is { } present)
        {
            GatewayDesigner.AllowMessageWaiting(draft, present, pool);
            HuntGroupDesigner.Design(draft, plan, [pool], own, HuntGroups.Of(draft, plan.Scope));
        }
    }

    private static string Free(Draft draft, Scope organization, string name)
    {
        if (name.Length > GatewayDesigner.LongestName)
        {
            string most = GatewayDesigner.LongestName.ToString(CultureInfo.InvariantCulture);
            throw new UmLyncException(new Message(nameof(Messages.GatewayNameIsTooLong), name, most));
        }

        return draft.Find(organization, UmIpGateway.Schema, name) is { } taken
            ? throw new UmLyncException(new Message(nameof(Messages.GatewayNameIsTaken), name, taken.Address?.ToString() ?? "-"))
            : name;
    }
}
