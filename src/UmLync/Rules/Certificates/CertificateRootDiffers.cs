using System.Collections.Generic;
using System.Linq;
using UmLync.Certificates;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// The documents ask for certificates of the same root on both sides, and elsewhere only for mutual trust. Two roots work as
/// long as somebody keeps both in all stores.
/// </summary>
public sealed class CertificateRootDiffers() : CertificateRule(
    nameof(CertificateMessages.CertificateRootDiffers), Severity.Warning, Source.Confirmed("H 39, J.3"), Um, Certificate.OfLync, LyncComputer.Schema)
{
    private protected override IEnumerable<ResourceKind> NeededFor(Scope scope) => [Certificate.OfExchange, Certificate.OfLync, LyncComputer.Schema];

    private protected override CertificateVerdict VerdictOn(CertificateCase certificate)
    {
        if (certificate.Estate is not { } estate || certificate.FacesLync == false || certificate.Certificate.IsSelfSigned == true)
        {
            return CertificateVerdict.Silent;
        }

        if (certificate.Chain?.Root is not { } root)
        {
            return certificate.Chain is null ? CertificateVerdict.Lacks("rootThumbprint") : CertificateVerdict.Silent;
        }

        return estate.LyncRoots.Count == 0 ? CertificateVerdict.Unknown(nameof(CertificateMessages.RootsOfLyncAreUnread))
            : estate.LyncRoots.Contains(root) ? CertificateVerdict.Pass
            : CertificateVerdict.Fail(nameof(CertificateMessages.RootIsNotThatOfLync), certificate.Certificate.Name, root.ToString(), string.Join(", ", estate.LyncRoots));
    }
}
