using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Connectors.Lab.Generation;

/// <summary>A pool of the estate to be generated: what both products will know of it.</summary>
internal sealed record PlannedPool(int Index, PoolKind Kind, Fqdn Fqdn, string Site, string ClusterId, int Computers)
{
    /// <summary>Whether a UM IP gateway for it is there already; one pool in 25 was added after ExchUcUtil ran (E.2 row 12).</summary>
    public bool HasGateway => Index % 25 != 7;

    /// <summary>Whether out-calls are on at its gateway, where one in the estate would do (E.2 rows 13 and 15).</summary>
    public bool AllowsOutcalls => Index % 60 == 0 || Kind == PoolKind.Director;

    /// <summary>Whether message waiting is allowed at its gateway; on some gateways wrongly so, on some wrongly not.</summary>
    public bool AllowsMessageWaiting => Kind == PoolKind.Branch ? Index % 9 == 0 : Index % 20 != 3;
}
