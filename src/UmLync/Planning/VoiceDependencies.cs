using System.Collections.Generic;
using System.Linq;
using UmLync.Topologies;

namespace UmLync.Planning;

/// <summary>What comes before what on the voice side of Lync, beyond that an object is there before it is named.</summary>
internal static class VoiceDependencies
{
    public static IReadOnlyList<DependencyRow> Rows { get; } =
    [
        new("a Mediation Server and its media gateways stand before the voice routes that lead to them", Source.Confirmed("J.2 step 9, J.5"), DeployedBeforeRouted),
        new("PSTN usages, then voice routes and voice policies, then the users", Source.Confirmed("D.7, J.5"), UsagesBeforeUsers),
    ];

    /// <summary>Topology Builder makes the gateway for a Mediation Server, and no route can lead to what is not there.</summary>
    private static void DeployedBeforeRouted(StepGraph graph)
    {
        int[] servers = [.. graph.Where(step => step is { MakesObject: true, Subject: MediationServer })];
        foreach (int later in graph.Where(step => step is { RemovesObject: false, Subject: MediaGateway or VoiceRoute }))
        {
            foreach (int earlier in servers.Where(server => graph[server].Key.Scope.Equals(graph[later].Key.Scope)))
            {
                graph.Need(earlier, later);
            }
        }
    }

    private static void UsagesBeforeUsers(StepGraph graph)
    {
        int[] usages = [.. graph.Where(step => step is { MakesObject: true, Subject: PstnUsage })];
        int[] routes = [.. graph.Where(step => step is { RemovesObject: false, Subject: VoiceRoute })];
        int[] policies = [.. graph.Where(step => step is { RemovesObject: false, Subject: VoicePolicy })];
        graph.AllAfter(usages, [.. routes, .. policies]);
        graph.AllAfter([.. routes, .. policies], [.. graph.Where(step => step.Subject is CsUser { EnterpriseVoiceEnabled: true })]);
    }
}
