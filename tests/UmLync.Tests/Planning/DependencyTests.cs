using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Tests.Estates;
using UmLync.Tests.Owa;
using UmLync.Tests.Users;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Planning;

/// <summary>Each row of the table of dependencies, in the smallest plan that shows its order.</summary>
[Trait("Feature", "B5")]
public class DependencyTests
{
    private static readonly LyncPool SecondPool =
        new() { Scope = Sample.Lync, Fqdn = Fqdn.Parse("atl-cs-002.litwareinc.com"), PoolKind = PoolKind.FrontEnd, Release = LyncRelease.Lync2013 };

    private static readonly UmIpGateway First = Sample.Gateway;
    private static readonly UmIpGateway Second = Sample.Gateway with { Name = "1:2", Address = GatewayAddress.Parse("atl-cs-002.litwareinc.com"), OutcallsAllowed = false };
    private static readonly UmHuntGroup OfFirst = Sample.HuntGroup;
    private static readonly UmHuntGroup OfSecond = Sample.HuntGroup with { Gateway = "1:2" };
    private static readonly UmHuntGroup Stale = Sample.HuntGroup with { Name = "Old", Pilot = "+14255550100" };

    private static readonly UmDialPlan Plan = Sample.DialPlan;
    private static readonly UmService Carrying = BareEstate.UmService with { DialPlans = new NameSet(["Redmond"]) };
    private static readonly Certificate Unbound = new()
    {
        Scope = Sample.Exchange,
        Computer = Fqdn.Parse("atl-ex-001.litwareinc.com"),
        Thumbprint = Thumbprint.Parse(new string('1', 40)),
        Services = NameSet.Empty,
    };

    private static readonly Certificate Leaving = Unbound with { Thumbprint = Thumbprint.Parse(new string('2', 40)), Services = new NameSet(["UM"]) };

    private static readonly UmMailboxPolicy Policy = new() { Scope = Sample.Exchange, Name = "Redmond Default Policy", DialPlan = "Redmond" };

    private static readonly AdPermission Permission = BareEstate.Estate.All(AdPermission.Schema).First();

    private static readonly UmMailbox Anna = UserEstate.Get(UmMailbox.Schema, UserEstate.Anna);
    private static readonly UmDialPlan Tacoma = UserEstate.Get(UmDialPlan.Schema, "Tacoma");
    private static readonly AdPermission Lacking = PermissionDesigner.Wanted(BareEstate.Estate.All(ExchangeOrganization.Schema).Single(), Sample.Lync).First();

    private static readonly TrustedApplicationPool TrustedPool = OwaEstate.TrustedPoolOf(OwaEstate.Server1);
    private static readonly TrustedApplication Application = OwaEstate.ApplicationOf(OwaEstate.Server1);
    private static readonly Operation Published = Operation.Of(new ResourceKey(SmallEstate.Lync, Operation.Publication, Operation.Topology));
    private static readonly Operation Refreshed = Operation.Of(new ResourceKey(SmallEstate.Exchange, Operation.SettingRefresh, "ATL-EX-001"));
    private static readonly Operation Recycled = Operation.Of(new ResourceKey(SmallEstate.Exchange, Operation.PoolRecycle, OwaEstate.Server1));

    private static readonly ManualTask Looked = ManualTask.Of(ManualTask.PresenceCheck, SmallEstate.Exchange, ManualTask.Users);

    private static readonly ExumContact Contact = new()
    {
        Scope = Sample.Lync,
        SipAddress = SipUri.Parse("sip:a@litwareinc.com"),
        DisplayNumber = "+14255550100",
        RegistrarPool = BareEstate.Pool,
        Ou = DistinguishedName.Parse("OU=UM,DC=litwareinc,DC=com"),
    };

    private static readonly ExumContact Other = Contact with { SipAddress = SipUri.Parse("sip:b@litwareinc.com"), DisplayNumber = "+14255550101" };

    /// <summary>For each row of the table: its order in words, and the plans that show it.</summary>
    public static TheoryData<string> Rows
    {
        get
        {
            TheoryData<string> rows = [];
            foreach (DependencyRow row in Dependencies.Table)
            {
                rows.Add(row.Order);
            }

            return rows;
        }
    }

