using System;
using System.Collections.Generic;
using System.Linq;

namespace UmLync.Topologies;

/// <summary>Every kind of object that a topology can hold, in the order in which files write them.</summary>
public static class ResourceKinds
{
    private static readonly ResourceKind[] Ordered =
    [
        ExchangeServer.Schema,
        UmDialPlan.Schema,
        UmIpGateway.Schema,
        UmHuntGroup.Schema,
        UmService.Schema,
        UmCallRouter.Schema,
        UmServer.Schema,
        AdPermission.Schema,
        WindowsService.OfExchange,
        UmMailbox.Schema,
        LyncSite.Schema,
        LyncPool.Schema,
        LyncComputer.Schema,
        MediaConfiguration.Schema,
        WindowsService.OfLync,
        CsUser.Schema,
    ];

    /// <summary>All kinds; those of Exchange first.</summary>
    public static IReadOnlyList<ResourceKind> All => Ordered;

    /// <summary>The kinds of one product.</summary>
    public static IEnumerable<ResourceKind> Of(Product product) => Ordered.Where(kind => kind.Product == product);

    /// <summary>The kind of that name, or null.</summary>
    public static ResourceKind? Find(string id) => Array.Find(Ordered, kind => kind.Id == id);

    internal static int PositionOf(ResourceKind kind) => Array.IndexOf(Ordered, kind);
}
