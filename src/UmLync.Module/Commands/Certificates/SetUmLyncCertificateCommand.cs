using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Security;
using System.Threading;
using UmLync.Applying;
using UmLync.Cmdlets.Completion;
using UmLync.Cmdlets.Consenting;
using UmLync.Connectors.Certificates;
using UmLync.Connectors.Estates;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Text;

namespace UmLync.Cmdlets;

/// <summary>
/// Assigns a certificate that is installed on Exchange servers to their UM services and call routers, and to no other service:
/// startup mode, certificate, restart, and the other places that name the former one. With a PFX file, it is imported first where it
/// is missing. All servers together are one transaction: where one change is not made, what was done before it is taken back. Living
/// services are looked at by a TLS handshake.
/// </summary>
[Cmdlet(VerbsCommon.Set, "UmLyncCertificate", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(ChangeOutcome))]
public sealed class SetUmLyncCertificateCommand : UmLyncChangeCommand
{
    private HandshakeCheck? _check;
    private PfxFiles? _files;

    /// <summary>The thumbprint of the certificate.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string Thumbprint { get; set; } = null!;

    /// <summary>The names or FQDNs of the servers; by default all that answer calls and have the certificate, with a PFX file all that answer calls.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("Computer")]
    [ArgumentCompleter(typeof(ComputerCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Server { get; set; }

    /// <summary>
    /// The PFX file with the certificate and its private key: it is imported on the servers that do not have it, and its key cannot be
    /// exported from there. The file is opened before anything is done, goes to the importing command only, and stands in no plan or journal.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string? PfxPath { get; set; }

    /// <summary>The password of the PFX file; without it, a console asks for one that is needed.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNull]
    public SecureString? PfxPassword { get; set; }

    /// <summary>Makes no TLS handshake with the services afterwards.</summary>
    [Parameter]
    public SwitchParameter SkipHandshake { get; set; }

    private protected override object Target => Thumbprint;

    private protected override IReadOnlyList<PfxFile> PfxFiles => _files?.All ?? [];

    private protected override IDesigner DesignerOfRecord()
    {
        Values.Thumbprint thumbprint = Values.Thumbprint.Parse(Thumbprint);
        return PfxPath is null ? new CertificateAssignmentDesigner(thumbprint, Server)
            : new CertificateAssignmentDesigner((_files ??= new PfxFiles(Host)).Open(PathOf(PfxPath), PfxPassword, thumbprint).Certificate, Server);
    }

    private protected override void Close() => _files?.Dispose();

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
