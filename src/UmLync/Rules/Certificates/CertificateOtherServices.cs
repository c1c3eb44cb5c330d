using UmLync.Certificates;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// A certificate that is enabled for UM and also for IIS or SMTP ties their renewals together: a swap for UM moves mail and web
/// with it. The documented example that does so is a slip.
/// </summary>
public sealed class CertificateOtherServices() : CertificateRule(
    nameof(CertificateMessages.CertificateOtherServices), Severity.Warning, Source.Confirmed("H 13"), Um)
{
    private static readonly NameSet Own = new([CertificateUses.Um, CertificateUses.CallRouter]);

    private protected override CertificateVerdict VerdictOn(CertificateCase certificate) => certificate.Services switch
    {
        null when certificate.Resource is null => CertificateVerdict.Silent,
        null => CertificateVerdict.Lacks("services"),
        { } services when services.Except(Own) is { Count: > 0 } others => CertificateVerdict.Fail(nameof(CertificateMessages.CertificateServesOthers), certificate.Certificate.Name, others.ToString()),
        _ => CertificateVerdict.Pass,
    };
}
