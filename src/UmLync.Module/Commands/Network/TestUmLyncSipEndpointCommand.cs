using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using UmLync.Certificates;
using UmLync.Cmdlets.Completion;
using UmLync.Cmdlets.Connections;
using UmLync.Connectors.Certificates;
using UmLync.Connectors.Sip;
using UmLync.Ports;
using UmLync.Topologies;

namespace UmLync.Cmdlets;

/// <summary>
/// Asks SIP endpoints what they can do (OPTIONS), many at a time, and says layer by layer what holds: name, connection, TLS,
/// certificate, SIP. Those that are named, those of Get-UmLyncPort, or all UM roles and pools of an estate. Calls nobody and changes
/// nothing.
/// </summary>
[Cmdlet(VerbsDiagnostic.Test, "UmLyncSipEndpoint", DefaultParameterSetName = OfEstate)]
[OutputType(typeof(SipAnswer))]
public sealed class TestUmLyncSipEndpointCommand : UmLyncCertificateCommand
{
    private const string OfEstate = "Estate";
    private const string ByEndpoint = "Endpoint";
    private const string ByListeningPort = "ListeningPort";

    private readonly List<SipProbeTarget> _targets = [];
    private Topology? _estate;

    /// <summary>The endpoints, each as <c>host</c> or <c>host:port</c>; without a port 5061 over TLS, and 5060 over TCP.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = ByEndpoint)]
    [ArgumentCompleter(typeof(ComputerCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Endpoint { get; set; } = null!;

    /// <summary>Over what.</summary>
    [Parameter(ParameterSetName = ByEndpoint)]
    public SipTransport[] Transport { get; set; } = [SipTransport.Tls];

    /// <summary>As what the certificate of the server is judged.</summary>
    [Parameter(ParameterSetName = ByEndpoint)]
    public CertificateRoles Role { get; set; } = CertificateInquiry.UsualRoles;

    /// <summary>The FQDN that the certificate of the server has to carry; by default the host of the endpoint.</summary>
    [Parameter(ParameterSetName = ByEndpoint)]
    [ArgumentCompleter(typeof(ComputerCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Fqdn { get; set; }

    /// <summary>The ports of an estate; those at which no SIP is spoken, or which a startup mode closes, are left out.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ByListeningPort)]
    [ValidateNotNull]
    public ListeningPort InputObject { get; set; } = null!;

    /// <summary>The estate, whose computers say whom they trust; by default that of the connection, where there is one.</summary>
    [Parameter]
    [ValidateNotNull]
    public Topology? Topology { get; set; }

    /// <summary>
    /// The certificate that is presented where a server asks for one (mutual TLS): one that is open, such as from <c>Cert:\LocalMachine\My</c>,
    /// the path of a PFX, or <c>store:LocalMachine\My\thumbprint</c>. A key in a store stays there.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    public object? Certificate { get; set; }

    /// <summary>How many endpoints are asked at a time.</summary>
    [Parameter]
    [ValidateRange(1, 256)]
    public int ThrottleLimit { get; set; } = 32;

    private protected override void Begin()
    {
        base.Begin();
        _estate = Topology ?? (ParameterSetName == OfEstate || CurrentConnection.Value is not null ? ReadEstate() : null);
    }

    private protected override void Process() => _targets.AddRange(ParameterSetName switch
    {
        ByEndpoint => from text in Endpoint from transport in Transport select new SipProbeTarget(SipEndpoint.Named(text, transport), Role),
        ByListeningPort => SipProbeTarget.Of(InputObject) is { } target ? [target] : [],
        _ => SipProbeTarget.Of(_estate!),
    });

    private protected override void End()
    {
        SipSettings settings = new() { Certificate = Own(Certificate), Limit = TimeSpan.FromSeconds(TimeoutSec) };
        CertificateEstate? estate = _estate is null ? null : CertificateEstate.Of(_estate);
        SipProbe probe = new(settings, ThrottleLimit) { At = Here.Clock(), Name = Fqdn is null ? null : Values.Fqdn.Parse(Fqdn), Roots = Roots, Estate = estate };
        foreach (SipAnswer answer in probe.Try(_targets, Cancellation))
        {
            WriteObject(answer);
        }
    }
}
