using System.Collections.Generic;
using UmLync.CallTrace;
using UmLync.Diagnosis;
using UmLync.Rules;

namespace UmLync.Connectors.Tests.CallTrace;

/// <summary>
/// What a trace has to find at each faulty server: the layer, the one cause, and where it is documented. Written from domain.md and
/// RFC 3261 before any of these servers was traced.
/// </summary>
internal static class FaultTable
{
    public static IReadOnlyDictionary<string, (TraceLayer Layer, string Cause, string Document)> Rows { get; } =
        new Dictionary<string, (TraceLayer, string, string)>
        {
            ["no such name"] = (TraceLayer.Dns, "TraceNameIsUnknown", "E.2 row 9: FQDN unresolvable; DNS A"),
            ["closed port"] = (TraceLayer.Tcp, "TraceNobodyListens", "E.2 row 9: port closed; row 40: unreachable at 5061"),
            ["startup mode TCP"] = (TraceLayer.Tcp, "StartupModeIsTcp", "E.2 row 2, H 46: under TCP only the unsecured port is open"),
            ["TCP only"] = (TraceLayer.Tls, "TraceSpeaksNoTls", "E.2 row 9: port and transport mismatch"),
            ["wrong name"] = (TraceLayer.Identity, nameof(CertificateLacksServer), "E.2 row 6, H 5: FQDN in neither CN nor SAN"),
            ["wrong name at Lync"] = (TraceLayer.Identity, nameof(CertificateLacksPeer), "A.6: the gateway is the FQDN of the pool; E.2 row 6 for the other side"),
            ["wildcard subject at Lync"] = (TraceLayer.Identity, nameof(CertificateWildcardSubject), "E.2 row 5, H 6: error on CN, on both sides"),
            ["closed port at Lync"] = (TraceLayer.Tcp, "TraceNobodyListens", "E.2 row 9: port closed, Lync down"),
            ["wildcard subject"] = (TraceLayer.Identity, nameof(CertificateWildcardSubject), "E.2 row 5, H 6: error on CN"),
            ["untrusted authority"] = (TraceLayer.Identity, nameof(CertificateChainIncomplete), "E.2 row 7: root not trusted"),
            ["expired"] = (TraceLayer.Identity, nameof(CertificateExpired), "E.2 row 8"),
            ["self-signed"] = (TraceLayer.Identity, nameof(CertificateSelfSigned), "E.2 row 4, H 18"),
            ["refuses our certificate by an alert"] = (TraceLayer.Tls, "TraceCertificateIsRefused", "C.5: roots must be mutually trusted; J.6: mutual TLS"),
            ["wants a certificate and says so by an alert"] = (TraceLayer.Tls, "TraceCertificateIsWanted", "J.6: mutual TLS"),
            ["silent before TLS"] = (TraceLayer.Tls, "TraceDoesNotAnswer", "bounded time; RFC 3261, 17.1"),
            ["silent"] = (TraceLayer.Options, "TraceDoesNotAnswer", "RFC 3261, 17.1.2.2: timer F"),
            ["one byte a second"] = (TraceLayer.Options, "TraceDoesNotAnswer", "RFC 3261, 17.1.2.2: no final response within timer F"),
            ["half-closed"] = (TraceLayer.Options, "TraceHangsUp", "RFC 3261, 18.4: connection fails"),
            ["hangs up when asked"] = (TraceLayer.Options, "TraceHangsUp", "RFC 3261, 18.4"),
            ["no SIP"] = (TraceLayer.Options, "TraceSpeaksNoSip", "RFC 3261, 7.2: status line"),
            ["refuses OPTIONS"] = (TraceLayer.Options, "TraceIsNotTrusted", "C.4: only trusted peers; RFC 3261, 21.4.4"),
            ["redirect circle"] = (TraceLayer.Redirect, "TraceRedirectsInCircle", "J.8: chain; RFC 3261, 8.1.3.4"),
            ["redirect elsewhere"] = (TraceLayer.Redirect, "TraceRedirectLeavesEstate", "J.8: to a Mailbox server"),
            ["redirect to another port"] = (TraceLayer.Redirect, "TraceRedirectLeavesEstate", "J.8: ports of UM"),
            ["redirect out of TLS"] = (TraceLayer.Redirect, "TraceRedirectDropsTls", "J.8: secured to secured ports"),
            ["redirect too often"] = (TraceLayer.Redirect, "TraceRedirectsTooOften", "J.8: call router, UM service, worker"),
            ["redirect to nobody"] = (TraceLayer.Redirect, "TraceRedirectNamesNobody", "RFC 3261, 8.1.3.4: Contact"),
            ["404"] = (TraceLayer.Invite, "TraceAddressIsUnknown", "RFC 3261, 21.4.5; E.2 row 10"),
            ["480"] = (TraceLayer.Invite, "TraceIsUnavailable", "RFC 3261, 21.4.18"),
            ["488"] = (TraceLayer.Invite, CauseCatalog.IncompatibleSecurity.Id, "E.2 row 1; RFC 3261, 21.4.26"),
            ["500 with 15000"] = (TraceLayer.Invite, CauseCatalog.ContactOn2019.Id, "E.1, E.2 row 25"),
            ["rings and never answers"] = (TraceLayer.Invite, "TraceDoesNotAnswer", "RFC 3261, 9.1: CANCEL"),
        };
}
