using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Planning;

/// <summary>The one table of what comes before what. Each row has its source; nothing else in UmLync orders changes.</summary>
internal static class Dependencies
{
    public static IReadOnlyList<DependencyRow> Table { get; } =
    [
        new("an object is created before something names it", Source.Confirmed("C.3"), CreatedBeforeNamed),
        new("an object is removed after what names it", Source.Confirmed("C.3"), UnnamedBeforeRemoved),
        new("an object is created before it is completed", Source.Confirmed("C.3"), CreatedBeforeCompleted),
        new("a dial plan has a dialling rule before a mailbox policy allows its group, and keeps it as long", Source.Confirmed("C.8"), DialPlanDependencies.RuleBeforeAllowed),
        new("a new hunt group stands before a stale one goes", Source.Confirmed("A.7"), NewHuntGroupBeforeStale),
        new("a gateway has its hunt groups before it places calls", Source.Confirmed("C.3"), HuntGroupBeforeOutcalls),
        new("out-calls go on at one gateway before they go off at the others", Source.Inferred("A.6"), OutcallsOnBeforeOff),
        new("a certificate is imported before anything else is done for it", Source.Confirmed("J.6"), CertificateDependencies.ImportFirst),
        new("a certificate goes after the one that takes its place, and after the restart that reads that", Source.Confirmed("C.5, H 14"), CertificateDependencies.SupersededBeforeRemoved),
        new("a server listens for TLS before a certificate is enabled for it", Source.Confirmed("C.5, H 14"), CertificateDependencies.TlsBeforeBinding),
        new("a certificate is enabled before a server stops listening for TLS", Source.Confirmed("C.5"), CertificateDependencies.BindingBeforeTcp),
        new("a certificate is enabled before the restart that reads it", Source.Confirmed("C.5, H 14"), CertificateDependencies.BindingBeforeRestart),
        new("a server has its certificate before a plan on it is secured", Source.Confirmed("J.6, H 41"), CertificateDependencies.BindingBeforeStricterSecurity),
        new("a server has a certificate installed before a plan on it is secured", Source.Confirmed("J.6, H 41"), CertificateDependencies.InstallationBeforeStricterSecurity),
        new("startup mode and ports before the restart that reads them", Source.Confirmed("C.4"), SettingBeforeRestart),
        new("a server listens for TLS before a plan on it is secured", Source.Inferred("C.4"), TlsBeforeStricterSecurity),
        new("a plan is unsecured before a server on it stops listening for TLS", Source.Inferred("C.4"), WeakerSecurityBeforeTcp),
        new("permission, server association and gateway before the Front End restarts", Source.Confirmed("A.1"), TopologyBeforeFrontEnd),
        new("a trusted application goes before its pool, and both before the topology is published", Source.Confirmed("D.3, J.7"), ChangedBeforePublished),
        new("instant messaging has its library before it is configured on the server", Source.Confirmed("D.4, E.2 row 39"), LibraryBeforeSettings),
        new("settings of instant messaging, then their refresh, then the recycling of the web process", Source.Confirmed("D.4, J.7"), SettingsBeforeRecycle),
        .. VoiceDependencies.Rows,
        new("a mailbox is disabled in one dial plan before it is enabled in another", Source.Confirmed("C.6"), UserDependencies.DisabledBeforeEnabled),
        new("users are enabled once, last", Source.Confirmed("H 44"), UserDependencies.UsersLast),
        new("a conflicting setting override goes before the one that stays changes", Source.Field("D.4"), ConflictBeforeOverride),
        new("what a person hands out or looks at comes after everything else", Source.Confirmed("J.5, J.7"), EverythingBeforeLastTasks),
        new("permissions, dial plans, gateways and hunt groups before contacts", Source.Confirmed("H 42"), ContactDependencies.IntegrationBeforeContacts),
        new("a dial plan or auto attendant has its number before its contact", Source.Confirmed("B.2"), ContactDependencies.NumberBeforeContact),
        new("a contact gives its number up before another takes it", Source.Confirmed("B.5"), ContactDependencies.NumberIsFreeFirst),
    ];

