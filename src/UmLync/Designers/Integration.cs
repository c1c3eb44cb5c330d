using System.Collections.Generic;
using System.Linq;
using UmLync.Blueprints;
using UmLync.Planning;
using UmLync.Support;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Designers;

/// <summary>The main job: all designers, in the order in which one sees what another drew.</summary>
public static class Integration
{
    /// <summary>The designers of the whole integration; services come last, since they follow from the rest.</summary>
    public static IReadOnlyList<IDesigner> Designers { get; } =
    [
        new DialPlanDesigner(),
        new DiallingRulesDesigner(),
        new PermissionDesigner(),
        new GatewayDesigner(),
        new HuntGroupDesigner(),
        new OutboundDesigner(),
        new ServerDesigner(),
        new EncryptionDesigner(),
        new StartupModeDesigner(),
        new CertificateDesigner(),
        new AutoAttendantDesigner(),
        .. VoiceDesigners,
    ];

    /// <summary>Those of the voice side of Lync, which draw what the blueprint states and nothing else.</summary>
    private static IDesigner[] VoiceDesigners => [new LocationProfileDesigner(), new VoiceRoutingDesigner(), new EnterpriseVoiceDesigner(), new SipAccessServiceDesigner()];

    /// <summary>What has to be read to plan by the blueprint: users are kept where it names some, and counted otherwise.</summary>
    public static ReadRequest ReadFor(Blueprint blueprint) => blueprint.NamesUsers ? ReadRequest.Everything : ReadRequest.UsersCounted;

    /// <summary>
    /// What has to be read to take the journal back: users are kept where it changed some, or made what some may have been granted since,
    /// and counted otherwise.
    /// </summary>
    public static ReadRequest ReadFor(Applying.Journal journal) =>
        journal.Plan.Changes.Any(change => change.Key.Kind.IsOfUsers || (change.MakesObject && (change.Key.Kind == VoicePolicy.Schema || change.Key.Kind == LyncDialPlan.Schema)))
            ? ReadRequest.Everything
            : ReadRequest.UsersCounted;

    /// <summary>The plan of the whole integration.</summary>
    /// <exception cref="UmLyncException">There is no Lync pool or no server with Unified Messaging, or the blueprint names what is not there.</exception>
    public static Plan PlanFor(Topology topology, Blueprint blueprint) => PlanFor(
        topology, blueprint, [.. Designers, .. Chosen(blueprint)], new ServiceDesigner(), new TaskDesigner());

    /// <summary>The plan of some subjects, with the restarts that follow from them; what others left pending is not theirs.</summary>
    /// <exception cref="UmLyncException">There is no Lync pool or no server with Unified Messaging, or the blueprint names what is not there.</exception>
    public static Plan PlanFor(Topology topology, Blueprint blueprint, IEnumerable<IDesigner> designers) =>
        PlanFor(topology, blueprint, designers, new ServiceDesigner(onlyCaused: true));

    private static Plan PlanFor(Topology topology, Blueprint blueprint, IEnumerable<IDesigner> designers, ServiceDesigner services, params IEnumerable<IDesigner> closing)
    {
        if (topology.HasRead(LyncPool.Schema) && !topology.All(LyncPool.Schema).Any())
        {
            throw new UmLyncException(new Message(nameof(Messages.ThereIsNoLyncPool)));
        }

        BlueprintCheck.Against(blueprint, topology);
        return Fold(SupportGate.Open(topology), blueprint, [.. designers, services, new OperationDesigner(), .. closing]);
    }

    /// <summary>What is designed only where the blueprint asks for it; users last.</summary>
    private static IEnumerable<IDesigner> Chosen(Blueprint blueprint)
    {
        if (blueprint.Contacts is not null)
        {
            yield return new ContactDesigner();
        }

        if (blueprint.OwaInstantMessaging)
        {
            yield return new OwaIntegrationDesigner();
        }

        if (blueprint.Users.Count > 0)
        {
            yield return new UserDesigner(blueprint.Users) { LeavesOut = true };
        }
    }

    /// <summary>The plan that takes a journal's changes back, or those after the change with the given id.</summary>
    public static Plan PlanUndo(Topology topology, Applying.Journal journal, string? to = null) =>
        Fold(new Draft(topology), Blueprint.Empty, [new Applying.UndoDesigner(journal, to), new ServiceDesigner(onlyCaused: true), new OperationDesigner()]);

    private static Plan Fold(Draft draft, Blueprint blueprint, IEnumerable<IDesigner> designers)
    {
        foreach (IDesigner designer in designers)
        {
            designer.Design(draft, blueprint);
        }

        return Planner.Plan(draft);
    }
}
