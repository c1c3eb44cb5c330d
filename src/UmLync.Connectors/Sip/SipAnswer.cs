using System;
using UmLync.Ports;
using UmLync.Text;

namespace UmLync.Connectors.Sip;

/// <summary>What came of asking an endpoint by OPTIONS, in one row: each layer, the answer, and what is wrong.</summary>
public sealed class SipAnswer
{
    internal SipAnswer(SipProbeTarget target, SipExchange exchange)
    {
        Target = target;
        Exchange = exchange;
    }

    /// <summary>The name or address.</summary>
    public string Computer => Target.Endpoint.Host;

    /// <summary>The port.</summary>
    public int Port => Target.Endpoint.Port;

    /// <summary>Over what.</summary>
    public SipTransport Transport => Target.Endpoint.Transport;

    /// <summary>Who listens there according to the estate; null where nothing is known.</summary>
    public PortService? Service => Target.Known?.Service;

    /// <summary>Whether the name leads to an address.</summary>
    public SipLayerOutcome Name => Exchange[SipLayer.Name].Outcome;

    /// <summary>Whether somebody takes the TCP connection.</summary>
    public SipLayerOutcome Connection => Exchange[SipLayer.Connection].Outcome;

    /// <summary>Whether the TLS handshake is made, and each side takes the other's certificate.</summary>
    public SipLayerOutcome Tls => Exchange[SipLayer.Tls].Outcome;

    /// <summary>Whether the certificate of the server is what the documents ask of it.</summary>
    public SipLayerOutcome Identity => Exchange[SipLayer.Identity].Outcome;

    /// <summary>Whether the server speaks SIP, and grants the request.</summary>
    public SipLayerOutcome Sip => Exchange[SipLayer.Sip].Outcome;

    /// <summary>The status of the answer; null where there was none.</summary>
    public int? Status => Exchange.Final?.Status;

    /// <summary>The words of the answer; null where there was none.</summary>
    public string? Reason => Exchange.Final?.Reason;

    /// <summary>What answered, as it calls itself; null where it does not say.</summary>
    public string? Server => Exchange.Final?.Server;

    /// <summary>How long all of it took.</summary>
    public TimeSpan Elapsed => Exchange.Elapsed;

    /// <summary>Whether every layer that is used holds.</summary>
    public bool IsGood => Exchange.IsGood;

    /// <summary>The id of what is wrong at the lowest layer that does not hold; null where nothing is.</summary>
    public string? ProblemId => Problem?.Id;

    /// <summary>What is wrong at the lowest layer that does not hold; null where nothing is.</summary>
    public Message? Problem => Exchange.Problem;

    /// <summary>What to do about it.</summary>
    public Message? RecommendedAction => Problem?.Action;

    /// <summary>Who was asked, and what the estate says of it.</summary>
    public SipProbeTarget Target { get; }

    /// <summary>Everything that was heard, with the certificate and what the rules say of it.</summary>
    public SipExchange Exchange { get; }

    /// <inheritdoc/>
    public override string ToString() => Exchange.ToString();
}
