using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Connectors.Estates;
using UmLync.Planning;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Cmdlets.Shells.Servers;

/// <summary>
/// The Front End services as the Lync shell shows them, with what only their computers tell: since when they run, and so whether
/// they have taken notice of the gateway of their pool (domain.md E.2 row 16). Changed by the Lync shell alone.
/// </summary>
internal sealed class FrontEndPart(ServerFleet fleet, IEstatePart lync, Func<SettingTimes> changes) : IEstatePart
{
    public string Name => lync.Name;

    public IReadOnlyList<Scope> Scopes => lync.Scopes;

    public bool Reads(ResourceKind kind) => kind == WindowsService.OfLync;

    public bool Writes(ResourceKind kind) => false;

    public Topology Read(ReadRequest request)
    {
        Topology shown = lync.Read(ReadRequest.Of([WindowsService.OfLync, LyncComputer.Schema, LyncPool.Schema]));
        WindowsService[] services = [.. shown.All(WindowsService.OfLync).Where(service => service.State == ServiceState.Running)];
        if (services.Length > 0)
        {
            SettingTimes times = changes();
            fleet.Reach(services.Select(service => service.Computer));
            IReadOnlyDictionary<Fqdn, ServerReply<IReadOnlyDictionary<string, DateTimeOffset>>> replies =
                fleet.AskAll([.. services.Select(service => service.Computer)], (_, shell) => ProcessTimes.Of(shell, WindowsService.FrontEnd));
            TopologyBuilder builder = shown.ToBuilder();
            foreach (WindowsService service in services)
            {
                if (replies[service.Computer].Answer is { } starts && starts.TryGetValue(service.Name, out DateTimeOffset start))
                {
                    builder.Put(service with { Pending = IsPending(shown, service, start, times) });
                }
            }

            shown = builder.Build();
        }

        return shown.Only(request);
    }

    public Resource? Read(ResourceKey key) => lync.Read(key);

    public void Apply(PlannedChange change) => lync.Apply(change);

    public void EndPhase()
    {
    }

    /// <summary>A Director has no routing to Unified Messaging, which runs on Front Ends (domain.md D.2), and so nothing to take notice of.</summary>
    private static bool? IsPending(Topology shown, WindowsService service, DateTimeOffset start, SettingTimes times) =>
        shown.Find(service.Scope, LyncComputer.Schema, service.Computer.ToString())?.Pool is not { } pool ? null
            : shown.Find(service.Scope, LyncPool.Schema, pool)?.PoolKind == PoolKind.Director ? false
            : times.IsOlder(start, pool);
}
