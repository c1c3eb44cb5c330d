using System.Globalization;
using System.Linq;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Planning;

[Trait("Feature", "B2")]
public class PlannerTests
{
    private static readonly UmHuntGroup HuntGroup = Sample.HuntGroup;

    private static readonly Topology WithGateway = BareEstate.Estate.With(Sample.Gateway, HuntGroup);

    [Fact]
    public void Plan_NothingDrawn_IsEmpty() => Assert.True(Wanted.PlanFor(BareEstate.Estate, _ => { }).IsEmpty);

    [Fact]
    public void Plan_ObjectsAsTheyAre_IsEmpty() => Assert.True(Wanted.PlanFor(WithGateway, draft =>
    {
        foreach (Resource resource in WithGateway.All())
        {
            draft.Put(resource);
        }
    }).IsEmpty);

    // A.6: New-UMIPGateway takes name and address; what else is wanted takes a second call.
    [Fact]
    public void Plan_ObjectWhoseCommandTakesLess_IsMadeAndThenCompleted()
    {
        Plan plan = Wanted.PlanFor(BareEstate.Estate, draft => draft.Put(Sample.Gateway));

        Assert.Equal(["Create umIpGateways/1:1: name, address", "Update umIpGateways/1:1: outcallsAllowed, messageWaitingIndicatorAllowed"], plan.Lines());
        Assert.Equal([Inverse.Exact, Inverse.WithCreation], plan.Changes.Select(change => change.Inverse));
        Assert.Equal(["c0001"], plan.Changes[1].DependsOn);
        Assert.All(plan.Changes[1].Properties, row => Assert.Null(row.Before));
    }

    [Fact]
    public void Plan_ObjectWhoseCommandTakesAll_IsOneCall() => Assert.Equal(
        ["Create umHuntGroups/1:1\\Redmond: gateway, name, dialPlan, pilot"], Wanted.PlanFor(BareEstate.Estate.With(Sample.Gateway), draft => draft.Put(HuntGroup)).Lines());

    // C.3: there is no Set-UMHuntGroup.
    [Fact]
    public void Plan_ChangeOfAKindWithoutSet_IsDoneByHand()
    {
        Plan plan = Wanted.PlanFor(WithGateway, draft => draft.Put(HuntGroup with { Pilot = "+14255550100" }));

        Assert.Equal(["Manual umHuntGroups/1:1\\Redmond: pilot"], plan.Lines());
        Assert.False(plan.Changes[0].MakesObject || plan.Changes[0].RemovesObject);
    }

    // C.1: the URI type is fixed when the plan is created.
    [Fact]
    public void Plan_ChangeThatNoCommandTakesWhole_IsACallAndHandwork() => Assert.Equal(
        ["Manual umDialPlans/Redmond: uriType", "Update umDialPlans/Redmond: voipSecurity"],
        Wanted.PlanFor(BareEstate.Estate, draft => draft.Put(Sample.DialPlan with { UriType = UriType.E164, VoipSecurity = VoipSecurity.Secured })).Lines());

    [Fact]
    public void Plan_ObjectThatNoCommandMakes_IsMadeByHandBeforeWhatNamesIt()
    {
        LyncPool pool = new() { Scope = Sample.Lync, Fqdn = Fqdn.Parse("atl-cs-009.litwareinc.com") };
        LyncComputer computer = new() { Scope = Sample.Lync, Fqdn = Fqdn.Parse("atl-fe-091.litwareinc.com"), Pool = pool.Fqdn.ToString() };
        Plan plan = Wanted.PlanFor(BareEstate.Estate, draft =>
        {
            draft.Put(computer);
            draft.Put(pool);
        });

        Assert.Equal(["Manual pools/atl-cs-009.litwareinc.com: fqdn", "Manual computers/atl-fe-091.litwareinc.com: fqdn, pool"], plan.Lines());
        Assert.True(plan.Changes[0].MakesObject && plan.Changes[0].Before is null);
        Assert.Equal(["c0001"], plan.Changes[1].DependsOn);
    }

    // A pool names its Edge Server, and that names the pool as its next hop.
    [Fact]
    public void Plan_ObjectsThatNameEachOther_AreBothMade()
    {
        LyncPool pool = new() { Scope = Sample.Lync, Fqdn = Fqdn.Parse("atl-cs-002.litwareinc.com"), EdgeServer = "atl-edge-001.litwareinc.com" };
        EdgeServer edge = new() { Scope = Sample.Lync, Fqdn = Fqdn.Parse("atl-edge-001.litwareinc.com"), Registrar = "atl-cs-002.litwareinc.com" };
        Plan made = Wanted.PlanFor(BareEstate.Estate, draft =>
        {
            draft.Put(pool);
            draft.Put(edge);
        });
        Plan removed = Wanted.PlanFor(BareEstate.Estate.With(pool, edge), draft =>
        {
            draft.Remove(pool);
            draft.Remove(edge);
        });

        Assert.Equal(2, made.Changes.Count(change => change.MakesObject));
        Assert.Equal(2, removed.Changes.Count(change => change.RemovesObject));
    }

