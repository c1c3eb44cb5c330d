using System.Collections.Generic;
using System.Threading;
using UmLync.CallTrace;
using UmLync.Connectors.Certificates;
using UmLync.Connectors.Net;
using UmLync.Connectors.Sip;

namespace UmLync.Connectors.CallTrace;

/// <summary>Asks one server after the other, and says layer by layer what came of it.</summary>
internal sealed class TracedServer(CallTracer tracer, bool invites, CancellationToken cancellation)
{
    private readonly SipClient _client = new(new SipSettings
    {
        Certificate = tracer.Own,
        Limit = tracer.Patience,
        MostRequests = TracePlan.RequestsOfCall,
        AddressOf = tracer.AddressOf,
    });

    public TracedHop Ask(TraceTarget at, int hop, TraceCall call)
    {
        SipExchange options = Ask(at, call.Options);
        List<TraceStep> steps = [.. new ExchangeReading(options, at, hop, TwinListens).Steps(TraceLayer.Options)];
        TraceAnswer? sentOn = ExchangeReading.AnswerOf(options);
        bool works = steps.TrueForAll(step => step.Outcome != TraceOutcome.Fail);
        if (invites)
        {
            SipExchange? invite = works && call.Invite is not null ? Ask(at, call.Invite) : null;
            steps.Add(invite is null ? NotCalled(at, hop, steps) : new ExchangeReading(invite, at, hop, TwinListens).LastStep(TraceLayer.Invite));
            sentOn = invite is null ? call.Invite is null ? sentOn : null : ExchangeReading.AnswerOf(invite);
        }

        return new TracedHop(steps, works && sentOn?.IsRedirect == true ? sentOn : null);
    }

    private static TraceStep NotCalled(TraceTarget at, int hop, List<TraceStep> steps) => TraceStep.NotTried(at, hop, TraceLayer.Invite,
        steps.Find(step => step.Outcome == TraceOutcome.Fail) is { } failed ? TraceWords.Needs(failed.Layer) : at.NoCallee!);

    private SipExchange Ask(TraceTarget at, SipInquiry inquiry)
    {
        SipEndpoint endpoint = new(at.Endpoint.Host, at.Endpoint.Port, at.Endpoint.IsTls ? SipTransport.Tls : SipTransport.Tcp);
        CertificateInquiry identity = new() { Roles = at.Roles, At = tracer.At, Name = at.Name, Roots = tracer.Roots };
        return _client.AskAsync(endpoint, inquiry, identity, cancellation).GetAwaiter().GetResult();
    }

    // A connection that is closed at once: the other port of a service tells its startup mode.
    private bool TwinListens(TraceTarget at)
    {
        if (at.Known.UnsecuredTwin is not { } port)
        {
            return false;
        }

        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        end.CancelAfter(tracer.Patience);
        using TcpContact contact = TcpContact.TryAsync(tracer.AddressOf?.Invoke(at.Endpoint.Host) ?? at.Endpoint.Host, port, end.Token).GetAwaiter().GetResult();
        return contact.State == PortState.Open;
    }
}