    /// <summary>Among steps that no row orders: permissions, plans, gateways, hunt groups, servers, then UM, call router, Front End (domain.md H 42, H 43).</summary>
    public static int RankOf(Step step) => ManualTask.IsLast(step.Key.Kind) ? 30 : step.Action == ChangeAction.Manual ? 0 : step.Subject switch
    {
        AdPermission => 1,
        UmDialPlan or UmMailboxPolicy => 2,
        UmIpGateway when step.Action == ChangeAction.Create => 3,
        UmHuntGroup when step.Action == ChangeAction.Create => 4,
        UmIpGateway { OutcallsAllowed: true } => 5,
        UmIpGateway => 6,
        UmHuntGroup => 7,
        IUmRole => 8,
        SettingOverride or OwaWebConfig => 13,
        WindowsService { Name: UmService.ServiceName } => 20,
        WindowsService { Name: UmCallRouter.ServiceName } => 21,
        WindowsService => 22,
        TrustedApplicationPool or TrustedApplication => 10,
        Operation { Kind: var kind } when kind == Operation.Publication => 11,
        OwaVirtualDirectory => 12,
        Operation { Kind: var kind } when kind == Operation.SettingRefresh => 14,
        UmMailbox => 25,
        Operation { Kind: var kind } when kind == Operation.PinReset => 26,
        Operation => 15,
        OwaMailboxPolicy => 16,
        CsUser => 30,
        _ => 9,
    };

    /// <summary>
    /// Objects of kinds that name each other, as pools and Edge Servers do, cannot all come first, directly or over several of them: none
    /// waits for the other.
    /// </summary>
    private static void CreatedBeforeNamed(StepGraph graph)
    {
        foreach (int later in graph.Where(step => !step.RemovesObject))
        {
            foreach (ResourceKey named in NamedBy(graph[later].Subject))
            {
                foreach (int earlier in graph.On(named).Where(index => graph[index].MakesObject && !(graph[later].MakesObject && NameEachOther(graph[index].Key.Kind, graph[later].Key.Kind))))
                {
                    graph.Need(earlier, later);
                }
            }
        }
    }

    private static void UnnamedBeforeRemoved(StepGraph graph)
    {
        foreach (int earlier in graph.Where(step => !step.MakesObject && step.Action != ChangeAction.Operate))
        {
            Resource? before = graph.Draft.Topology.Find(graph[earlier].Key);
            foreach (ResourceKey named in before is null ? [] : NamedBy(before))
            {
                foreach (int later in graph.On(named).Where(index => graph[index].RemovesObject && !(graph[earlier].RemovesObject && NameEachOther(graph[index].Key.Kind, before!.Kind))))
                {
                    graph.Need(earlier, later);
                }
            }
        }
    }

    private static void CreatedBeforeCompleted(StepGraph graph)
    {
        foreach (int later in graph.Where(step => step.CompletesCreation))
        {
            foreach (int earlier in graph.On(graph[later].Key).Where(index => graph[index].MakesObject))
            {
                graph.Need(earlier, later);
            }
        }
    }

    private static void NewHuntGroupBeforeStale(StepGraph graph)
    {
        ILookup<string, int> created = graph.Where(step => step is { MakesObject: true, Subject: UmHuntGroup })
            .ToLookup(index => PairOf((UmHuntGroup)graph[index].Subject), StringComparer.OrdinalIgnoreCase);
        foreach (int later in graph.Where(step => step is { RemovesObject: true, Subject: UmHuntGroup }))
        {
            foreach (int earlier in created[PairOf((UmHuntGroup)graph[later].Subject)])
            {
                graph.Need(earlier, later);
            }
        }
    }

