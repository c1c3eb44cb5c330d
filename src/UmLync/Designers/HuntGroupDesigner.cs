using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UmLync.Blueprints;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Designers;

/// <summary>
/// One hunt group for each pair of a Lync pool and a SIP URI dial plan of the mapping, with the first label of the plan's
/// phone context as pilot: it never changes, whereas the name of a plan can (domain.md H 3). What is missing is added; an
/// entry is removed only when it is recognised as ours, its pilot is wrong, and its successor stands.
/// </summary>
public sealed class HuntGroupDesigner : IDesigner
{
    /// <summary>The most gateways of a dial plan; with more the UM service does not start (domain.md A.6).</summary>
    public const int MostGatewaysOfPlan = 200;

    private static readonly Source EachPair = Source.Confirmed("A.7, H 2, H 3");
    private static readonly Source TooMany = Source.Confirmed("A.6");

    /// <inheritdoc/>
    public void Design(Draft draft, Blueprint blueprint)
    {
        PoolMapping mapping = PoolMapping.Of(draft, blueprint);
        foreach (Scope organization in draft.ScopesOf(Product.Exchange))
        {
            HuntGroups huntGroups = HuntGroups.Of(draft, organization);
            OwnGateways gateways = OwnGateways.Of(draft, organization);
            foreach (UmDialPlan plan in draft.All(organization, UmDialPlan.Schema).Cast<UmDialPlan>().Where(plan => plan.UriType is null))
            {
                draft.LeaveOut(plan.Key.ToString(), new Message(nameof(Messages.PropertyWasNotRead), "uriType", plan.Key.ToString()), EachPair);
            }

            foreach (UmDialPlan plan in PoolMapping.PlansOf(draft, blueprint).Where(plan => plan.Scope.Equals(organization)))
            {
                if (!mapping.KnowsUsers && !blueprint.PoolsOfDialPlans.ContainsKey(plan.Name))
                {
                    draft.LeaveOut(plan.Key.ToString(), new Message(nameof(ReasonMessages.HomesOfPlanAreUnknown), plan.Name), EachPair);
                }

                Design(draft, plan, mapping.PoolsOf(plan), gateways, huntGroups);
            }
        }
    }

    /// <summary>Draws the hunt groups of one plan.</summary>
    internal static void Design(Draft draft, UmDialPlan plan, IReadOnlyList<LyncPool> pools, OwnGateways gateways, HuntGroups huntGroups)
    {
        if (plan.PhoneContext is null)
        {
            draft.LeaveOut(plan.Key.ToString(), new Message(nameof(ReasonMessages.PhoneContextIsUnknown), plan.Name), EachPair);
            return;
        }

        UmIpGateway[] wanted = [.. pools.Select(gateways.Of).OfType<UmIpGateway>()];
        if (IsWithinLimit(draft, plan, wanted, huntGroups))
        {
            foreach (UmIpGateway gateway in wanted)
            {
                Connect(draft, gateway, plan, huntGroups);
            }
        }
    }

    /// <summary>Draws the hunt group that leads from the gateway to the plan, unless that would be one gateway too many.</summary>
    internal static void ConnectOneMore(Draft draft, UmIpGateway gateway, UmDialPlan plan, HuntGroups huntGroups)
    {
        if (IsWithinLimit(draft, plan, [gateway], huntGroups))
        {
            Connect(draft, gateway, plan, huntGroups);
        }
    }

    private static bool IsWithinLimit(Draft draft, UmDialPlan plan, UmIpGateway[] wanted, HuntGroups huntGroups)
    {
        int gateways = wanted.Select(gateway => gateway.Name).Concat(huntGroups.GatewaysOf(plan)).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        if (gateways > MostGatewaysOfPlan)
        {
            string count = gateways.ToString(CultureInfo.InvariantCulture);
            draft.LeaveOut(plan.Key.ToString(), new Message(nameof(ReasonMessages.PlanHasTooManyGateways), plan.Name, count), TooMany);
        }

        return gateways <= MostGatewaysOfPlan;
    }

    /// <summary>Draws the hunt group that leads from the gateway to the plan, where none does.</summary>
    private static void Connect(Draft draft, UmIpGateway gateway, UmDialPlan plan, HuntGroups huntGroups)
    {
        string pilot = plan.PhoneContext!.FirstLabel;
        UmHuntGroup[] present = [.. huntGroups.Between(gateway, plan)];
        if (huntGroups.On(gateway).FirstOrDefault(huntGroup => huntGroup.DialPlan is null) is { } aimless)
        {
            draft.LeaveOut(gateway.Key.ToString(), new Message(nameof(Messages.PropertyWasNotRead), "dialPlan", aimless.Key.ToString()), EachPair);
            return;
        }

        if (present.Any(huntGroup => !huntGroup.Pilot.IsRead))
        {
            draft.LeaveOut(gateway.Key.ToString(), new Message(nameof(ReasonMessages.PilotIsUnknown), gateway.Name, plan.Name), EachPair);
            return;
        }

        if (!present.Any(huntGroup => HasPilot(huntGroup, pilot)))
        {
            UmHuntGroup created = Create(draft, gateway, plan, pilot, huntGroups.NamesOn(gateway));
            if (draft.Find(created.Key) is null)
            {
                // The draft refused it: without its successor a stale one stays.
                return;
            }

            huntGroups.Add(created);
        }

        foreach (UmHuntGroup stale in present.Where(huntGroup => !HasPilot(huntGroup, pilot) && IsOurs(huntGroup, plan)))
        {
            draft.Remove(stale, new Because(
                new Message(nameof(ReasonMessages.PilotIsStale), stale.Pilot.ToString(), plan.Name, pilot), EachPair, Fact.Of(plan, "phoneContext")));
        }
    }

    private static UmHuntGroup Create(Draft draft, UmIpGateway gateway, UmDialPlan plan, string pilot, HashSet<string> taken)
    {
        UmHuntGroup created = new()
        {
            Scope = gateway.Scope,
            Gateway = gateway.Name,
            Name = FreeName.For(plan.Name, taken),
            DialPlan = plan.Name,
            Pilot = pilot,
        };
        draft.Put(created, new Because(
            new Message(nameof(ReasonMessages.PairHasNoHuntGroup), gateway.Name, plan.Name, pilot), EachPair, Fact.Of(plan, "uriType"), Fact.Of(plan, "phoneContext")));
        return created;
    }

    private static bool HasPilot(UmHuntGroup huntGroup, string pilot) =>
        huntGroup.Pilot.HasValue && StringComparer.OrdinalIgnoreCase.Equals(huntGroup.Pilot.Value, pilot);

    /// <summary>
    /// Whether UmLync or ExchUcUtil made the hunt group: it bears the name that both give, the dial plan's, or the same with
    /// the number that UmLync appends to a taken name (domain.md A.7).
    /// </summary>
    private static bool IsOurs(UmHuntGroup huntGroup, UmDialPlan plan) =>
        StringComparer.OrdinalIgnoreCase.Equals(huntGroup.Name, plan.Name)
        || (huntGroup.Name.StartsWith(plan.Name + "-", StringComparison.OrdinalIgnoreCase)
            && int.TryParse(huntGroup.Name.Substring(plan.Name.Length + 1), out int number) && number >= 2);
}
