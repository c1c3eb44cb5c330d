using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Connectors.Tests.Estates;

/// <summary>Gateways of pools and of PBXs, and hunt groups right and wrong.</summary>
internal sealed class PlausibleGateways(Scope organization, IReadOnlyList<LyncPool> pools, UmDialPlan[] plans, TopologyBuilder builder, Dice dice, EstateHabits habits)
{
    public void Add()
    {
        foreach (LyncPool pool in pools.Where(_ => dice.Chance(50)))
        {
            AddGateway(dice.Pick(pool.Fqdn.ToString(), pool.ClusterId.Value), dice.Chance(20) ? pool.Fqdn.ToString().ToUpperInvariant() : pool.Fqdn.ToString(), plans.Where(plan => plan.IsSip));
            if (dice.Chance(5))
            {
                AddGateway("Second for " + pool.Fqdn, pool.Fqdn.ToString(), plans.Where(plan => plan.IsSip));
            }
        }

        foreach (int number in Enumerable.Range(1, dice.Below(4)))
        {
            AddGateway("PBX" + Number(number), dice.Pick("10.1.1." + Number(number), "pbx" + Number(number) + ".fabrikam.net"), plans);
        }

        if (dice.Chance(10))
        {
            // A name that UmLync would give, taken by somebody else.
            AddGateway(dice.Pick<LyncPool>([.. pools]).Fqdn.ToString(), "10.9.9.9", []);
        }
    }

    private void AddGateway(string name, string address, IEnumerable<UmDialPlan> candidates)
    {
        UmIpGateway gateway = new()
        {
            Scope = organization,
            Name = name,
            Address = GatewayAddress.Parse(address),
            Port = dice.Pick(5060, 5061),
            Status = dice.Chance(10) ? UmStatus.Disabled : UmStatus.Enabled,
            OutcallsAllowed = habits.IsWellRead || dice.Chance(90) ? dice.Chance(60) : null,
            MessageWaitingIndicatorAllowed = habits.IsWellRead || dice.Chance(90) ? dice.Chance(60) : null,
            IpAddressFamily = IpAddressFamily.IPv4Only,
        };
        if (builder.Build().Find(gateway.Key) is not null)
        {
            return;
        }

        builder.Add(gateway);
        foreach (UmDialPlan plan in candidates.Where(_ => dice.Chance(60)))
        {
            AddHuntGroup(gateway, plan, plan.Name);
            if (dice.Chance(10))
            {
                AddHuntGroup(gateway, plan, dice.Pick(plan.Name + "-2", "Reception", plan.Name + " by hand"));
            }
        }
    }

    private void AddHuntGroup(UmIpGateway gateway, UmDialPlan plan, string name) => builder.Put(new UmHuntGroup
    {
        Scope = organization,
        Gateway = gateway.Name,
        Name = name,
        DialPlan = plan.Name,
        Pilot = dice.Below(5) switch
        {
            0 => "+14255550100",
            1 when !habits.IsWellRead => default,
            1 => Optional<string>.None,
            2 => plan.Name,
            _ => (plan.PhoneContext?.FirstLabel ?? plan.Name).ToLowerInvariant(),
        },
    });

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
