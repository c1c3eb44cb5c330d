using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using UmLync.Connectors.Certificates;
using UmLync.Rules;
using UmLync.Sip;
using UmLync.Text;

namespace UmLync.Connectors.Sip;

/// <summary>What came of asking one endpoint once: layer by layer, with everything that was heard.</summary>
public sealed class SipExchange
{
    internal SipExchange(SipEndpoint endpoint) => Endpoint = endpoint;

    /// <summary>Who was asked.</summary>
    public SipEndpoint Endpoint { get; }

    /// <summary>The address at which it was reached; null where it was not.</summary>
    public IPEndPoint? Address { get; internal set; }

    /// <summary>What was asked; null where it did not come to that.</summary>
    public SipRequest? Request { get; internal set; }

    /// <summary>The responses to it in their order.</summary>
    public IReadOnlyList<SipResponse> Responses { get; internal set; } = [];

    /// <summary>The response that ended it; null where none came.</summary>
    public SipResponse? Final => Responses.FirstOrDefault(response => !response.IsProvisional);

    /// <summary>The certificate that the server presented, with its way to a root; null where it presented none.</summary>
    public FoundCertificate? Certificate { get; internal set; }

    /// <summary>What the rules say of that certificate.</summary>
    public IReadOnlyList<Finding> Findings { get; internal set; } = [];

    /// <summary>The five layers, each with what was found.</summary>
    public IReadOnlyList<SipLayerResult> Layers { get; internal set; } = [];

    /// <summary>How long all of it took.</summary>
    public TimeSpan Elapsed { get; internal set; }

    /// <summary>How many SIP requests were sent, with ACK, BYE and CANCEL.</summary>
    public int RequestsSent { get; internal set; }

    /// <summary>How many bytes of SIP were received.</summary>
    public long BytesReceived { get; internal set; }

    /// <summary>Whether the server answered by SIP, whatever it answered.</summary>
    public bool SpeaksSip => Responses.Count > 0;

    /// <summary>The lowest layer that does not hold in full; null where all hold.</summary>
    public SipLayerResult? Weakest => Layers.FirstOrDefault(layer => layer.Outcome is SipLayerOutcome.Failed or SipLayerOutcome.InPart);

    /// <summary>Whether every layer that is used holds: the server is reached, is who it should be, and grants the request.</summary>
    public bool IsGood => Layers.Count > 0 && Layers.All(layer => layer.Outcome is SipLayerOutcome.Passed or SipLayerOutcome.NotUsed);

    /// <summary>What is wrong, by its id and with what to do; null where nothing is.</summary>
    public Message? Problem => Weakest?.Problem;

    /// <summary>The layer's result.</summary>
    public SipLayerResult this[SipLayer layer] => Layers.First(result => result.Layer == layer);

    /// <inheritdoc/>
    public override string ToString() => Endpoint + " " + (Final?.StartLine ?? Weakest?.ToString() ?? string.Empty);
}
