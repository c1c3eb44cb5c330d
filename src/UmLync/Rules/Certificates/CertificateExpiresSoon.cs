using System;
using System.Globalization;
using UmLync.Certificates;
using UmLync.Planning;
using UmLync.Text;

namespace UmLync.Rules;

/// <summary>
/// A certificate that ends soon is renewed in time only where somebody knows: the new one has to be requested, enabled and the
/// services restarted, on both sides.
/// </summary>
public sealed class CertificateExpiresSoon() : CertificateRule(
    nameof(CertificateMessages.CertificateExpiresSoon), Severity.Warning, Source.Confirmed("E.2 row 8"), Any)
{
    private protected override CertificateVerdict VerdictOn(CertificateCase certificate)
    {
        CertificateFacts facts = certificate.Certificate;
        if (facts.NotAfter is not { } end)
        {
            return CertificateVerdict.Lacks("notAfter");
        }

        TimeSpan left = end - certificate.At;
        return left < TimeSpan.Zero ? CertificateVerdict.Silent
            : left < certificate.ExpiryWindow ? CertificateVerdict.Fail(nameof(CertificateMessages.CertificateEndIsNear), facts.Name, Day.Of(end), left.Days.ToString(CultureInfo.InvariantCulture))
            : CertificateVerdict.Pass;
    }
}
