using System.Linq;
using UmLync.Diagnosis;
using UmLync.Planning;
using UmLync.Text;

namespace UmLync.CallTrace;

/// <summary>
/// From what a server answers to why. What the server itself says in <c>ms-diagnostics</c> counts first, as far as domain.md E
/// knows the number; else the status, as RFC 3261 defines it, with what the estate says.
/// </summary>
public static class AnswerVerdict
{
    // E.1: certificate trust with the next hop could not be established; which of its certificates is wrong, the number does not say.
    private const int UntrustedHop = 1010;

    private static readonly Source NotFound = Source.Inferred("E.4 row 6, E.2 row 10");
    private static readonly Source Attendant = Source.Inferred("E.4 row 6, E.2 row 31");
    private static readonly Source Unacceptable = Source.Inferred("E.4 row 8, E.2 row 1");
    private static readonly Source NotTrusted = Source.Inferred("E.4 row 5, C.4");

    /// <summary>Why the request failed; null where it did not: success, and a call that is sent on, are none.</summary>
    public static TraceFault? Of(TraceAnswer answer, TraceTarget at) =>
        answer.IsSuccess || answer.IsRedirect ? null : FromDiagnostics(answer, at) ?? FromStatus(answer, at);

    private static TraceFault? FromDiagnostics(TraceAnswer answer, TraceTarget at)
    {
        Sighting seen = new(at.Endpoint.ToString(), 0);
        SipDiagnostic[] told = [.. answer.Diagnostics.SelectMany(value => DiagnosticText.In("ms-diagnostics: " + value, seen))];
        if (told.Any(diagnostic => diagnostic.Number == UntrustedHop))
        {
            return Fault(Source.Confirmed("E.1"), nameof(TraceMessages.TraceNextHopIsNotTrusted), answer, at);
        }

        CauseRanking ranking = new();
        foreach (SipDiagnostic diagnostic in told)
        {
            ranking.Add(new SipDiagnostic(seen, diagnostic.Number)
            {
                Reason = diagnostic.Reason,
                Source = diagnostic.Source,
                Application = diagnostic.Application,
                Server = answer.Server,
                Status = answer.Status,
            });
        }

        return TheOne([.. ranking.Causes.Where(IsKnown)]) is { } cause ? TraceFault.Of(cause) : null;
    }

    // Where a number points to several causes alike, the one that says no more than the number does is the true one.
    private static LikelyCause? TheOne(LikelyCause[] causes) =>
        causes.Length > 1 && causes[0].Likelihood == causes[1].Likelihood
            ? causes.FirstOrDefault(cause => cause.CauseId == CauseCatalog.UmRoutingRefuses.Id)
            : causes.FirstOrDefault();

    // Some numbers are only believed to mean something: on these nobody is sent to repair. And who calls Unified Messaging on
    // premises meets no trouble of hosted voice mail.
    private static bool IsKnown(LikelyCause cause) => cause.Source.Evidence != Evidence.Unverified
        && cause.CauseId != CauseCatalog.EdgeTrustBroken.Id
        && cause.Symptoms.Any(seen => seen.Symptom.Source.Evidence != Evidence.Unverified);

    private static TraceFault FromStatus(TraceAnswer answer, TraceTarget at) => answer.Status switch
    {
        404 or 410 or 484 or 604 when at.Direction == TraceDirection.ToExchange => Unknown(answer, at),
        404 or 410 or 484 or 604 => Fault(NotFound, nameof(TraceMessages.TraceAddressIsUnknown), answer, at),
        401 or 403 or 407 => Fault(NotTrusted, nameof(TraceMessages.TraceIsNotTrusted), answer, at),
        415 or 488 or 606 => TraceFault.Of(CauseCatalog.IncompatibleSecurity, Unacceptable),
        408 or 504 => Fault(Source.Confirmed("E.4 row 7"), nameof(TraceMessages.TraceNextServerIsSilent), answer, at),
        480 or 503 => Fault(Source.Confirmed("E.4 row 9"), nameof(TraceMessages.TraceIsUnavailable), answer, at),
        486 or 600 or 603 => Fault(Source.Confirmed("E.4 row 11"), nameof(TraceMessages.TraceIsBusy), answer, at),
        482 or 483 => Fault(Source.Confirmed("E.4 row 10"), nameof(TraceMessages.TraceLoops), answer, at),
        >= 500 and <= 599 => Fault(Source.Confirmed("E.4 row 12"), nameof(TraceMessages.TraceServerFails), answer, at),
        _ => Fault(Source.Confirmed("E.4 row 13"), nameof(TraceMessages.TraceIsRefused), answer, at),
    };

    private static TraceFault Unknown(TraceAnswer answer, TraceTarget at) =>
        at.Known.AttendantIsEnabled == false ? TraceFault.Of(CauseCatalog.AttendantIsOff, Attendant)
        : at.Known.HasHuntGroup == false ? TraceFault.Of(CauseCatalog.HuntGroupMissing, NotFound)
        : Fault(NotFound, nameof(TraceMessages.TraceAddressIsUnknown), answer, at);

    private static TraceFault Fault(Source source, string id, TraceAnswer answer, TraceTarget at) =>
        TraceFault.Of(source, id, at.Endpoint.ToString(), answer.ToString());
}
