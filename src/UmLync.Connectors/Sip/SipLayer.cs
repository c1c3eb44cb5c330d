using System;
using UmLync.Text;

namespace UmLync.Connectors.Sip;

/// <summary>The layers between a name and an answer, in the order in which they have to hold.</summary>
public enum SipLayer
{
    /// <summary>The name leads to an address.</summary>
    Name,

    /// <summary>Somebody takes the TCP connection.</summary>
    Connection,

    /// <summary>The TLS handshake is made, and each side takes the other's certificate.</summary>
    Tls,

    /// <summary>The certificate of the server is what the documents ask of it.</summary>
    Identity,

    /// <summary>The server answers by SIP.</summary>
    Sip,
}

/// <summary>What was found at a layer.</summary>
public enum SipLayerOutcome
{
    /// <summary>A layer below failed, so that nothing is known.</summary>
    NotReached,

    /// <summary>It is not used: TCP in the clear has no certificate.</summary>
    NotUsed,

    /// <summary>It holds.</summary>
    Passed,

    /// <summary>Something was proven, not all: SIP is spoken but the request not granted; a certificate that could be judged in part only.</summary>
    InPart,

    /// <summary>It does not hold.</summary>
    Failed,
}

/// <summary>A layer, what was found there, and when.</summary>
public sealed class SipLayerResult
{
    internal SipLayerResult(SipLayer layer, SipLayerOutcome outcome, TimeSpan elapsed, Message? problem)
    {
        Layer = layer;
        Outcome = outcome;
        Elapsed = elapsed;
        Problem = problem;
    }

    /// <summary>The layer.</summary>
    public SipLayer Layer { get; }

    /// <summary>What was found.</summary>
    public SipLayerOutcome Outcome { get; }

    /// <summary>How long after the start this was known.</summary>
    public TimeSpan Elapsed { get; }

    /// <summary>Why it does not hold, or not in full; null where it does.</summary>
    public Message? Problem { get; }

    /// <inheritdoc/>
    public override string ToString() => Layer + " " + Outcome;
}
