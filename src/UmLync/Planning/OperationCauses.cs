using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Owa;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Planning;

/// <summary>
/// Which change takes effect only after which operation. The one place that knows; nobody can read from the products whether an
/// operation is due, so that it is planned with the change that causes it, and at no other time.
/// </summary>
public static class OperationCauses
{
    private static readonly RestartCause Published = new(nameof(OwaMessages.TopologyNeedsPublication), Source.Confirmed("D.3, J.7"));
    private static readonly RestartCause Refreshed = new(nameof(OwaMessages.OverrideNeedsRefresh), Source.Confirmed("D.4"));
    private static readonly RestartCause Recycled = new(nameof(OwaMessages.SettingNeedsRecycle), Source.Confirmed("D.4, J.7"));

    /// <summary>The operations that follow from the change; the object before or after may be absent.</summary>
    public static IEnumerable<(ResourceKey Operation, RestartCause Cause)> Of(Resource? before, Resource? after, IEstateView estate) => (after ?? before) switch
    {
        { } same when before is not null && same.IsSameAs(before) && after is not null => [],
        TrustedApplicationPool or TrustedApplication => [(new ResourceKey((after ?? before)!.Scope, Operation.Publication, Operation.Topology), Published)],
        OwaWebConfig config => RecycleOf(config.Scope, config.Server, estate),
        SettingOverride setting => new[] { before, after }.OfType<SettingOverride>().Where(InstantMessagingOverride.Is)
            .SelectMany(side => InstantMessagingOverride.ServersOf(side, estate)).Select(server => server.Name).Distinct(StringComparer.OrdinalIgnoreCase)
            .SelectMany(server => RecycleOf(setting.Scope, server, estate).Prepend((new ResourceKey(setting.Scope, Operation.SettingRefresh, server), Refreshed))),
        _ => [],
    };

    /// <summary>The recycling of the web process on the server's own computer; one whose FQDN was not read is named as it is.</summary>
    internal static ResourceKey RecycleOf(ExchangeServer server) => new(server.Scope, Operation.PoolRecycle, server.Fqdn?.ToString() ?? server.Name);

    /// <summary>On the server's own computer; one whose FQDN was not read is named as it is, so that its recycling is not forgotten.</summary>
    private static IEnumerable<(ResourceKey Operation, RestartCause Cause)> RecycleOf(Scope scope, string server, IEstateView estate) =>
        [(new ResourceKey(scope, Operation.PoolRecycle, estate.Find(scope, ExchangeServer.Schema, server)?.Fqdn?.ToString() ?? server), Recycled)];
}
