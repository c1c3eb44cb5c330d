using System.Collections.Generic;
using System.Linq;
using UmLync.Blueprints;
using UmLync.Planning;
using UmLync.Support;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Designers;

/// <summary>
/// Computes the startup mode of each UM service and call router from the security of all dial plans that it carries: a
/// secured plan needs TLS, an unsecured one TCP. Dual serves both and is what UmLync sets; a server at TLS with secured plans
/// only is left as it is (domain.md C.4, H 7). The call router listens for TLS on 5061 unless the operator chose another
/// port (H 45).
/// </summary>
public sealed class StartupModeDesigner : IDesigner
{
    /// <summary>The TLS port of the call router by default (domain.md J.8).</summary>
    public const int DefaultTlsPort = 5061;

    private static readonly Source Mode = new("C.4, H 7", Evidence.Confirmed);
    private static readonly Source Port = Source.Confirmed("H 45, J.8");

    /// <inheritdoc/>
    public void Design(Draft draft, Blueprint blueprint)
    {
        foreach (IUmRole role in draft.UmRoles().Where(role => SupportCheck.HasUm(role, draft)).ToArray())
        {
            Design(draft, role, [.. PlansOn(role, draft)]);
        }

        foreach (UmCallRouter router in draft.All(UmCallRouter.Schema).Where(router => SupportCheck.HasUm(router, draft)).ToArray())
        {
            if (router.SipTlsListeningPort is null)
            {
                LeaveOut(draft, router, "sipTlsListeningPort", router, Port);
            }
            else if (router.SipTlsListeningPort == 0)
            {
                draft.Put(router with { SipTlsListeningPort = DefaultTlsPort }, new Because(
                    new Message(nameof(ReasonMessages.CallRouterHasNoTlsPort), router.Server), Port));
            }
        }
    }

    /// <summary>The mode that serves the plans, staying at the present one where it does.</summary>
    public static UmStartupMode? ModeFor(UmStartupMode present, IReadOnlyCollection<UmDialPlan> plans)
    {
        if (plans.Any(plan => plan.VoipSecurity is null))
        {
            return null;
        }

        bool needsTls = plans.Any(plan => plan.VoipSecurity != VoipSecurity.Unsecured);
        bool needsTcp = plans.Any(plan => plan.VoipSecurity == VoipSecurity.Unsecured);
        bool serves = present == UmStartupMode.Dual || (!needsTls && present == UmStartupMode.TCP) || (!needsTcp && present == UmStartupMode.TLS);
        return serves ? present : UmStartupMode.Dual;
    }

    private static void Design(Draft draft, IUmRole role, UmDialPlan[] plans)
    {
        if (role.StartupMode is not { } present)
        {
            LeaveOut(draft, role, "startupMode", role.AsResource(), Mode);
        }
        else if (ModeFor(present, plans) is not { } wanted)
        {
            LeaveOut(draft, role, "voipSecurity", plans.First(plan => plan.VoipSecurity is null), Mode);
        }
        else if (wanted != present)
        {
            draft.Put(role.WithStartupMode(wanted), new Because(
                new Message(nameof(ReasonMessages.PlansNeedStartupMode), role.Server, wanted.ToString(), Listed(plans)),
                Mode,
                [.. plans.Select(plan => Fact.Of(plan, "voipSecurity"))]));
        }
    }

    private static void LeaveOut(Draft draft, IUmRole role, string property, Resource unread, Source source) => draft.LeaveOut(
        role.AsResource().Key.ToString(), new Message(nameof(Messages.PropertyWasNotRead), property, unread.Key.ToString()), source);

    private static IEnumerable<UmDialPlan> PlansOn(IUmRole role, IEstateView estate) =>
        (role.DialPlans ?? NameSet.Empty).Select(name => estate.Find(role.Scope, UmDialPlan.Schema, name)).OfType<UmDialPlan>();

    private static string Listed(IEnumerable<UmDialPlan> plans) => string.Join(", ", plans.Select(plan => plan.Name + " = " + plan.VoipSecurity));
}
