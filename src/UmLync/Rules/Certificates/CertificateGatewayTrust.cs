using System.Collections.Generic;
using System.Linq;
using UmLync.Certificates;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Rules;

/// <summary>
/// On a SIP Secured or Secured dial plan, VoIP gateways, IP PBXs and direct SIP connections check the certificate of UM: they
/// have to trust its root, or the certificate itself where it is self-signed.
/// </summary>
public sealed class CertificateGatewayTrust() : CertificateRule(
    nameof(CertificateMessages.CertificateGatewayTrust), Severity.Error, Source.Confirmed("J.3"), Um, UmDialPlan.Schema, UmIpGateway.Schema, UmHuntGroup.Schema, LyncPool.Schema, TrustedRoot.OfLync)
{
    private protected override IEnumerable<ResourceKind> NeededFor(Scope scope) => [Certificate.OfExchange, UmDialPlan.Schema, UmIpGateway.Schema, UmHuntGroup.Schema, LyncPool.Schema];

    private protected override CertificateVerdict VerdictOn(CertificateCase certificate)
    {
        if (certificate.Estate is not { } estate || PeersOf(certificate, estate) is not { Length: > 0 } peers)
        {
            return CertificateVerdict.Silent;
        }

        if ((certificate.Certificate.IsSelfSigned == true ? certificate.Certificate.Thumbprint : certificate.Chain?.Root) is not { } anchor)
        {
            return certificate.Chain is null ? CertificateVerdict.Lacks("rootThumbprint") : CertificateVerdict.Silent;
        }

        string[] strangers = [.. peers.Where(peer => estate.Trusts(peer, anchor) == false).Select(peer => peer.ToString())];
        return strangers.Length > 0 ? CertificateVerdict.Fail(nameof(CertificateMessages.GatewayDoesNotTrust), certificate.Certificate.Name, anchor.ToString(), string.Join(", ", strangers))
            : peers.FirstOrDefault(peer => !estate.KnowsTrustOf(peer)) is { } unread ? CertificateVerdict.Unknown(nameof(CertificateMessages.RootsOfComputerAreUnread), unread.ToString())
            : CertificateVerdict.Pass;
    }

    private static Fqdn[] PeersOf(CertificateCase certificate, CertificateEstate estate) => certificate.Resource is { } resource
        ? [.. estate.SecuredPeersOf(resource.Scope)]
        : [.. estate.Topology.ScopesOf(Product.Exchange).SelectMany(estate.SecuredPeersOf)];
}