    private static Dictionary<string, Case[]> Cases { get; } = new()
    {
        // H 42: the script before the utility.
        ["permissions, dial plans, gateways and hunt groups before contacts"] =
        [
            new(BareEstate.Estate, draft => Put(draft, Contact, Lacking), (Lacking, ChangeAction.Create), (Contact, ChangeAction.Create), Blocks: false),
            new(BareEstate.Estate, draft => Put(draft, Contact, First, OfFirst), (OfFirst, ChangeAction.Create), (Contact, ChangeAction.Create), Blocks: false),
        ],

        // B.2: the numbers of contacts are those of dial plans.
        ["a dial plan or auto attendant has its number before its contact"] =
        [
            new(
                BareEstate.Estate.With(Plan with { AccessTelephoneNumbers = ValueList<string>.Empty }),
                draft => Put(draft, Contact, Plan with { AccessTelephoneNumbers = new ValueList<string>(["+1 (425) 555-0100"]) }),
                (Plan, ChangeAction.Update), (Contact, ChangeAction.Create), Blocks: true),
        ],

        // B.5: unique among contacts.
        ["a contact gives its number up before another takes it"] =
        [
            new(
                BareEstate.Estate.With(Contact, Other), draft => Put(draft, Contact with { DisplayNumber = "+14255550101" }, Other with { DisplayNumber = "+14255550102" }),
                (Other, ChangeAction.Update), (Contact, ChangeAction.Update), Blocks: true),
            new(
                BareEstate.Estate.With(Other), draft =>
                {
                    Put(draft, Contact with { DisplayNumber = "+14255550101" });
                    Remove(draft, Other);
                },
                (Other, ChangeAction.Remove), (Contact, ChangeAction.Create), Blocks: true),
        ],

        // C.3: a hunt group needs its gateway; A.6: the gateway of a new pool comes with it.
        ["an object is created before something names it"] =
        [
            new(BareEstate.Estate, draft => Put(draft, OfFirst, First), (First, ChangeAction.Create), (OfFirst, ChangeAction.Create), Blocks: true),
        ],

        // C.3: a gateway that carries a hunt group cannot be removed.
        ["an object is removed after what names it"] =
        [
            new(BareEstate.Estate.With(First, OfFirst), draft => Remove(draft, First, OfFirst), (OfFirst, ChangeAction.Remove), (First, ChangeAction.Remove), Blocks: true),
        ],

        // A.6: New-UMIPGateway, then Set-UMIPGateway.
        ["an object is created before it is completed"] =
        [
            new(BareEstate.Estate, draft => Put(draft, First), (First, ChangeAction.Create), (First, ChangeAction.Update), Blocks: true),
        ],

        // C.8: an allowed name must be that of a group of the dial plan.
        ["a dial plan has a dialling rule before a mailbox policy allows its group, and keeps it as long"] =
        [
            new(BareEstate.Estate.With(Ruled(false), Allowing(false)), draft => Put(draft, Ruled(true), Allowing(true)), (Plan, ChangeAction.Update), (Policy, ChangeAction.Update), Blocks: true),
            new(BareEstate.Estate.With(Ruled(true), Allowing(true)), draft => Put(draft, Ruled(false), Allowing(false)), (Policy, ChangeAction.Update), (Plan, ChangeAction.Update), Blocks: true),
        ],

        // A.7: never deletes before a successful create.
        ["a new hunt group stands before a stale one goes"] =
        [
            new(
                BareEstate.Estate.With(First, Stale), draft =>
                {
                    Remove(draft, Stale);
                    Put(draft, OfFirst);
                },
                (OfFirst, ChangeAction.Create), (Stale, ChangeAction.Remove), Blocks: true),
        ],

        // C.3: without a hunt group nothing ties the gateway to the plan.
        ["a gateway has its hunt groups before it places calls"] =
        [
            new(
                BareEstate.Estate.With(First with { OutcallsAllowed = false }), draft => Put(draft, First, OfFirst),
                (OfFirst, ChangeAction.Create), (First, ChangeAction.Update), Blocks: true),
        ],

        // A.6: never an instant in which no gateway of the plan places calls; either way round.
        ["out-calls go on at one gateway before they go off at the others"] =
        [
            new(
                BareEstate.Estate.With(SecondPool, First, Second, OfFirst, OfSecond),
                draft => Put(draft, First with { OutcallsAllowed = false }, Second with { OutcallsAllowed = true }),
                (Second, ChangeAction.Update), (First, ChangeAction.Update), Blocks: true),
            new(
                BareEstate.Estate.With(SecondPool, First with { OutcallsAllowed = false }, Second with { OutcallsAllowed = true }, OfFirst, OfSecond),
                draft => Put(draft, First, Second),
                (First, ChangeAction.Update), (Second, ChangeAction.Update), Blocks: true),
        ],

        // C.4: a change takes effect at the next restart. The restart is harmless if the change was refused, so it is not blocked.
        ["startup mode and ports before the restart that reads them"] =
        [
            new(
                BareEstate.Estate, draft =>
                {
                    draft.Restart(BareEstate.CallRouterProcess);
                    Put(draft, BareEstate.CallRouter with { SipTlsListeningPort = 5062 });
                },
                (BareEstate.CallRouter, ChangeAction.Update), (BareEstate.CallRouterProcess, ChangeAction.Operate), Blocks: false),
            new(
                BareEstate.Estate, draft =>
                {
                    draft.Restart(BareEstate.UmProcess);
                    Put(draft, BareEstate.UmService with { StartupMode = UmStartupMode.Dual });
                },
                (BareEstate.UmService, ChangeAction.Update), (BareEstate.UmProcess, ChangeAction.Operate), Blocks: false),
        ],

        // C.4: TLS serves secured plans, and a mode takes effect at the restart.
        ["a server listens for TLS before a plan on it is secured"] =
        [
            new(BareEstate.Estate.With(Carrying), Secured, (Carrying, ChangeAction.Update), (Plan, ChangeAction.Update), Blocks: true),
            new(BareEstate.Estate.With(Carrying), Secured, (BareEstate.UmProcess, ChangeAction.Operate), (Plan, ChangeAction.Update), Blocks: true),
        ],

        // C.4: TCP serves unsecured plans only.
        ["a plan is unsecured before a server on it stops listening for TLS"] =
        [
            new(
                BareEstate.Estate.With(Carrying with { StartupMode = UmStartupMode.Dual }), draft => Put(draft, Carrying, Plan with { VoipSecurity = VoipSecurity.Unsecured }),
                (Plan, ChangeAction.Update), (Carrying, ChangeAction.Update), Blocks: true),
        ],

        // J.6: import (step 2), enable (step 3); a mode that is set for its sake waits for it.
        ["a certificate is imported before anything else is done for it"] =
        [
            new(BareEstate.Estate.With(Carrying), Imported, (Unbound, ChangeAction.Create), (Unbound, ChangeAction.Update), Blocks: true),
            new(BareEstate.Estate.With(Carrying), Imported, (Unbound, ChangeAction.Create), (Carrying, ChangeAction.Update), Blocks: false),
        ],

        // C.5: only superseded; H 14: enable, restart, and only then has nobody the former one.
        ["a certificate goes after the one that takes its place, and after the restart that reads that"] =
        [
            new(BareEstate.Estate.With(Carrying with { StartupMode = UmStartupMode.Dual }, Unbound, Leaving), Replaced, (Unbound, ChangeAction.Update), (Leaving, ChangeAction.Remove), Blocks: true),
            new(BareEstate.Estate.With(Carrying with { StartupMode = UmStartupMode.Dual }, Unbound, Leaving), Replaced, (BareEstate.UmProcess, ChangeAction.Operate), (Leaving, ChangeAction.Remove), Blocks: true),
        ],

        // C.5 and H 14: a certificate can be enabled only under TLS or Dual; the restart then reads both.
        ["a server listens for TLS before a certificate is enabled for it"] =
        [
            new(BareEstate.Estate.With(Carrying, Unbound), Rolled, (Carrying, ChangeAction.Update), (Unbound, ChangeAction.Update), Blocks: true),
        ],
        ["a certificate is enabled before the restart that reads it"] =
        [
            new(BareEstate.Estate.With(Carrying, Unbound), Rolled, (Unbound, ChangeAction.Update), (BareEstate.UmProcess, ChangeAction.Operate), Blocks: false),
        ],
        ["a certificate is enabled before a server stops listening for TLS"] =
        [
            new(
                BareEstate.Estate.With(Carrying with { StartupMode = UmStartupMode.Dual }, Unbound), draft => Put(draft, Carrying, Unbound with { Services = new NameSet(["UM"]) }),
                (Unbound, ChangeAction.Update), (Carrying, ChangeAction.Update), Blocks: true),
        ],

        // J.6, steps 3 and 5.
        ["a server has its certificate before a plan on it is secured"] =
        [
            new(BareEstate.Estate.With(Carrying, Unbound), Rolled, (Unbound, ChangeAction.Update), (Plan, ChangeAction.Update), Blocks: true),
            new(BareEstate.Estate.With(Carrying, Unbound), Rolled, (BareEstate.UmProcess, ChangeAction.Operate), (Plan, ChangeAction.Update), Blocks: true),
        ],

        // A.1: otherwise Lync does not notice UM in the topology.
        ["permission, server association and gateway before the Front End restarts"] =
        [
            new(BareEstate.Estate, Restarted(draft => Remove(draft, Permission)), (Permission, ChangeAction.Remove), (BareEstate.FrontEndProcess, ChangeAction.Operate), Blocks: false),
            new(BareEstate.Estate, Restarted(draft => Put(draft, Carrying)), (Carrying, ChangeAction.Update), (BareEstate.FrontEndProcess, ChangeAction.Operate), Blocks: false),
            new(BareEstate.Estate, Restarted(draft => Put(draft, First)), (First, ChangeAction.Create), (BareEstate.FrontEndProcess, ChangeAction.Operate), Blocks: false),
        ],

        // D.3: Enable-CsTopology after both; J.7: the application is removed, then the pool.
        ["a trusted application goes before its pool, and both before the topology is published"] =
        [
            new(OwaEstate.CoLocated.Put(TrustedPool, Application), draft => RemoveAndOperate(draft), (Application, ChangeAction.Remove), (TrustedPool, ChangeAction.Remove), Blocks: true),
            new(OwaEstate.CoLocated.Put(TrustedPool, Application), draft => RemoveAndOperate(draft), (TrustedPool, ChangeAction.Remove), (Published, ChangeAction.Operate), Blocks: false),
        ],

        // E.2 row 39: without the library the settings do nothing.
        ["instant messaging has its library before it is configured on the server"] =
        [
            new(
                OwaEstate.CoLocated.Put(OwaEstate.RuntimeOf("ATL-EX-001", null)),
                draft => Put(draft, OwaEstate.RuntimeOf("ATL-EX-001", null) with { LibraryExists = true }, OwaEstate.ConfigOf("ATL-EX-001", pool: "other.litwareinc.com")),
                (OwaEstate.RuntimeOf("ATL-EX-001"), ChangeAction.Manual), (OwaEstate.ConfigOf("ATL-EX-001"), ChangeAction.Update), Blocks: true),
        ],

        // D.4: override, refresh, then restart the application pool.
        ["settings of instant messaging, then their refresh, then the recycling of the web process"] =
        [
            new(OwaEstate.Exchange2016, Reconfigured, (OwaEstate.OverrideOf("IM Override"), ChangeAction.Update), (Refreshed, ChangeAction.Operate), Blocks: false),
            new(OwaEstate.Exchange2016, Reconfigured, (Refreshed, ChangeAction.Operate), (Recycled, ChangeAction.Operate), Blocks: false),
        ],

        // J.6, H 41: without a certificate no encrypted call is answered.
        ["a server has a certificate installed before a plan on it is secured"] =
        [
            new(
                BareEstate.Estate.With(Carrying),
                draft =>
                {
                    Secured(draft);
                    draft.Await(ManualTask.Of(ManualTask.CertificateInstallation, Carrying.Scope, Carrying.Server), Wanted.Because);
                },
                (ManualTask.Of(ManualTask.CertificateInstallation, Carrying.Scope, Carrying.Server), ChangeAction.Manual), (Plan, ChangeAction.Update), Blocks: true),
        ],

        // J.5, J.7: the client and the icon stand at the end of the lists.
        ["what a person hands out or looks at comes after everything else"] =
        [
            new(
                OwaEstate.Exchange2016,
                draft =>
                {
                    draft.Await(Looked, Wanted.Because);
                    Reconfigured(draft);
                },
                (Recycled, ChangeAction.Operate), (Looked, ChangeAction.Manual), Blocks: false),
        ],

        // J.2 step 9: Topology Builder makes the gateway for a Mediation Server.
        ["a Mediation Server and its media gateways stand before the voice routes that lead to them"] =
        [
            new(
                VoiceEstate.Silent, draft => Put(draft, VoiceEstate.LocalRoute with { PstnUsages = NameSet.Empty }, VoiceEstate.MediaGateway, VoiceEstate.Mediation),
                (VoiceEstate.Mediation, ChangeAction.Manual), (VoiceEstate.LocalRoute, ChangeAction.Create), Blocks: true),
        ],

        // D.7: a usage has to be in the list; J.5: users are configured last.
        ["PSTN usages, then voice routes and voice policies, then the users"] =
        [
            new(
                VoiceEstate.Silent, draft => Put(draft, VoiceEstate.LocalRoute with { PstnGatewayList = NameSet.Empty }, VoiceEstate.Local),
                (VoiceEstate.Local, ChangeAction.Create), (VoiceEstate.LocalRoute, ChangeAction.Create), Blocks: true),
            new(
                VoiceEstate.Silent, draft => Put(draft, VoiceEstate.LocalRoute with { PstnUsages = NameSet.Empty, PstnGatewayList = NameSet.Empty }, Talking("tel:+14255550160")),
                (VoiceEstate.LocalRoute, ChangeAction.Create), (Talking("tel:+14255550160"), ChangeAction.Update), Blocks: false),
        ],

        // C.6: a mailbox is in one dial plan, and changes it by being disabled and enabled.
        ["a mailbox is disabled in one dial plan before it is enabled in another"] =
        [
            new(
                UserEstate.Estate, draft => Put(draft, Anna with { DialPlan = "Tacoma", MailboxPolicy = UserEstate.TacomaPolicy }),
                (Anna, ChangeAction.Remove), (Anna, ChangeAction.Create), Blocks: true),
        ],

        // H 44: users once, last.
        ["users are enabled once, last"] =
        [
            new(
                UserEstate.Estate,
                draft =>
                {
                    Put(draft, Anna with { MailboxPolicy = UserEstate.OtherPolicy });
                    Put(draft, Tacoma with { VoipSecurity = VoipSecurity.SIPSecured });
                },
                (Tacoma, ChangeAction.Update), (Anna, ChangeAction.Update), Blocks: false),
        ],

        // D.4: two for one section conflict.
        ["a conflicting setting override goes before the one that stays changes"] =
        [
            new(
                OwaEstate.Exchange2016.Put(OwaEstate.OverrideOf("Second")),
                draft =>
                {
                    Remove(draft, OwaEstate.OverrideOf("Second"));
                    Put(draft, OwaEstate.OverrideOf("IM Override", pool: "other.litwareinc.com"));
                },
                (OwaEstate.OverrideOf("Second"), ChangeAction.Remove), (OwaEstate.OverrideOf("IM Override"), ChangeAction.Update), Blocks: false),
        ],
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Row_OfTheTable_OrdersItsChanges(string order)
    {
        Assert.True(Cases.TryGetValue(order, out Case[]? cases), $"No plan shows the row '{order}'.");
        Assert.All(cases!, example =>
        {
            Plan plan = Wanted.PlanFor(example.Estate, example.Draw);
            PlannedChange earlier = plan.Of(example.Earlier.Resource, example.Earlier.Action);
            PlannedChange later = plan.Of(example.Later.Resource, example.Later.Action);

            Assert.True(string.CompareOrdinal(earlier.Id, later.Id) < 0, string.Join("; ", plan.Lines()));
            Assert.Equal(example.Blocks, later.DependsOn.Contains(earlier.Id));
        });
    }

    [Fact]
    public void Table_OfDependencies_NamesASourceForEachRow() => Assert.All(Dependencies.Table, row => Assert.NotEmpty(row.Source.Reference));

    // A gate stands between many causes and many restarts: edges add up and do not multiply.
    [Fact]
    public void Row_OfManyServersAndFrontEnds_OrdersThemAll()
    {
        UmService[] servers = [.. Enumerable.Range(1, 30).Select(number => Carrying with { Server = $"EX{number:00}", DialPlans = NameSet.Empty })];
        WindowsService[] frontEnds = [.. Enumerable.Range(1, 30).Select(number => BareEstate.FrontEndProcess with { Computer = Fqdn.Parse($"fe{number:00}.litwareinc.com") })];
        Plan plan = Wanted.PlanFor(BareEstate.Estate.With([.. servers, .. frontEnds]), draft =>
        {
            Put(draft, [.. servers.Select(server => server with { DialPlans = new NameSet(["Redmond"]) })]);
            foreach (WindowsService frontEnd in frontEnds)
            {
                draft.Restart(frontEnd);
            }
        });

        Assert.Equal([.. Enumerable.Repeat(ChangeAction.Update, 30), .. Enumerable.Repeat(ChangeAction.Operate, 30)], plan.Changes.Select(change => change.Action));
    }

    private static CsUser Talking(string line) =>
        (CsUser)VoiceEstate.Silent.Find(new ResourceKey(SmallEstate.Lync, CsUser.Schema, VoiceEstate.Alan))! with { LineUri = line };

    private static void Imported(Draft draft) =>
        Put(draft, Unbound with { HasPrivateKey = true, Services = new NameSet(["UM"]) }, Carrying with { StartupMode = UmStartupMode.Dual });

    private static void Replaced(Draft draft)
    {
        Remove(draft, Leaving);
        Put(draft, Unbound with { Services = new NameSet(["UM"]) });
        draft.Restart(BareEstate.UmProcess);
    }

    /// <summary>The dial plan with the rule of one group or with none.</summary>
    private static UmDialPlan Ruled(bool has) => Plan with { ConfiguredInCountryOrRegionGroups = has ? new(["Local,91425xxxxxxx,9xxxxxxx,"]) : ValueList<string>.Empty };

    /// <summary>Its policy, which allows the group or none.</summary>
    private static UmMailboxPolicy Allowing(bool does) => Policy with { AllowedInCountryOrRegionGroups = does ? new(["Local"]) : ValueList<string>.Empty };

    private static void Rolled(Draft draft)
    {
        Secured(draft);
        Put(draft, Unbound with { Services = new NameSet(["UM"]) });
    }

    private static void RemoveAndOperate(Draft draft)
    {
        Remove(draft, TrustedPool, Application);
        draft.Operate(Published.Key, Wanted.Because);
    }

    private static void Reconfigured(Draft draft)
    {
        draft.Operate(Recycled.Key, Wanted.Because);
        draft.Operate(Refreshed.Key, Wanted.Because);
        Put(draft, OwaEstate.OverrideOf("IM Override", pool: "other.litwareinc.com"));
    }

    private static void Secured(Draft draft)
    {
        Put(draft, Plan with { VoipSecurity = VoipSecurity.Secured }, Carrying with { StartupMode = UmStartupMode.Dual });
        draft.Restart(BareEstate.UmProcess);
    }

    private static Action<Draft> Restarted(Action<Draft> draw) => draft =>
    {
        draft.Restart(BareEstate.FrontEndProcess);
        draw(draft);
    };

    private static void Put(Draft draft, params Resource[] wanted) => Array.ForEach(wanted, resource => draft.Put(resource));

    private static void Remove(Draft draft, params Resource[] present) => Array.ForEach(present, resource => draft.Remove(resource));

    private sealed record Case(
        Topology Estate, Action<Draft> Draw, (Resource Resource, ChangeAction Action) Earlier, (Resource Resource, ChangeAction Action) Later, bool Blocks);
}
