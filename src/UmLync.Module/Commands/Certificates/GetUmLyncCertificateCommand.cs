using System.Management.Automation;
using UmLync.Connectors.Certificates;

namespace UmLync.Cmdlets;

/// <summary>
/// Shows what a server presents: its certificate with names and dates, what it sends along, the way to a root, and the version of
/// TLS that was agreed on. Also reads files and stores.
/// </summary>
[Cmdlet(VerbsCommon.Get, "UmLyncCertificate")]
[OutputType(typeof(FoundCertificate))]
public sealed class GetUmLyncCertificateCommand : UmLyncCertificateCommand
{
    /// <summary><c>host:port</c>, the path of a file (DER, PEM, PFX), <c>store:LocalMachine\My\thumbprint</c>, or a certificate.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Endpoint", "Path", "Certificate")]
    [ValidateNotNull]
    public object InputObject { get; set; } = null!;

    private protected override void Process() =>
        With(InputObject, found => WriteObject(new CertificateInquiry { At = Here.Clock(), Roots = Roots }.WithChain(found)));
}
