using System;
using System.Collections.Generic;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using UmLync.CallTrace;

namespace UmLync.Connectors.CallTrace;

/// <summary>
/// Goes the way of a call: asks each server by OPTIONS, and calls it where the plan says so, and goes on where an answer sends it and
/// the plan lets it. Every server is tried layer by layer, one after the other, each within its time.
/// </summary>
public sealed class CallTracer
{
    /// <summary>How long one request may take where the operator says nothing else.</summary>
    public static readonly TimeSpan UsualPatience = TimeSpan.FromSeconds(10);

    /// <summary>The moment for which certificates are judged.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The roots that both sides trust; null where those of this computer count.</summary>
    public X509Certificate2Collection? Roots { get; init; }

    /// <summary>The certificate that is presented, as mutual TLS asks for; null presents none.</summary>
    public X509Certificate2? Own { get; init; }

    /// <summary>How long one request may take, with everything that comes before it.</summary>
    public TimeSpan Patience { get; init; } = UsualPatience;

    /// <summary>Where a name leads, instead of what DNS says; null, or the answer null, asks DNS.</summary>
    public Func<string, string?>? AddressOf { get; init; }

    /// <summary>Traces; steps come as they are made.</summary>
    /// <exception cref="OperationCanceledException">The operator stopped it; a call that had been begun was ended first.</exception>
    public IEnumerable<TraceStep> Trace(TracePlan plan, CancellationToken cancellation)
    {
        TracedServer servers = new(this, plan.Invites, cancellation);
        HashSet<(TraceDirection, TraceEndpoint)> tried = [];
        foreach (TraceTarget begin in plan.Targets)
        {
            if (tried.Contains((begin.Direction, begin.Endpoint)))
            {
                continue;
            }

            List<TraceEndpoint> way = [];
            TraceCall call = new(begin);
            for (TraceTarget? here = begin; here is not null;)
            {
                way.Add(here.Endpoint);
                tried.Add((here.Direction, here.Endpoint));
                TracedHop hop = servers.Ask(here, way.Count - 1, call);
                foreach (TraceStep step in hop.Steps)
                {
                    yield return step;
                }

                TraceTarget? next = null;
                if (hop.SentOn is { } answer)
                {
                    yield return Follow(plan, begin, here, way, answer, out next);
                    call = next is null ? call : call.SentTo(next);
                }

                here = next;
            }
        }
    }

    private static TraceStep Follow(TracePlan plan, TraceTarget begin, TraceTarget here, List<TraceEndpoint> way, TraceAnswer answer, out TraceTarget? next)
    {
        next = null;
        int hop = way.Count - 1;
        if (begin.MostRedirects == 0)
        {
            return TraceStep.NotTried(here, hop, TraceLayer.Redirect, TraceWords.NotDocumented(here, answer));
        }

        RedirectDecision decision = plan.Redirects.Decide(begin, way, answer);
        next = decision.Next;
        return decision.Fault is { } fault
            ? TraceStep.Failed(here, hop, TraceLayer.Redirect, TimeSpan.Zero, fault)
            : TraceStep.Passed(here, hop, TraceLayer.Redirect, TimeSpan.Zero, TraceWords.SentOn(here, next!));
    }
}
