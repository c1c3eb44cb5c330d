using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using UmLync.Applying;
using UmLync.Cmdlets.Completion;
using UmLync.Cmdlets.Shells;
using UmLync.Cmdlets.Text;
using UmLync.Commands;
using UmLync.Connectors.Runs;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Cmdlets;

/// <summary>
/// Restarts services that carry the integration, in the order UM, call router, Front End. Calls in progress on a UM service or
/// Front End end, unless those of UM services are drained first.
/// </summary>
[Cmdlet(VerbsLifecycle.Restart, "UmLyncService", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(ChangeOutcome), typeof(WindowsService))]
public sealed class RestartUmLyncServiceCommand : UmLyncSetCommand<WindowsService>
{
    private readonly List<(string Computer, string? Name)> _asked = [];

    /// <summary>The FQDN of the computer.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ComputerCompleter))]
    [ValidateNotNullOrEmpty]
    public string Computer { get; set; } = null!;

    /// <summary>The name of the service; by default all of the computer that belong to the integration.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateSet(UmService.ServiceName, UmCallRouter.ServiceName, WindowsService.FrontEnd)]
    public string? Name { get; set; }

    /// <summary>
    /// Before a UM service restarts, its server takes no new calls, and the calls that it has may end; afterwards it takes calls again.
    /// From Exchange 2013 on that is a state of the call router of this server: call routers of other servers may go on to send calls here.
    /// </summary>
    [Parameter]
    public SwitchParameter Drain { get; set; }

    /// <summary>How long the calls of a server may take to end, in seconds; those that are left then end with the restart.</summary>
    [Parameter]
    [ValidateRange(0, 86400)]
    public int DrainTimeout { get; set; } = 600;

    private protected override IDisposable? Prepare(Plan plan, Topology now)
    {
        Asking.RequireOperatorFor(plan);
        TimeSpan limit = TimeSpan.FromSeconds(DrainTimeout);
        DrainCalls[] servers = [.. Drain ? DrainCalls.Of(plan, now).Where(server => IsToBeDrained(server.Server, limit)) : []];
        return servers.Length == 0 ? null : Drainage.Begin(servers, token => Connected.ShellOf(Product.Exchange, token), new CallWait(limit, Pause), WriteWarning, Cancellation);
    }

    private bool IsToBeDrained(string server, TimeSpan limit)
    {
        string description = new Message(nameof(CmdletMessages.DrainWouldBegin), server, limit.ToString()).ToString();
        return (Force && !IsPreview) || ShouldProcess(description, description, server);
    }

    private void Pause(TimeSpan time)
    {
        if (Cancellation.WaitHandle.WaitOne(time))
        {
            throw new OperationCanceledException(Cancellation);
        }
    }

    private protected override IDesigner DesignerOfRecord()
    {
        _asked.Add((Computer, Name));
        return new RestartDesigner(Computer, Name);
    }

    private protected override IEnumerable<WindowsService> ObjectsIn(Topology now) =>
        now.All(WindowsService.OfExchange).Concat(now.All(WindowsService.OfLync)).Where(service => _asked.Exists(asked =>
            StringComparer.OrdinalIgnoreCase.Equals(asked.Computer, service.Computer.ToString())
            && (asked.Name is null || StringComparer.OrdinalIgnoreCase.Equals(asked.Name, service.Name))));
}
