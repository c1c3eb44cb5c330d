using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Connectors.Tests.Estates;
using UmLync.Connectors.Tests.Support;
using UmLync.Planning;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Connectors.Tests.Properties;

/// <summary>The order of changes in plans of a thousand estates, against the documents and not against the table that makes it.</summary>
public class DependencyProperties
{
    private static readonly Topology[] Estates = [.. Enumerable.Range(0, 1000).Select(seed => PlausibleEstate.Of(seed, EstateHabits.Any))];

    private static readonly Plan[] Plans = [.. Estates.Select(Rehearsal.PlanFor)];

    [Fact]
    public void Plans_OfAThousandEstates_HaveChangesOfEveryKind()
    {
        PlannedChange[] changes = [.. Plans.SelectMany(plan => plan.Changes)];

        Assert.All(
            [
                "permissions Create", "permissions Update", "umDialPlans Update", "umIpGateways Create", "umIpGateways Update", "umHuntGroups Create", "umHuntGroups Remove",
                "umServices Update", "umCallRouters Update", "umServers Update", "exchangeWindowsServices Operate", "lyncWindowsServices Operate",
            ],
            kind => Assert.Contains(changes, change => change.Key.Kind.Id + " " + change.Action == kind));
    }

    [Fact]
    public void DependsOn_AnyChange_NamesEarlierChangesOnly() => ForEachPlan(plan =>
    {
        Dictionary<string, int> position = Positions(plan);
        Assert.All(plan.Changes, change => Assert.All(change.DependsOn, needed => Assert.True(position[needed] < position[change.Id])));
    });

    // C.3: a gateway and a dial plan are mandatory for a hunt group.
    [Fact]
    public void Gateway_ThatIsCreated_ComesBeforeItsHuntGroups() => Before(
        change => change is { Action: ChangeAction.Create } && change.Key.Kind == UmIpGateway.Schema,
        change => change is { Action: ChangeAction.Create } && change.Key.Kind == UmHuntGroup.Schema,
        (gateway, huntGroup) => GatewayOf(huntGroup) == gateway.Key);

    // A.7: never delete before a successful create.
    [Fact]
    public void HuntGroup_ThatIsCreated_ComesBeforeTheStaleOneGoes() => Before(
        change => change is { Action: ChangeAction.Create } && change.Key.Kind == UmHuntGroup.Schema,
        change => change is { Action: ChangeAction.Remove } && change.Key.Kind == UmHuntGroup.Schema,
        (created, removed) => GatewayOf(created) == GatewayOf(removed) && Same(Value(created, "dialPlan", row => row.After), Value(removed, "dialPlan", row => row.Before)));

    // C.3: without a hunt group no outgoing call finds its plan.
    [Fact]
    public void HuntGroups_OfAGateway_ComeBeforeItPlacesCalls() => Before(
        change => change is { Action: ChangeAction.Create } && change.Key.Kind == UmHuntGroup.Schema,
        change => Value(change, "outcallsAllowed", row => row.After) is true,
        (huntGroup, gateway) => GatewayOf(huntGroup) == gateway.Key);

    // C.4: a startup mode and a port take effect with the restart of the service.
    [Fact]
    public void StartupModeAndPorts_OfAServer_ComeBeforeItsServiceRestarts() => Before(
        change => Value(change, "startupMode", row => row.After) is not null || Value(change, "sipTlsListeningPort", row => row.After) is not null,
        change => change is { Action: ChangeAction.Operate } && change.Key.Kind == WindowsService.OfExchange,
        (role, service) => IsRestartOf(service, role));

    // C.4: a server that listens for TCP only answers no call of a secured plan; it listens for TLS once it has restarted.
    [Fact]
    public void RestartForTls_OfAServer_ComesBeforeItsPlansAreSecured()
    {
        int met = 0;
        ForEachPlan((estate, plan) =>
        {
            Dictionary<string, int> position = Positions(plan);
            foreach (PlannedChange secured in plan.Changes.Where(IsStricter))
            {
                foreach (PlannedChange mode in plan.Changes.Where(change => Value(change, "startupMode", row => row.After) is not null && Carries(estate, change, secured.Key)))
                {
                    Assert.True(position[mode.Id] < position[secured.Id], $"{mode.Key} comes after {secured.Key}.");
                    Assert.Contains(mode.Id, secured.DependsOn);
                    Assert.All(plan.Changes.Where(change => IsRestartOf(change, mode)), restart => Assert.Contains(restart.Id, secured.DependsOn));
                    met++;
                }
            }
        });

        Assert.NotEqual(0, met);
    }

