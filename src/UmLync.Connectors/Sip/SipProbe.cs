using System;
using System.Collections.Generic;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;
using UmLync.Certificates;
using UmLync.Connectors.Certificates;
using UmLync.Connectors.Net;
using UmLync.Values;

namespace UmLync.Connectors.Sip;

/// <summary>Asks SIP endpoints what they can do (OPTIONS), many at a time: nobody is called and nothing is changed.</summary>
public sealed class SipProbe
{
    private readonly SipClient _client;
    private readonly FanOut<SipProbeTarget, SipAnswer> _all;

    /// <summary>A probe with bounds.</summary>
    /// <param name="settings">How each endpoint is asked.</param>
    /// <param name="atOnce">How many endpoints are asked at a time.</param>
    public SipProbe(SipSettings settings, int atOnce)
    {
        _client = new SipClient(settings);
        _all = new FanOut<SipProbeTarget, SipAnswer>(atOnce, AskAsync);
    }

    /// <summary>The moment for which certificates are judged.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The FQDN that certificates have to carry; by default each the host of its endpoint.</summary>
    public Fqdn? Name { get; init; }

    /// <summary>The roots that count; null where those of this computer or of the estate do.</summary>
    public X509Certificate2Collection? Roots { get; init; }

    /// <summary>The estate to which the endpoints belong.</summary>
    public CertificateEstate? Estate { get; init; }

    /// <summary>Asks them all; each is answered once, in the order in which the answers come.</summary>
    /// <exception cref="OperationCanceledException">The operator has had enough.</exception>
    public IEnumerable<SipAnswer> Try(IEnumerable<SipProbeTarget> targets, CancellationToken cancellation) => _all.Run(targets, cancellation);

    private async Task<SipAnswer> AskAsync(SipProbeTarget target, CancellationToken stop)
    {
        CertificateInquiry identity = new() { Roles = target.Roles, At = At, Name = Name, Roots = Roots, Estate = Estate };
        return new SipAnswer(target, await _client.AskAsync(target.Endpoint, SipInquiry.Options(), identity, stop).ConfigureAwait(false));
    }
}
