using System;
using System.Collections.Generic;
using System.Linq;

namespace UmLync.Topologies;

/// <summary>
/// A SIP URI dial plan that is reached from a Lync pool: the UM IP gateway that stands for the pool, and the hunt group on it
/// that leads to the plan (domain.md A.6, A.7).
/// </summary>
public sealed class DialPlanBinding
{
    private DialPlanBinding(UmDialPlan plan, LyncPool pool, UmIpGateway gateway, UmHuntGroup huntGroup)
    {
        DialPlan = plan.Name;
        Pool = pool.Fqdn.ToString();
        Gateway = gateway.Name;
        HuntGroup = huntGroup.Name;
        Pilot = huntGroup.Pilot;
        Outbound = gateway.OutcallsAllowed;
        IsRouted = huntGroup.Pilot.IsRead && plan.PhoneContext is { } context
            ? huntGroup.Pilot.HasValue && StringComparer.OrdinalIgnoreCase.Equals(huntGroup.Pilot.Value, context.FirstLabel)
            : null;
    }

    /// <summary>The name of the dial plan.</summary>
    public string DialPlan { get; }

    /// <summary>The FQDN of the pool.</summary>
    public string Pool { get; }

    /// <summary>The name of the gateway whose address is the pool's.</summary>
    public string Gateway { get; }

    /// <summary>The name of the hunt group on the gateway.</summary>
    public string HuntGroup { get; }

    /// <summary>The pilot identifier of the hunt group.</summary>
    public Optional<string> Pilot { get; }

    /// <summary>Whether the gateway places Unified Messaging's outgoing calls; null when not read.</summary>
    public bool? Outbound { get; }

    /// <summary>
    /// Whether calls of the pool find the plan: Lync sends the first label of the plan's phone context, and the pilot identifier
    /// has to equal it (domain.md H 3, E.2 row 10); null when either was not read.
    /// </summary>
    public bool? IsRouted { get; }

    /// <summary>The bindings of the estate, by dial plan and then by gateway.</summary>
    public static IReadOnlyList<DialPlanBinding> Of(IEstateView estate) =>
    [
        .. from organization in estate.ScopesOf(Product.Exchange)
           let own = OwnGateways.Of(estate, organization)
           let huntGroups = HuntGroups.Of(estate, organization)
           from plan in estate.All(organization, UmDialPlan.Schema).Cast<UmDialPlan>()
           where plan.IsSip
           from item in own.All
           from huntGroup in huntGroups.Between(item.Gateway, plan)
           select new DialPlanBinding(plan, item.Pool, item.Gateway, huntGroup),
    ];

    /// <summary>Such as <c>Redmond at atl-cs-001.litwareinc.com</c>.</summary>
    public override string ToString() => DialPlan + " at " + Pool;
}
