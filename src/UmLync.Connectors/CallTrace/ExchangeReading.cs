using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.CallTrace;
using UmLync.Connectors.Sip;
using UmLync.Connectors.Text;
using UmLync.Sip;
using UmLync.Text;

namespace UmLync.Connectors.CallTrace;

/// <summary>From what the SIP client found at an endpoint to the steps of a trace, with the one cause of what fails.</summary>
internal sealed class ExchangeReading(SipExchange exchange, TraceTarget at, int hop, Func<TraceTarget, bool> twinListens)
{
    private static readonly (SipLayer Heard, TraceLayer Told)[] Lower =
        [(SipLayer.Name, TraceLayer.Dns), (SipLayer.Connection, TraceLayer.Tcp), (SipLayer.Tls, TraceLayer.Tls), (SipLayer.Identity, TraceLayer.Identity)];

    /// <summary>What the final answer says; null where none came.</summary>
    public static TraceAnswer? AnswerOf(SipExchange exchange) => exchange.Final is not { } final ? null : new TraceAnswer(final.Status, final.Reason)
    {
        Diagnostics = [.. final.Headers.All(MsDiagnostics.HeaderName)],
        Server = final.Headers.First("Server"),
        Contact = final.Contacts.Select(contact => contact.Target).FirstOrDefault() is { } target
            ? new RedirectContact(target.RequestUri, target.Host.Trim('[', ']'), target.Port, target.Transport, target.IsSips)
            : null,
    };

    /// <summary>A step for each layer that is used, the last one being that of the request.</summary>
    public IEnumerable<TraceStep> Steps(TraceLayer request)
    {
        TraceLayer? broken = null;
        TimeSpan before = TimeSpan.Zero;
        foreach ((SipLayer heard, TraceLayer told) in Lower.Append((SipLayer.Sip, request)))
        {
            SipLayerResult result = exchange[heard];
            if (result.Outcome != SipLayerOutcome.NotUsed)
            {
                TimeSpan elapsed = result.Elapsed > before ? result.Elapsed - before : TimeSpan.Zero;
                TraceStep step = result.Outcome == SipLayerOutcome.NotReached ? TraceStep.NotTried(at, hop, told, TraceWords.Needs(broken ?? told))
                    : FaultAt(heard, told) is { } fault ? TraceStep.Failed(at, hop, told, elapsed, fault)
                    : heard == SipLayer.Identity && result is { Outcome: not SipLayerOutcome.Passed, Problem: { } doubt } ? TraceStep.NotTried(at, hop, told, doubt)
                    : TraceStep.Passed(at, hop, told, elapsed, Found(heard));
                broken ??= step.Outcome == TraceOutcome.Fail ? told : null;
                before = result.Elapsed > before ? result.Elapsed : before;
                yield return step;
            }
        }
    }

    /// <summary>The request alone: what keeps it from being answered is its fault, at whatever layer.</summary>
    public TraceStep LastStep(TraceLayer request) =>
        Lower.Append((SipLayer.Sip, request)).Where(layer => exchange[layer.Item1].Outcome is not (SipLayerOutcome.NotUsed or SipLayerOutcome.NotReached))
            .Select(layer => FaultAt(layer.Item1, layer.Item2)).FirstOrDefault(fault => fault is not null) is { } fault
            ? TraceStep.Failed(at, hop, request, exchange.Elapsed, fault)
            : TraceStep.Passed(at, hop, request, exchange.Elapsed, Found(SipLayer.Sip));

    // Such an answer is one to the end of the call, as 487 is, or would have been too late for whoever calls.
    private bool CameTooLate => exchange[SipLayer.Sip].Problem?.Id is nameof(SipProbeMessages.SipIsSilent) or nameof(SipProbeMessages.SipOnlyRings);

    private TraceFault? FaultAt(SipLayer layer, TraceLayer told) => layer switch
    {
        SipLayer.Identity => exchange[layer].Outcome == SipLayerOutcome.NotReached ? null : TraceFaults.OfIdentity(exchange.Findings),
        SipLayer.Sip => !CameTooLate && AnswerOf(exchange) is { } answer ? AnswerVerdict.Of(answer, at) : OfSilence(exchange[layer].Problem, told),
        _ when exchange[layer].Outcome != SipLayerOutcome.Failed => null,
        SipLayer.Name => TraceFaults.NameIsUnknown(at),
        SipLayer.Connection => OfConnection(exchange[layer].Problem),
        _ => OfTls(exchange[layer].Problem),
    };

    private TraceFault OfConnection(Message? problem) => problem?.Id == nameof(SipProbeMessages.SipPortIsClosed)
        ? TraceFaults.NobodyListens(at, twinListens(at))
        : TraceFaults.CannotBeReached(at);

    private TraceFault OfTls(Message? problem) => problem?.Id switch
    {
        nameof(SipProbeMessages.SipClientCertificateIsRefused) => TraceFaults.RefusesUs(at, hasCertificate: true),
        nameof(SipProbeMessages.SipClientCertificateIsNeeded) => TraceFaults.RefusesUs(at, hasCertificate: false),
        nameof(CertificateSourceMessages.EndpointIsSilent) => TraceFaults.DoesNotAnswer(at, TraceLayer.Tls),
        _ => TraceFaults.SpeaksNoTls(at, problem is { Arguments.Count: > 1 } ? problem.Arguments[1] : string.Empty),
    };

    private TraceFault OfSilence(Message? problem, TraceLayer told) => problem?.Id switch
    {
        nameof(SipProbeMessages.SipIsSilent) or nameof(SipProbeMessages.SipOnlyRings) => TraceFaults.DoesNotAnswer(at, told),
        nameof(SipProbeMessages.SipHangsUp) or nameof(SipProbeMessages.SipLineBroke) => TraceFaults.HangsUp(at, told),
        _ => TraceFaults.SpeaksNoSip(at),
    };

    private Message Found(SipLayer layer) => layer switch
    {
        SipLayer.Name => TraceWords.Found(at, exchange.Address?.Address.ToString()),
        SipLayer.Connection => TraceWords.Connected(at),
        SipLayer.Tls => TraceWords.Agreed(at, exchange.Certificate?.Protocol ?? "TLS"),
        SipLayer.Identity => TraceWords.Identified(at, exchange.Certificate?.Certificate.Name ?? string.Empty),
        _ => TraceWords.Answered(at, AnswerOf(exchange)!),
    };
}