    private static void HuntGroupBeforeOutcalls(StepGraph graph)
    {
        foreach (int earlier in graph.Where(step => step is { MakesObject: true, Subject: UmHuntGroup }))
        {
            UmHuntGroup huntGroup = (UmHuntGroup)graph[earlier].Subject;
            foreach (int later in graph.On(new ResourceKey(huntGroup.Scope, UmIpGateway.Schema, huntGroup.Gateway)).Where(index => SetsOutcalls(graph[index], true)))
            {
                graph.Need(earlier, later);
            }
        }
    }

    private static void OutcallsOnBeforeOff(StepGraph graph)
    {
        foreach (Scope organization in graph.Draft.ScopesOf(Product.Exchange))
        {
            foreach (DialPlanSet set in DialPlanSet.Of(graph.Draft, organization))
            {
                int[] steps = [.. set.Gateways.SelectMany(item => graph.On(item.Gateway.Key))];
                foreach (int earlier in steps.Where(index => SetsOutcalls(graph[index], true)))
                {
                    foreach (int later in steps.Where(index => SetsOutcalls(graph[index], false)))
                    {
                        graph.Need(earlier, later);
                    }
                }
            }
        }
    }

    private static void SettingBeforeRestart(StepGraph graph)
    {
        foreach (int earlier in graph.Where(step => step.Subject is IUmRole))
        {
            foreach (int later in RestartOf(graph, (IUmRole)graph[earlier].Subject))
            {
                graph.After(earlier, later);
            }
        }
    }

    private static void TlsBeforeStricterSecurity(StepGraph graph)
    {
        Dictionary<ResourceKey, List<int>> serversOfPlans = [];
        foreach (int index in graph.Where(step => step.Subject is IUmRole && step.ChangeOf("startupMode") is not null))
        {
            IUmRole role = (IUmRole)graph[index].Subject;
            foreach (string plan in role.DialPlans ?? NameSet.Empty)
            {
                ResourceKey key = new(role.Scope, UmDialPlan.Schema, plan);
                if (!serversOfPlans.TryGetValue(key, out List<int>? servers))
                {
                    serversOfPlans.Add(key, servers = []);
                }

                servers.Add(index);
            }
        }

        foreach (int later in graph.Where(step => step.Subject is UmDialPlan && IsStricter(step)))
        {
            foreach (int mode in serversOfPlans.TryGetValue(graph[later].Key, out List<int>? servers) ? servers : [])
            {
                graph.Need(mode, later);
                foreach (int restart in RestartOf(graph, (IUmRole)graph[mode].Subject))
                {
                    graph.Need(restart, later);
                }
            }
        }
    }

    private static void WeakerSecurityBeforeTcp(StepGraph graph)
    {
        foreach (int later in graph.Where(step => step.Subject is IUmRole && step.ChangeOf("startupMode") is { After: UmStartupMode.TCP }))
        {
            IUmRole role = (IUmRole)graph[later].Subject;
            foreach (string plan in role.DialPlans ?? NameSet.Empty)
            {
                foreach (int earlier in graph.On(new ResourceKey(role.Scope, UmDialPlan.Schema, plan)).Where(index => graph[index].ChangeOf("voipSecurity") is { After: VoipSecurity.Unsecured }))
                {
                    graph.Need(earlier, later);
                }
            }
        }
    }

    private static void TopologyBeforeFrontEnd(StepGraph graph)
    {
        int[] restarts = [.. graph.Where(step => step is { Action: ChangeAction.Operate, Subject: WindowsService { Name: WindowsService.FrontEnd } })];
        int[] causes = [.. graph.Where(step => step.Subject is AdPermission or UmIpGateway or IUmRole)];
        graph.AllAfter(causes, restarts);
    }

    private static void ChangedBeforePublished(StepGraph graph)
    {
        int[] changes = [.. graph.Where(step => step.Subject is TrustedApplicationPool or TrustedApplication)];
        foreach (int later in graph.Where(step => step.Subject.Kind == Operation.Publication))
        {
            foreach (int earlier in changes.Where(index => graph[index].Key.Scope.Equals(graph[later].Key.Scope)))
            {
                graph.After(earlier, later);
            }
        }
    }

