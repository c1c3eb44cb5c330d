using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UmLync.Diagnosis;
using UmLync.Planning;
using UmLync.Rules;
using UmLync.Text;

namespace UmLync.CallTrace;

/// <summary>The causes that only a trace can see: where on its way a call ends, and how.</summary>
public static class TraceFaults
{
    private static readonly Source Gateway = Source.Confirmed("E.2 row 9");
    private static readonly Source Router = Source.Confirmed("E.2 row 40, J.8");
    private static readonly Source Redirecting = Source.Inferred("J.8, E.4 row 4");
    // Whether Lync is called by its name is inferred only (a warning); that a TLS client looks for the name it called is not.
    private static readonly string[] Stopping =
    [
        nameof(CertificateMalformed), nameof(CertificateSelfSigned), nameof(CertificateExpired), nameof(CertificateWildcardSubject),
        nameof(CertificateLacksServer), nameof(CertificateLacksPeer), nameof(CertificateChainIncomplete), nameof(CertificateRootUntrusted),
    ];

    private static readonly Source Mutual = Source.Confirmed("J.6, C.5");

    /// <summary>The name leads to no address.</summary>
    public static TraceFault NameIsUnknown(TraceTarget at) =>
        TraceFault.Of(Reached(at), nameof(TraceMessages.TraceNameIsUnknown), at.Endpoint.Host);

    /// <summary>Nobody listens at the port. The other port of the service tells whether it is the startup mode that closes it.</summary>
    /// <param name="at">The server.</param>
    /// <param name="twinListens">Whether the port listens that is not encrypted.</param>
    public static TraceFault NobodyListens(TraceTarget at, bool twinListens) => twinListens
        ? TraceFault.Of(CauseCatalog.StartupModeIsTcp, Source.Inferred("E.2 row 2, H 46"))
        : TraceFault.Of(Reached(at), nameof(TraceMessages.TraceNobodyListens), at.Endpoint.ToString());

    /// <summary>No answer comes to the attempt to connect, or no way leads there.</summary>
    public static TraceFault CannotBeReached(TraceTarget at) =>
        TraceFault.Of(Reached(at), nameof(TraceMessages.TraceCannotBeReached), at.Endpoint.ToString());

    /// <summary>The port is open, and TLS is not agreed on there.</summary>
    /// <param name="at">The server.</param>
    /// <param name="words">Why, in the words of the system.</param>
    public static TraceFault SpeaksNoTls(TraceTarget at, string words) =>
        TraceFault.Of(Gateway, nameof(TraceMessages.TraceSpeaksNoTls), at.Endpoint.ToString(), words);

    /// <summary>The other side does not go on with TLS after our certificate.</summary>
    /// <param name="at">The server.</param>
    /// <param name="hasCertificate">Whether we presented one.</param>
    public static TraceFault RefusesUs(TraceTarget at, bool hasCertificate) => hasCertificate
        ? TraceFault.Of(Mutual, nameof(TraceMessages.TraceCertificateIsRefused), at.Endpoint.ToString())
        : TraceFault.Of(Mutual, nameof(TraceMessages.TraceCertificateIsWanted), at.Endpoint.ToString());

    /// <summary>The line stands, and no whole answer comes within the time.</summary>
    public static TraceFault DoesNotAnswer(TraceTarget at, TraceLayer layer) =>
        TraceFault.Of(Source.Inferred("E.4 row 1"), nameof(TraceMessages.TraceDoesNotAnswer), at.Endpoint.ToString(), layer.ToString());

    /// <summary>The other side ends the connection without an answer.</summary>
    public static TraceFault HangsUp(TraceTarget at, TraceLayer layer) =>
        TraceFault.Of(Source.Inferred("E.4 row 2"), nameof(TraceMessages.TraceHangsUp), at.Endpoint.ToString(), layer.ToString());

    /// <summary>What comes back is no SIP.</summary>
    public static TraceFault SpeaksNoSip(TraceTarget at) =>
        TraceFault.Of(Source.Inferred("E.4 row 3"), nameof(TraceMessages.TraceSpeaksNoSip), at.Endpoint.ToString());

    /// <summary>
    /// What is wrong with the certificate that a server presents; null where nothing is that stops a call. Of several faults the one
    /// that has to be repaired first, since a new certificate repairs the others with it.
    /// </summary>
    public static TraceFault? OfIdentity(IReadOnlyList<Finding> findings)
    {
        Finding[] failed = [.. findings.Where(finding => finding.Outcome == FindingOutcome.Fail)];
        Finding? first = Stopping.Select(rule => Array.Find(failed, finding => finding.RuleId == rule)).FirstOrDefault(found => found is not null)
            ?? Array.Find(failed, finding => finding.Severity == Severity.Error);
        return first is null ? null : TraceFault.Of(first);
    }

    internal static TraceFault RedirectNamesNobody(TraceEndpoint here, TraceAnswer answer) =>
        TraceFault.Of(Redirecting, nameof(TraceMessages.TraceRedirectNamesNobody), here.ToString(), answer.ToString());

    internal static TraceFault RedirectDropsTls(TraceEndpoint here, TraceEndpoint next) =>
        TraceFault.Of(Redirecting, nameof(TraceMessages.TraceRedirectDropsTls), here.ToString(), next.ToString());

    internal static TraceFault RedirectsInCircle(TraceEndpoint here, TraceEndpoint next) =>
        TraceFault.Of(Redirecting, nameof(TraceMessages.TraceRedirectsInCircle), here.ToString(), next.ToString());

    internal static TraceFault RedirectLeavesEstate(TraceEndpoint here, TraceEndpoint next) =>
        TraceFault.Of(Redirecting, nameof(TraceMessages.TraceRedirectLeavesEstate), here.ToString(), next.ToString());

    internal static TraceFault RedirectsTooOften(TraceEndpoint here, TraceEndpoint next, int most) =>
        TraceFault.Of(Redirecting, nameof(TraceMessages.TraceRedirectsTooOften), here.ToString(), next.ToString(), most.ToString(CultureInfo.InvariantCulture));

    private static Source Reached(TraceTarget at) => at.Direction == TraceDirection.ToLync ? Gateway : Router;
}
