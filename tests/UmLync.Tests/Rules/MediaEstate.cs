using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Tests.Rules;

/// <summary>The small estate with an Edge Server, which the UM services name by its pool (docs/domain.md J.8).</summary>
internal static class MediaEstate
{
    public const string Edge = "atl-edge-001.litwareinc.com";

    public static Topology Whole { get; } = SmallEstate.Clean.None(EdgeServer.Schema).None(MediationServer.Schema)
        .Put(EdgeOf(Edge, 5062))
        .With(LyncPool.Schema, SmallEstate.Pool, pool => pool with { EdgeServer = Edge })
        .Choosing("ATL-EX-001", SmallEstate.Pool + ":5061")
        .Choosing("ATL-EX-002", SmallEstate.Pool + ":5061");

    public static EdgeServer EdgeOf(string fqdn, Optional<int> port) => new() { Scope = SmallEstate.Lync, Fqdn = Fqdn.Parse(fqdn), Site = "Redmond", Registrar = SmallEstate.Pool, MediaRelayAuthEdgePort = port };

    public static Topology Choosing(this Topology estate, string server, Optional<string> pool) => estate.With(
        UmService.Schema, server, service => service with { SipAccessService = pool.HasValue ? ServiceEndpoint.Parse(pool.Value) : Optional<ServiceEndpoint>.None });
}
