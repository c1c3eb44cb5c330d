using System;
using System.Threading;

namespace UmLync.Connectors.Sip;

/// <summary>
/// Two ends: that of patience, when no answer is waited for any more, and that of the line. They are the same until a call is
/// begun: whoever begins a call ends it, and gets a moment for that also when the operator stops it.
/// </summary>
internal sealed class SipDeadline : IDisposable
{
    private readonly CancellationTokenSource _patience;
    private readonly CancellationTokenSource _line = new();
    private CancellationTokenRegistration _ending;

    public SipDeadline(TimeSpan limit, CancellationToken cancellation)
    {
        _patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _ending = _patience.Token.Register(_line.Cancel);
        _patience.CancelAfter(limit);
    }

    /// <summary>Fires when nobody waits for an answer any more.</summary>
    public CancellationToken Patience => _patience.Token;

    /// <summary>Fires when the line is closed.</summary>
    public CancellationToken Line => _line.Token;

    /// <summary>A call is begun: from now on the line outlives patience by a moment.</summary>
    public void BeginCall()
    {
        _ending.Dispose();
        _ending = _patience.Token.Register(() => _line.CancelAfter(SipSettings.Grace));
    }

    /// <summary>The call is about to be ended: that has a moment, however much patience is left.</summary>
    public void EndCall() => _line.CancelAfter(SipSettings.Grace);

    /// <inheritdoc/>
    public void Dispose()
    {
        _ending.Dispose();
        _patience.Dispose();
        _line.Dispose();
    }
}