    // New-UMHuntGroup would ask for the dial plan.
    [Fact]
    public void Plan_ObjectWithoutWhatItsCommandRequires_IsMadeByHand() => Assert.Equal(
        ["Manual umHuntGroups/1:1\\Redmond: gateway, name, pilot"],
        Wanted.PlanFor(BareEstate.Estate.With(Sample.Gateway), draft => draft.Put(HuntGroup with { DialPlan = null })).Lines());

    [Fact]
    public void Plan_ObjectThatGoes_KeepsWhatItWas()
    {
        PlannedChange removal = Assert.Single(Wanted.PlanFor(WithGateway, draft => draft.Remove(HuntGroup)).Changes);

        Assert.Equal(ChangeAction.Remove, removal.Action);
        Assert.True(HuntGroup.IsSameAs(removal.Before));
        Assert.Null(removal.After);
    }

    [Fact]
    public void Plan_ObjectThatNoCommandRemoves_IsRemovedByHand()
    {
        PlannedChange removal = Assert.Single(Wanted.PlanFor(BareEstate.Estate, draft => draft.Remove(BareEstate.CallRouter)).Changes);

        Assert.Equal(ChangeAction.Manual, removal.Action);
        Assert.True(removal.RemovesObject && !removal.MakesObject);
        Assert.Null(removal.After);
    }

    // A.5: an entry is rights and reach together.
    [Fact]
    public void Plan_ReachOfRights_StatesTheRightsToo()
    {
        AdPermission permission = BareEstate.Estate.All(AdPermission.Schema).First(permission => permission.Inheritance == AdInheritance.All);
        PlannedChange change = Assert.Single(Wanted.PlanFor(BareEstate.Estate, draft => draft.Put(permission with { Inheritance = AdInheritance.None })).Changes);

        Assert.Equal(["allowed", "inheritance"], change.Properties.Select(row => row.Property.Name));
        Assert.Equal([true, false], change.Properties.Select(row => row.StaysAsItIs));
    }

    [Fact]
    public void Plan_Restart_ChangesNoSetting()
    {
        PlannedChange change = Assert.Single(Wanted.PlanFor(BareEstate.Estate, draft => draft.Restart(BareEstate.UmProcess)).Changes);

        Assert.Equal((ChangeAction.Operate, Inverse.None, true), (change.Action, change.Inverse, change.IsDangerous));
        Assert.Equal(["pending"], change.Properties.Select(row => row.Property.Name));
    }

    [Fact]
    public void Plan_Fact_StandsWithTheChangeThatRestsOnIt()
    {
        Fact pilot = Fact.Of(Sample.DialPlan, "phoneContext");
        Fact type = Fact.Of(Sample.DialPlan, "uriType");
        Because because = new(Wanted.Because.Reason, Wanted.Because.Source, type, pilot, type);
        Plan plan = Wanted.PlanFor(BareEstate.Estate.With(Sample.Gateway), draft => draft.Put(HuntGroup, because));

        Assert.Equal([pilot, type], Assert.Single(plan.Changes).Facts);
    }

    // It would go stale by the plan itself.
    [Fact]
    public void Plan_FactThatThePlanChanges_IsDropped()
    {
        UmDialPlan secured = Sample.DialPlan with { VoipSecurity = VoipSecurity.Secured };
        Because because = new(Wanted.Because.Reason, Wanted.Because.Source, Fact.Of(Sample.DialPlan, "voipSecurity"), Fact.Of(secured, "voipSecurity"), Fact.Of(secured, "uriType"));
        Plan plan = Wanted.PlanFor(BareEstate.Estate, draft =>
        {
            draft.Put(secured);
            draft.Put(BareEstate.UmService with { StartupMode = UmStartupMode.Dual }, because);
        });

        Assert.Equal(["uriType"], plan.Of(BareEstate.UmService, ChangeAction.Update).Facts.Select(fact => fact.Property.Name));
    }

    [Fact]
    public void Plan_FactAboutWhatThePlanMakesOrRemoves_IsDropped()
    {
        UmIpGateway made = Sample.Gateway with { Name = "1:2", Address = GatewayAddress.Parse("atl-cs-002.litwareinc.com") };
        Because because = new(Wanted.Because.Reason, Wanted.Because.Source, Fact.Of(made, "address"), Fact.Of(HuntGroup, "pilot"));
        Plan plan = Wanted.PlanFor(WithGateway, draft =>
        {
            draft.Put(made);
            draft.Remove(HuntGroup);
            draft.Put(Sample.DialPlan with { VoipSecurity = VoipSecurity.Secured }, because);
        });

        Assert.Empty(plan.Of(Sample.DialPlan, ChangeAction.Update).Facts);
    }

