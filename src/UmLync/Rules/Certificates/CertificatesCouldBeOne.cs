using System.Globalization;
using System.Linq;
using UmLync.Certificates;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// The simplest set-up is one certificate for all Exchange servers, with every name among its alternative names: less to deploy,
/// and one day on which it ends. Separate certificates are right, too.
/// </summary>
public sealed class CertificatesCouldBeOne() : Rule(
    nameof(CertificateMessages.CertificatesCouldBeOne), Severity.Information, Source.Confirmed("J.3"), Certificate.OfExchange)
{
    private protected override void Judge(Judgement judgement)
    {
        foreach (Certificate certificate in judgement.All(Certificate.OfExchange))
        {
            judgement.Knows(certificate, "services");
        }

        CertificateCase[] certificates = [.. CertificateEstate.Of(judgement.Estate).CasesOf(judgement.Scope).Where(certificate => certificate.IsOfUm)];
        int count = certificates.Select(certificate => certificate.Resource!.Thumbprint).Distinct().Count();
        if (count > 1)
        {
            judgement.Fail(judgement.Scope.ToString(), nameof(CertificateMessages.OneCertificateWouldDo), count.ToString(CultureInfo.InvariantCulture));
        }
    }
}
