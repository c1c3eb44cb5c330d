using System.Linq;
using System.Management.Automation;
using UmLync.Cmdlets.Completion;
using UmLync.Topologies;

namespace UmLync.Cmdlets;

/// <summary>
/// Shows the Windows services that carry the integration, and which of them run behind a setting because a restart is pending.
/// </summary>
[Cmdlet(VerbsCommon.Get, "UmLyncService")]
[OutputType(typeof(WindowsService))]
public sealed class GetUmLyncServiceCommand : UmLyncEstateCommand
{
    /// <summary>The FQDN of the computer; wildcards are taken.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ComputerCompleter))]
    [SupportsWildcards]
    public string? Computer { get; set; }

    /// <summary>The name of the service; wildcards are taken.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    public string? Name { get; set; }

    private protected override void Process()
    {
        Topology estate = ReadEstate();
        WriteObject(
            estate.All(WindowsService.OfExchange).Concat(estate.All(WindowsService.OfLync))
                .Where(service => Pattern.Matches(Computer, service.Computer.ToString()) && Pattern.Matches(Name, service.Name)),
            enumerateCollection: true);
    }
}
