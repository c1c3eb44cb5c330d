using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Management.Automation;
using UmLync.Connectors.Files;
using UmLync.Ports;
using UmLync.Topologies;

namespace UmLync.Cmdlets;

/// <summary>
/// Writes what firewalls between Exchange and Lync have to let through: source, destination, port and reason, as a table for a
/// spreadsheet (.csv), as a page (.md), or as a script that makes the rules (.ps1). Nothing is asked for that the startup modes
/// close.
/// </summary>
[Cmdlet(VerbsData.Export, "UmLyncFirewallRequest", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportUmLyncFirewallRequestCommand : UmLyncExportCommand
{
    /// <summary>The estate.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ValidateNotNull]
    public Topology Topology { get; set; } = null!;

    /// <summary>The form; by default the one that the ending of the file names.</summary>
    [Parameter]
    public FirewallForm? Form { get; set; }

    private protected override void Process()
    {
        FirewallForm form = Form ?? FirewallFile.FormOf(Path);
        IReadOnlyList<FirewallFlow> flows = FirewallRequest.Of(Topology);
        Export(path => FirewallFile.Write(path, flows, form, CultureInfo.CurrentUICulture));
    }
}
