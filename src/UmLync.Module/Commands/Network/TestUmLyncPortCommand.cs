using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using UmLync.Cmdlets.Completion;
using UmLync.Connectors.Net;
using UmLync.Ports;

namespace UmLync.Cmdlets;

/// <summary>
/// Connects to TCP ports, many at a time, and closes each connection at once: those that are named, or those of
/// Get-UmLyncPort. Nothing is sent. Ranges for voice are not tried.
/// </summary>
[Cmdlet(VerbsDiagnostic.Test, "UmLyncPort", DefaultParameterSetName = ByListeningPort)]
[OutputType(typeof(PortAnswer))]
public sealed class TestUmLyncPortCommand : UmLyncCommand
{
    private const string ByListeningPort = "ListeningPort";
    private const string ByComputer = "Computer";

    private readonly List<PortTarget> _targets = [];

    /// <summary>The ports of the estate.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ByListeningPort)]
    [ValidateNotNull]
    public ListeningPort InputObject { get; set; } = null!;

    /// <summary>The names or addresses of the computers.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, ParameterSetName = ByComputer)]
    [ArgumentCompleter(typeof(ComputerCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Computer { get; set; } = null!;

    /// <summary>The ports.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true, ParameterSetName = ByComputer)]
    [ValidateRange(1, 65535)]
    public int[] Port { get; set; } = null!;

    /// <summary>How long one port may take, its name included.</summary>
    [Parameter]
    [ValidateRange(1, 300)]
    public int TimeoutSeconds { get; set; } = 5;

    /// <summary>How many ports are tried at a time.</summary>
    [Parameter]
    [ValidateRange(1, 256)]
    public int ThrottleLimit { get; set; } = 32;

    private protected override void Process() => _targets.AddRange(ParameterSetName == ByComputer
        ? from computer in Computer from port in Port select new PortTarget(computer, port)
        : InputObject is { Protocol: PortProtocol.TCP } known && known.Port == known.Last ? [new PortTarget(known.Computer, known.Port, known)] : []);

    private protected override void End()
    {
        foreach (PortAnswer answer in new PortProbe(TimeSpan.FromSeconds(TimeoutSeconds), ThrottleLimit).Try(_targets, Cancellation))
        {
            WriteObject(answer);
        }
    }
}
