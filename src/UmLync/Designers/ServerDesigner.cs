using System.Linq;
using UmLync.Blueprints;
using UmLync.Planning;
using UmLync.Support;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Designers;

/// <summary>
/// Every UM service and call router carries every SIP URI dial plan: association makes a server a trusted peer of Lync, and a
/// server that is left out breaks outgoing calls and routing. Plans are added, never overwritten (domain.md H 17, E.2 row 27).
/// </summary>
public sealed class ServerDesigner : IDesigner
{
    private static readonly Source AllServers = Source.Confirmed("J.2 step 6, C.4, H 17");

    /// <inheritdoc/>
    public void Design(Draft draft, Blueprint blueprint)
    {
        UmDialPlan[] plans = [.. PoolMapping.PlansOf(draft, blueprint)];
        foreach (IUmRole role in draft.UmRoles().Where(role => SupportCheck.HasUm(role, draft)).ToArray())
        {
            UmDialPlan[] wanted = [.. plans.Where(plan => plan.Scope.Equals(role.Scope))];
            if (role.DialPlans is not { } present)
            {
                draft.LeaveOut(role.AsResource().Key.ToString(), new Message(nameof(Messages.PropertyWasNotRead), "dialPlans", role.AsResource().Key.ToString()), AllServers);
                continue;
            }

            NameSet missing = new NameSet(wanted.Select(plan => plan.Name)).Except(present);
            if (missing.Count > 0)
            {
                draft.Put(role.WithDialPlans(present.With(missing)), new Because(
                    new Message(nameof(ReasonMessages.ServerLacksDialPlans), role.Server, missing.ToString()),
                    AllServers,
                    [.. wanted.Where(plan => missing.Contains(plan.Name)).Select(plan => Fact.Of(plan, "uriType"))]));
            }
        }
    }
}