    private static void LibraryBeforeSettings(StepGraph graph)
    {
        foreach (int earlier in graph.Where(step => step.Subject is UcmaRuntime))
        {
            UcmaRuntime runtime = (UcmaRuntime)graph[earlier].Subject;
            foreach (int later in graph.Where(step => step.Key.Scope.Equals(runtime.Scope) && IsOfInstantMessaging(step.Subject, runtime.Server)))
            {
                graph.Need(earlier, later);
            }
        }
    }

    private static bool IsOfInstantMessaging(Resource subject, string server) => subject switch
    {
        OwaWebConfig config => Is(config.Server, server),
        OwaVirtualDirectory { InstantMessagingEnabled: not false } directory => Is(directory.Server, server),
        SettingOverride setting => setting.Servers?.Contains(server) == true,
        _ => false,
    };

    private static void SettingsBeforeRecycle(StepGraph graph)
    {
        int[] settings = [.. graph.Where(step => step.Subject is OwaVirtualDirectory or OwaWebConfig or SettingOverride)];
        int[] refreshes = [.. graph.Where(step => step.Subject.Kind == Operation.SettingRefresh)];
        int[] recycles = [.. graph.Where(step => step.Subject.Kind == Operation.PoolRecycle)];
        int[] published = [.. graph.Where(step => step.Subject.Kind == Operation.Publication)];
        graph.AllAfter(published, settings);
        graph.AllAfter(settings, refreshes);
        graph.AllAfter(settings, recycles);
        graph.AllAfter(refreshes, recycles);
        graph.AllAfter(recycles, [.. graph.Where(step => step.Subject is OwaMailboxPolicy)]);
    }

    private static void ConflictBeforeOverride(StepGraph graph)
    {
        int[] removals = [.. graph.Where(step => step is { RemovesObject: true, Subject: SettingOverride })];
        graph.AllAfter(removals, [.. graph.Where(step => step is { RemovesObject: false, Subject: SettingOverride })]);
    }

    private static void EverythingBeforeLastTasks(StepGraph graph) =>
        graph.AllAfter([.. graph.Where(step => !ManualTask.IsLast(step.Key.Kind))], [.. graph.Where(step => ManualTask.IsLast(step.Key.Kind))]);

    private static bool Is(string name, string other) => StringComparer.OrdinalIgnoreCase.Equals(name, other);

    private static IEnumerable<int> RestartOf(StepGraph graph, IUmRole role) => graph.On(RestartCauses.ServiceOf(role, graph.Draft));

    private static bool SetsOutcalls(Step step, bool value) => step.ChangeOf("outcallsAllowed") is { After: bool after } && after == value;

    internal static bool IsStricter(Step step) =>
        step.ChangeOf("voipSecurity") is { Before: VoipSecurity before, After: VoipSecurity after } && after > before;

    private static string PairOf(UmHuntGroup huntGroup) => huntGroup.Gateway + "\n" + huntGroup.DialPlan;

    private static bool NameEachOther(ResourceKind kind, ResourceKind other) => kind != other && Refers(kind, other) && Refers(other, kind);

    private static bool Refers(ResourceKind kind, ResourceKind other) => kind.Properties.Any(property => property.RefersTo == other.Id);

    private static IEnumerable<ResourceKey> NamedBy(Resource resource)
    {
        foreach (Property property in resource.Kind.Properties.Where(property => property.RefersTo is not null))
        {
            if (ResourceKinds.Find(property.RefersTo!) is not { } kind || kind.Product != resource.Scope.Product)
            {
                continue;
            }

            switch (property.ValueOf(resource))
            {
                case string name:
                    yield return new ResourceKey(resource.Scope, kind, name);
                    break;
                case Fqdn name:
                    yield return new ResourceKey(resource.Scope, kind, name.ToString());
                    break;
                case IEnumerable<string> names:
                    foreach (string name in names)
                    {
                        yield return new ResourceKey(resource.Scope, kind, name);
                    }

                    break;
            }
        }
    }
}