    // A.1, E.2 row 16: the Front End reads permissions, associations and gateways when it starts.
    [Fact]
    public void FrontEnds_OfAnyPlan_RestartAfterWhatTheyRead() => Before(
        change => change.Key.Kind == AdPermission.Schema || change.Key.Kind == UmIpGateway.Schema || Value(change, "dialPlans", row => row.After) is not null,
        change => change is { Action: ChangeAction.Operate } && change.Key.Kind == WindowsService.OfLync,
        (_, _) => true);

    // H 43: each service restarts once.
    [Fact]
    public void Services_OfAnyPlan_RestartOnce() => ForEachPlan(plan =>
        Assert.Distinct(plan.Changes.Where(change => change.Action == ChangeAction.Operate).Select(change => change.Key)));

    // Law 7: a phase is the changes between two operations on the same server.
    [Fact]
    public void Phases_OfAnyPlan_OperateOnAServerOnce() => ForEachPlan(plan =>
    {
        foreach (IGrouping<int, PlannedChange> phase in plan.Changes.GroupBy(change => change.Phase))
        {
            Assert.Distinct(phase.Where(change => change.Action == ChangeAction.Operate).Select(change => change.Key.Name.Split('\\')[0]), StringComparer.OrdinalIgnoreCase);
        }

        Assert.Equal(plan.Changes.Select(change => change.Phase).Order(), plan.Changes.Select(change => change.Phase));
    });

    private static void ForEachPlan(Action<Plan> check) => ForEachPlan((_, plan) => check(plan));

    private static void ForEachPlan(Action<Topology, Plan> check)
    {
        for (int seed = 0; seed < Plans.Length; seed++)
        {
            try
            {
                check(Estates[seed], Plans[seed]);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Not so for the estate of seed {seed}.", exception);
            }
        }
    }

    /// <summary>Checks every pair of changes that belong together; there has to be one at least.</summary>
    private static void Before(Func<PlannedChange, bool> isEarlier, Func<PlannedChange, bool> isLater, Func<PlannedChange, PlannedChange, bool> belong)
    {
        int met = 0;
        ForEachPlan(plan =>
        {
            Dictionary<string, int> position = Positions(plan);
            PlannedChange[] earlier = [.. plan.Changes.Where(isEarlier)];
            foreach (PlannedChange later in plan.Changes.Where(isLater))
            {
                foreach (PlannedChange change in earlier.Where(change => change != later && belong(change, later)))
                {
                    Assert.True(position[change.Id] < position[later.Id], $"{change.Action} {change.Key} comes after {later.Action} {later.Key}.");
                    met++;
                }
            }
        });

        Assert.NotEqual(0, met);
    }

    private static Dictionary<string, int> Positions(Plan plan) => plan.Changes.Select((change, position) => (change.Id, position)).ToDictionary(pair => pair.Id, pair => pair.position);

    private static object? Value(PlannedChange change, string property, Func<PropertyChange, object?> side) =>
        change.Properties.Where(row => row.Property.Name == property).Select(side).FirstOrDefault();

    private static ResourceKey GatewayOf(PlannedChange huntGroup) => new(huntGroup.Key.Scope, UmIpGateway.Schema, huntGroup.Key.Name.Split('\\')[0]);

    private static bool IsStricter(PlannedChange change) =>
        Value(change, "voipSecurity", row => row.After) is VoipSecurity after && Value(change, "voipSecurity", row => row.Before) is VoipSecurity before && after > before;

    private static bool IsRestartOf(PlannedChange service, PlannedChange role) => service.Action == ChangeAction.Operate
        && role.Key.Scope.Equals(service.Key.Scope)
        && Same(service.Key.Name, role.Key.Name + "." + role.Key.Scope.Forest + "\\" + (role.Key.Kind == UmCallRouter.Schema ? UmCallRouter.ServiceName : UmService.ServiceName));

    private static bool Carries(Topology estate, PlannedChange role, ResourceKey plan) => role.Key.Scope.Equals(plan.Scope)
        && (Value(role, "dialPlans", row => row.After) as NameSet ?? (estate.Find(role.Key) as IUmRole)?.DialPlans)?.Contains(plan.Name) == true;

    private static bool Same(object? one, object? other) => string.Equals(one?.ToString(), other?.ToString(), StringComparison.OrdinalIgnoreCase);
}
