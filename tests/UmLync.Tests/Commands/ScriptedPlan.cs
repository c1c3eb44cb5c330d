using System.Collections.Generic;
using System.Linq;
using UmLync.Planning;
using UmLync.Tests.Planning;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Tests.Commands;

/// <summary>
/// A small plan with every form of change that a script can hold; its scripts stand in Data/Scripts, reviewed by hand: the calls
/// are those of domain.md A.5 to A.7, C.3, C.4, C.1, D.3 and J.6.
/// </summary>
internal static class ScriptedPlan
{
    private static readonly Source Gateways = Source.Confirmed("A.6");

    private static readonly UmIpGateway Gateway = new()
    {
        Scope = Sample.Exchange,
        Name = "O'Hare lobby",
        Address = GatewayAddress.Parse("atl-cs-001.litwareinc.com"),
    };

    private static readonly WindowsService UmProcess =
        new() { Scope = Sample.Exchange, Computer = Fqdn.Parse("atl-ex-001.litwareinc.com"), Name = "MSExchangeUM" };

    private static readonly WindowsService FrontEnd =
        new() { Scope = Sample.Lync, Computer = Fqdn.Parse("atl-fe-001.litwareinc.com"), Name = "RTCSRV" };

    public static Plan Plan { get; } = Of(Changes);

    private static PlannedChange[] Changes =>
    [
        With(
            Sample.Change(ChangeAction.Manual, Sample.DialPlan.Key, [new PropertyChange(UmDialPlan.Schema.Find("uriType")!, UriType.TelExtn, UriType.SipName)]),
            "c0001", [], [], [], Impact.None),
        Because(Sample.Creation(Gateway), new Because(new Message("PoolHasNoGateway", "atl-cs-001.litwareinc.com"), Source.Confirmed("J.4 step 8, H 33"))),
        Because(
            Sample.Creation(Sample.HuntGroup with { Gateway = Gateway.Name, Name = "Redmond-2" }),
            new Because(new Message("PairHasNoHuntGroup", Gateway.Name, "Redmond", "Redmond"), Source.Confirmed("A.7, H 2, H 3")),
            [new Fact(Sample.DialPlan.Key, UmDialPlan.Schema.Find("phoneContext")!, Sample.DialPlan.PhoneContext)], "c0001", "c0002"),
        Because(
            Sample.Update(Gateway, Gateway with { OutcallsAllowed = true, MessageWaitingIndicatorAllowed = true }),
            new Because(new Message("PoolTakesMessageWaiting", "atl-cs-001.litwareinc.com"), Gateways), [], "c0002", "c0003"),
        Because(
            Sample.Update(
                Sample.UmService with { DialPlans = new NameSet(["Redmond", "Old"]) },
                Sample.UmService with { DialPlans = new NameSet(["Redmond", "Portland"]), StartupMode = UmStartupMode.Dual }),
            new Because(new Message("PlansNeedStartupMode", "ATL-EX-001", "Dual", "Redmond = Secured"), new Source("C.4, H 7", Evidence.Confirmed))),
        Because(
            Sample.Removal(Sample.HuntGroup with { Gateway = Gateway.Name, Pilot = "+14255550100" }),
            new Because(new Message("PilotIsStale", "+14255550100", "Redmond", "Redmond"), Source.Confirmed("A.7, H 2, H 3")), [], "c0003"),
        Restart(UmProcess, "StartupModeNeedsRestart", Source.Confirmed("C.4, E.2 row 3"), users: 0),
        Because(
            Sample.Update(Sample.DialPlan, Sample.DialPlan with { VoipSecurity = VoipSecurity.Secured }),
            new Because(new Message("PoolsAcceptSecurity", "Global = RequireEncryption", "Secured"), Source.Confirmed("C.1")), [], "c0005", "c0007"),
        Restart(FrontEnd, "FrontEndNeedsRestart", Source.Confirmed("A.1, E.2 row 16"), users: 38),
    ];

    /// <summary>The plan of these changes, numbered.</summary>
    public static Plan Of(params PlannedChange[] changes) => new(
        new EstateIdentity("exchange:litwareinc.com+lync:litwareinc.com", ["Exchange 15.0", "Lync2013"]),
        [.. changes.Select((change, index) => With(change, $"c{index + 1:0000}", change.Reasons, change.Facts, change.DependsOn, change.Impact))],
        []);

    private static PlannedChange Because(PlannedChange change, Because because, IReadOnlyList<Fact>? facts = null, params string[] dependsOn) =>
        With(change, change.Id, [because], facts ?? [], dependsOn, change.Impact);

    private static PlannedChange Restart(WindowsService service, string reason, Source source, int users) => With(
        Sample.Restart(service), "c0001", [new Because(new Message(reason, service.Key.Name), source)], [], [], new Impact(service.Key.Name, dropsCalls: true, users));

    private static PlannedChange With(
        PlannedChange change, string id, IReadOnlyList<Because> reasons, IReadOnlyList<Fact> facts, IReadOnlyList<string> dependsOn, Impact impact) => new(
        id, change.Key, change.Action, change.Phase, change.Properties, reasons, facts, dependsOn, impact,
        Rights.For(change.Key), change.Inverse);
}
