using System;
using System.Linq;
using System.Management.Automation;
using UmLync.Cmdlets.Completion;
using UmLync.Ports;
using UmLync.Topologies;

namespace UmLync.Cmdlets;

/// <summary>
/// Shows on which ports the computers of the estate take calls, notifications and voice, and which of them their startup mode
/// closes.
/// </summary>
[Cmdlet(VerbsCommon.Get, "UmLyncPort")]
[OutputType(typeof(ListeningPort))]
public sealed class GetUmLyncPortCommand : UmLyncEstateCommand
{
    /// <summary>The computers; wildcards are taken.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ComputerCompleter))]
    [SupportsWildcards]
    public string[] Computer { get; set; } = ["*"];

    /// <summary>Who listens.</summary>
    [Parameter]
    public PortService[]? Service { get; set; }

    /// <summary>The estate; by default that of the connection.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ValidateNotNull]
    public Topology? Topology { get; set; }

    private protected override void Process() => WriteObject(
        ListeningPort.Of(Topology ?? ReadEstate())
            .Where(port => Pattern.MatchesAny(Computer, port.Computer) && (Service is null || Array.IndexOf(Service, port.Service) >= 0)),
        enumerateCollection: true);
}
