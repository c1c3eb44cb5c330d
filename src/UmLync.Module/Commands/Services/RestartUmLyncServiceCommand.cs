using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using UmLync.Applying;
using UmLync.Cmdlets.Completion;
using UmLync.Designers;
using UmLync.Topologies;

namespace UmLync.Cmdlets;

/// <summary>
/// Restarts services that carry the integration, in the order UM, call router, Front End. Calls in progress on a UM service or
/// Front End end.
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
