using System.Collections.Generic;
using System.Management.Automation;
using UmLync.Connectors.Certificates;
using UmLync.Posture;
using UmLync.Topologies;

namespace UmLync.Cmdlets;

/// <summary>
/// Says whether TLS 1.0 and 1.1 can be turned off: for an estate, by the builds of its servers and pools; for endpoints, by what
/// Get-UmLyncCertificate saw them agree on. What stands against it comes first, with what to do. Changes nothing.
/// </summary>
[Cmdlet(VerbsDiagnostic.Test, "UmLyncTls", DefaultParameterSetName = OfEstate)]
[OutputType(typeof(TlsPosture))]
public sealed class TestUmLyncTlsCommand : UmLyncEstateCommand
{
    private const string OfEstate = "Topology";
    private const string OfEndpoints = "Endpoint";

    private readonly List<TlsRow> _endpoints = [];

    /// <summary>The estate; by default that of the connection.</summary>
    [Parameter(ValueFromPipeline = true, ParameterSetName = OfEstate)]
    [ValidateNotNull]
    public Topology? Topology { get; set; }

    /// <summary>Whether phones with Lync Phone Edition are in use, which no topology shows.</summary>
    [Parameter(ParameterSetName = OfEstate)]
    public bool? LyncPhones { get; set; }

    /// <summary>What endpoints presented.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = OfEndpoints)]
    [ValidateNotNull]
    public FoundCertificate InputObject { get; set; } = null!;

    private protected override void Process()
    {
        if (ParameterSetName == OfEndpoints)
        {
            _endpoints.Add(TlsRow.OfEndpoint(InputObject.Place, InputObject.Protocol));
        }
        else
        {
            WriteObject(TlsPosture.Of(Topology ?? ReadEstate(), LyncPhones));
        }
    }

    private protected override void End()
    {
        if (ParameterSetName == OfEndpoints)
        {
            WriteObject(TlsPosture.Of(_endpoints));
        }
    }
}
