using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using UmLync.Certificates;
using UmLync.Cmdlets.Completion;
using UmLync.Cmdlets.Connections;
using UmLync.Connectors.Certificates;
using UmLync.Rules;
using UmLync.Topologies;

namespace UmLync.Cmdlets;

/// <summary>
/// Judges certificates by every documented rule: those that serve in an estate, or one that is open, lies in a file or a store, or
/// is presented by a server, before anything is configured with it. Changes nothing.
/// </summary>
[Cmdlet(VerbsDiagnostic.Test, "UmLyncCertificate", DefaultParameterSetName = OfEstate)]
[OutputType(typeof(Finding))]
public sealed class TestUmLyncCertificateCommand : UmLyncCertificateCommand
{
    private const string OfEstate = "Estate";
    private const string OfCertificate = "Certificate";
    private const int MostDays = 3650;

    private CertificateInquiry? _inquiry;

    /// <summary>A certificate, the path of a file (DER, PEM, PFX), <c>host:port</c>, or <c>store:LocalMachine\My\thumbprint</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = OfCertificate)]
    [Alias("Certificate", "Path", "Endpoint")]
    [ValidateNotNull]
    public object InputObject { get; set; } = null!;

    /// <summary>The roles in which it serves or shall serve.</summary>
    [Parameter(ParameterSetName = OfCertificate)]
    public CertificateRoles Role { get; set; } = CertificateInquiry.UsualRoles;

    /// <summary>The FQDN that it has to carry: of the server, of the pool of a Front End, of the device. By default the host of the endpoint.</summary>
    [Parameter(ParameterSetName = OfCertificate)]
    [ArgumentCompleter(typeof(ComputerCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Fqdn { get; set; }

    /// <summary>How many days before its end a certificate should be renewed.</summary>
    [Parameter(ParameterSetName = OfCertificate)]
    [ValidateRange(0, MostDays)]
    public int ExpiryDays { get; set; } = CertificateCase.UsualExpiryWindow.Days;

    /// <summary>The moment for which it is judged; by default that of the topology's capture, without a topology the present.</summary>
    [Parameter(ParameterSetName = OfCertificate)]
    public DateTimeOffset? At { get; set; }

    /// <summary>Phones with Lync Phone Edition take part, which accept no wildcards.</summary>
    [Parameter(ParameterSetName = OfCertificate)]
    public SwitchParameter LyncPhones { get; set; }

    /// <summary>The estate; by default that of the connection, where there is one.</summary>
    [Parameter]
    [ValidateNotNull]
    public Topology? Topology { get; set; }

    /// <summary>Writes what passes, too.</summary>
    [Parameter]
    public SwitchParameter IncludePassed { get; set; }

    private protected override void Process()
    {
        if (ParameterSetName == OfEstate)
        {
            Topology estate = Topology ?? ReadEstate();
            Write(RuleBook.AboutCertificates.SelectMany(rule => RuleBook.Judge(rule, estate)));
        }
        else
        {
            With(InputObject, found => Write((_inquiry ??= Inquiry()).Judge(found)));
        }
    }

    private void Write(IEnumerable<Finding> findings) =>
        WriteObject(findings.Where(finding => IncludePassed || finding.Outcome != FindingOutcome.Pass), enumerateCollection: true);

    private CertificateInquiry Inquiry()
    {
        Topology? estate = Topology ?? (CurrentConnection.Value is null ? null : ReadEstate());
        return new CertificateInquiry
        {
            Roles = Role,
            Name = Fqdn is null ? null : Values.Fqdn.Parse(Fqdn),
            At = At ?? estate?.CapturedAt ?? Here.Clock(),
            ExpiryWindow = TimeSpan.FromDays(ExpiryDays),
            HasLyncPhones = LyncPhones,
            Roots = Roots,
            Estate = estate is null ? null : CertificateEstate.Of(estate),
        };
    }
}
