using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UmLync.Certificates;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// Both sides check each other. The root in which the certificate of one side ends has to be among the trusted roots of every
/// computer of the other side.
/// </summary>
public sealed class CertificateRootUntrusted() : CertificateRule(
    nameof(CertificateMessages.CertificateRootUntrusted), Severity.Error, Source.Confirmed("H 39, E.2 row 7"), Um | Lync | CertificateRoles.Owa, LyncPool.Schema, LyncComputer.Schema, ExchangeServer.Schema, TrustedRoot.OfLync, TrustedRoot.OfExchange)
{
    private const int MostShown = 5;

    private protected override IEnumerable<ResourceKind> NeededFor(Scope scope) => scope.Product == Product.Exchange
        ? [Certificate.OfExchange, LyncPool.Schema, LyncComputer.Schema, TrustedRoot.OfLync]
        : [Certificate.OfLync, ExchangeServer.Schema, TrustedRoot.OfExchange];

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

        RootTrust trust = estate.TrustIn(root, ofLync: (certificate.Roles & Lync) == 0);
        return trust.Strangers.Count > 0
            ? CertificateVerdict.Fail(nameof(CertificateMessages.RootIsNotTrusted), certificate.Certificate.Name, root.ToString(), string.Join(", ", trust.Strangers.Take(MostShown)), trust.Strangers.Count.ToString(CultureInfo.InvariantCulture))
            : trust.Unread is { } unread ? CertificateVerdict.Unknown(nameof(CertificateMessages.RootsOfComputerAreUnread), unread.ToString())
            : CertificateVerdict.Pass;
    }
}
