using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using UmLync.Connectors.Net;
using UmLync.Connectors.Text;
using UmLync.Sip;
using UmLync.Text;

namespace UmLync.Connectors.Sip;

/// <summary>SIP messages over one line, counted and bounded.</summary>
internal sealed class SipConversation(Stream line, SipEndpoint endpoint, SipSettings settings)
{
    private readonly SipReader _reader = new();
    private readonly byte[] _buffer = new byte[8192];
    private Task<int>? _reading;
    private int _messages;

    /// <summary>How many requests were sent.</summary>
    public int RequestsSent { get; private set; }

    /// <summary>How many bytes were received.</summary>
    public long BytesReceived { get; private set; }

    /// <summary>Sends a message; a request above the bound is not sent.</summary>
    /// <exception cref="UmLyncException">A part of it cannot be sent.</exception>
    /// <exception cref="IOException">The line broke.</exception>
    /// <exception cref="OperationCanceledException">The time was over.</exception>
    public async Task SendAsync(SipMessage message, CancellationToken end)
    {
        // A call for which there is no time any more is not begun: nobody would be there to end it.
        end.ThrowIfCancellationRequested();
        byte[] bytes = SipWriter.Write(message);
        if (message is SipRequest && RequestsSent++ >= settings.MostRequests)
        {
            return;
        }

        Task writing = line.WriteAsync(bytes, 0, bytes.Length, CancellationToken.None);
        if (!await writing.EndsBefore(end).ConfigureAwait(false))
        {
            throw new OperationCanceledException(end);
        }

        await writing.ConfigureAwait(false);
    }

    /// <summary>The next message; null where the other side has hung up.</summary>
    /// <exception cref="UmLyncException">What comes is no SIP, or too much.</exception>
    /// <exception cref="IOException">The line broke.</exception>
    /// <exception cref="OperationCanceledException">The time was over; what comes later can still be received.</exception>
    public async Task<SipMessage?> ReceiveAsync(CancellationToken end)
    {
        while (true)
        {
            if (_reader.Read() is { } message)
            {
                return ++_messages <= settings.MostMessages ? message : throw TooMuch();
            }

            // A reading that was waited for in vain goes on, so that nothing is lost to the next who waits.
            _reading ??= line.ReadAsync(_buffer, 0, _buffer.Length, CancellationToken.None);
            if (!await _reading.EndsBefore(end).ConfigureAwait(false))
            {
                throw new OperationCanceledException(end);
            }

            int count = await _reading.ConfigureAwait(false);
            _reading = null;
            if (count == 0)
            {
                return null;
            }

            BytesReceived += count;
            if (BytesReceived > settings.MostBytes)
            {
                throw TooMuch();
            }

            _reader.Add(_buffer.AsSpan(0, count));
        }
    }

    private UmLyncException TooMuch() => new(new Message(nameof(SipProbeMessages.SipSendsTooMuch), endpoint.ToString()));
}
