using System;
using System.Collections.Generic;
using System.Linq;

namespace UmLync.Topologies;

/// <summary>
/// The UM IP gateways that stand for Lync pools. A gateway is ours when its address is the FQDN of a pool of the estate,
/// whatever its name; the address is compared without regard to case (domain.md A.6). Everything else may be a PBX.
/// </summary>
public sealed class OwnGateways
{
    private readonly Dictionary<string, LyncPool> _pools;
    private readonly List<(UmIpGateway Gateway, LyncPool Pool)> _own = [];
    private readonly Dictionary<ResourceKey, UmIpGateway> _byPool = [];

    private OwnGateways(IEnumerable<LyncPool> pools) =>
        _pools = pools.GroupBy(pool => pool.Fqdn.ToString(), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Our gateways with their pools, in the order of the gateways' names.</summary>
    public IReadOnlyList<(UmIpGateway Gateway, LyncPool Pool)> All => _own;

    /// <summary>The gateways of the organization that stand for pools.</summary>
    public static OwnGateways Of(IEstateView estate, Scope organization)
    {
        OwnGateways own = new(estate.All(LyncPool.Schema));
        foreach (UmIpGateway gateway in estate.All(organization, UmIpGateway.Schema).Cast<UmIpGateway>())
        {
            if (own.PoolOf(gateway) is { } pool)
            {
                own._own.Add((gateway, pool));
                own._byPool.TryAdd(pool.Key, gateway);
            }
        }

        return own;
    }

    /// <summary>The pool that the gateway stands for, or null.</summary>
    public LyncPool? PoolOf(UmIpGateway gateway) =>
        gateway.Address is { } address && _pools.TryGetValue(address.ToString(), out LyncPool? pool) ? pool : null;

    /// <summary>The gateway of the pool, or null; of several the first by name.</summary>
    public UmIpGateway? Of(LyncPool pool) => _byPool.TryGetValue(pool.Key, out UmIpGateway? gateway) ? gateway : null;
}
