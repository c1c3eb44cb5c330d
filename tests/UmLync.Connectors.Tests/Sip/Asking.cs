using System;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;
using UmLync.Certificates;
using UmLync.Connectors.Certificates;
using UmLync.Connectors.Sip;
using UmLync.Sip;

namespace UmLync.Connectors.Tests.Sip;

/// <summary>Asks a peer of a test.</summary>
internal static class Asking
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    public static CertificateInquiry Nobody => new() { At = TimeProvider.System.GetUtcNow(), Roles = CertificateRoles.None, Roots = [] };

    public static Task<SipExchange> OptionsAsync(ScriptedPeer peer, SipSettings? settings = null, CertificateInquiry? identity = null) =>
        AskAsync(peer, SipInquiry.Options(), settings, identity);

    public static Task<SipExchange> InviteAsync(ScriptedPeer peer, SipSettings? settings = null, SipMedia media = SipMedia.None, CancellationToken cancellation = default) =>
        AskAsync(peer, Call(media), settings, cancellation: cancellation);

    public static Task<SipExchange> AskAsync(
        ScriptedPeer peer, SipInquiry inquiry, SipSettings? settings = null, CertificateInquiry? identity = null, CancellationToken cancellation = default) =>
        new SipClient(settings ?? Within(Limit)).AskAsync(peer.Endpoint, inquiry, identity ?? Nobody, cancellation);

    public static SipSettings Within(TimeSpan limit, X509Certificate2? certificate = null) => new() { Limit = limit, Certificate = certificate };

    private static SipInquiry Call(SipMedia media) => SipInquiry.Invite("sip:+14255550100@contoso.com", media);
}