    [Fact]
    public void Plan_FactThatWasNotRead_IsDropped()
    {
        Because because = new(Wanted.Because.Reason, Wanted.Because.Source, Fact.Of(Sample.DialPlan, "countryOrRegionCode"));

        Assert.Empty(Assert.Single(Wanted.PlanFor(WithGateway, draft => draft.Remove(HuntGroup, because)).Changes).Facts);
    }

    // Law 7: a phase is the changes between two operations on the same server.
    [Fact]
    public void Plan_SecondRestartOnAServer_BeginsAPhase()
    {
        Plan plan = Wanted.PlanFor(BareEstate.Estate, draft =>
        {
            draft.Put(BareEstate.UmService with { StartupMode = UmStartupMode.Dual });
            draft.Restart(BareEstate.UmProcess);
            draft.Restart(BareEstate.CallRouterProcess);
            draft.Restart(BareEstate.FrontEndProcess);
        });

        Assert.Equal(
            ["umServices 1", "MSExchangeUM 1", "MSExchangeUMCR 2", "RTCSRV 2"],
            plan.Changes.Select(change => (change.After is WindowsService service ? service.Name : change.Key.Kind.Id) + " " + change.Phase));
    }

    [Fact]
    public void Plan_MoreThan9999Changes_SortByTheirIds()
    {
        UmIpGateway[] gateways = [.. Enumerable.Range(0, 10001).Select(number => new UmIpGateway { Scope = Sample.Exchange, Name = number.ToString(CultureInfo.InvariantCulture), Simulator = true })];
        Plan plan = Wanted.PlanFor(BareEstate.Estate.With(gateways), draft =>
        {
            foreach (UmIpGateway gateway in gateways)
            {
                draft.Put(gateway with { Simulator = false });
            }
        });

        Assert.Equal(("c00001", "c10001"), (plan.Changes[0].Id, plan.Changes[10000].Id));
    }

    [Fact]
    public void Plan_LeftOut_IsSortedBySubject()
    {
        Plan plan = Wanted.PlanFor(BareEstate.Estate, draft =>
        {
            draft.LeaveOut("b", new Message("PilotIsUnknown", "x", "y"), Source.Confirmed("A.7"));
            draft.LeaveOut("A", new Message("PilotIsUnknown", "x", "y"), Source.Confirmed("A.7"));
            draft.LeaveOut("a", new Message("MediaLevelIsUnknown", "x"), Source.Confirmed("A.7"));
        });

        Assert.Equal(["A PilotIsUnknown", "a MediaLevelIsUnknown", "b PilotIsUnknown"], plan.LeftOut.Select(note => note.Subject + " " + note.Reason.Id));
    }

    [Fact]
    public void Plan_LeftOut_SaysEachReasonOfASubjectOnce()
    {
        Plan plan = Wanted.PlanFor(BareEstate.Estate, draft =>
        {
            draft.LeaveOut("a", new Message("PilotIsUnknown", "x", "y"), Source.Confirmed("A.7"));
            draft.LeaveOut("a", new Message("PilotIsUnknown", "x", "z"), Source.Confirmed("A.7"));
            draft.LeaveOut("a", new Message("PilotIsUnknown", "x", "y"), Source.Confirmed("A.7"));
        });

        Assert.Equal(["y", "z"], plan.LeftOut.Select(note => note.Reason.Arguments[1]));
    }

    // H 43: either order works; UM, call router, then RTCSRV, each once.
    [Fact]
    [Trait("Feature", "L1")]
    public void Plan_RestartsThatNothingOrders_AreUmThenCallRouterThenFrontEnd()
    {
        Plan plan = Wanted.PlanFor(BareEstate.Estate, draft =>
        {
            draft.Restart(BareEstate.FrontEndProcess);
            draft.Restart(BareEstate.CallRouterProcess);
            draft.Restart(BareEstate.UmProcess);
            draft.Restart(BareEstate.UmProcess);
        });

        Assert.Equal(["MSExchangeUM", "MSExchangeUMCR", "RTCSRV"], plan.Changes.Select(change => ((WindowsService)change.After!).Name));
    }

    // H 42: permissions, plans, gateways and hunt groups, then servers.
    [Fact]
    public void Plan_ChangesThatNothingOrders_ComeInTheOrderOfTheDocuments()
    {
        AdPermission permission = BareEstate.Estate.All(AdPermission.Schema).First();
        Plan plan = Wanted.PlanFor(WithGateway, draft =>
        {
            draft.Put(BareEstate.CallRouter with { SipTlsListeningPort = 5062 });
            draft.Put(Sample.Gateway with { OutcallsAllowed = false });
            draft.Put(Sample.DialPlan with { AccessTelephoneNumbers = null, VoipSecurity = VoipSecurity.Unsecured });
            draft.Remove(permission);
        });

        Assert.Equal(["permissions", "umDialPlans", "umIpGateways", "umCallRouters"], plan.Changes.Select(change => change.Key.Kind.Id));
    }
}
