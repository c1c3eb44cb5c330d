using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading;
using UmLync.Applying;
using UmLync.Cmdlets.Completion;
using UmLync.Connectors.Certificates;
using UmLync.Connectors.Estates;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Text;

namespace UmLync.Cmdlets;

/// <summary>
/// Assigns a certificate that is installed on Exchange servers to their UM services and call routers, and to no other service:
/// startup mode, certificate, restart, and the other places that name the former one. All servers together are one transaction:
/// where one change is not made, what was done before it is taken back. Living services are looked at by a TLS handshake.
/// </summary>
[Cmdlet(VerbsCommon.Set, "UmLyncCertificate", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(ChangeOutcome))]
public sealed class SetUmLyncCertificateCommand : UmLyncChangeCommand
{
    private HandshakeCheck? _check;

    /// <summary>The thumbprint of the certificate.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string Thumbprint { get; set; } = null!;

    /// <summary>The names or FQDNs of the servers; by default all that answer calls and have the certificate.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("Computer")]
    [ArgumentCompleter(typeof(ComputerCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Server { get; set; }

    /// <summary>Makes no TLS handshake with the services afterwards.</summary>
    [Parameter]
    public SwitchParameter SkipHandshake { get; set; }

    private protected override object Target => Thumbprint;

    private protected override IDesigner DesignerOfRecord() => new CertificateAssignmentDesigner(Values.Thumbprint.Parse(Thumbprint), Server);

    private protected override Plan PlanOf(Plan plan) => plan.AsWhole();

    private protected override Func<Plan, CancellationToken, IEnumerable<ChangeOutcome>>? VerificationOf(IEstate estate)
    {
        // The services of a lab file listen nowhere, and what bears their names may be another estate.
        if (Connected.Path is not null || SkipHandshake)
        {
            return null;
        }

        CertificateSource source = new();
        _check = new HandshakeCheck(estate, source.Read);
        return _check.Of;
    }

    private protected override void AfterwardsIn(IEstate estate)
    {
        foreach (Message silent in _check?.NotSeen ?? [])
        {
            WriteWarning(silent.ToString());
        }
    }
}
