using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using UmLync.Sip;
using UmLync.Text;

namespace UmLync.Connectors.Sip;

/// <summary>
/// One request and its responses (RFC 3261, section 17.1, over a reliable transport). A call is always brought to its end: what is
/// refused is confirmed, what is taken is confirmed and ended, and what only rings is taken back when patience is over. A call that was
/// forked may be taken twice: each that takes it is a call of its own (section 13.2.2.4).
/// </summary>
internal sealed class SipTransaction(SipConversation talk, SipDialog dialog, SipDeadline deadline)
{
    private const string Call = "INVITE";

    private readonly List<SipResponse> _responses = [];
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The responses in their order, up to the final one.</summary>
    public IReadOnlyList<SipResponse> Responses => _responses;

    /// <summary>Whether the call was taken back because nobody took it in time.</summary>
    public bool WasTakenBack { get; private set; }

    private bool IsCall => dialog.First.Method == Call;

    private SipResponse? Final => _responses.FirstOrDefault(response => !response.IsProvisional);

    /// <summary>Asks, and waits for the final response. Whether it came; where not, the other side has hung up.</summary>
    /// <exception cref="UmLyncException">What comes is no SIP, or too much.</exception>
    /// <exception cref="IOException">The line broke.</exception>
    /// <exception cref="OperationCanceledException">The time was over.</exception>
    public async Task<bool> RunAsync()
    {
        if (IsCall)
        {
            deadline.BeginCall();
        }

        try
        {
            await talk.SendAsync(dialog.First, deadline.Patience).ConfigureAwait(false);
            return await HearAsync(dialog.First, deadline.Patience).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (IsCall && !deadline.Line.IsCancellationRequested)
        {
            await TidyAsync(TakeBackAsync).ConfigureAwait(false);
            throw;
        }
        catch (UmLyncException) when (IsCall && Final is null && _responses.Count > 0)
        {
            // Nothing more that comes can be understood; the other side still understands, and rings.
            await TidyAsync(() => talk.SendAsync(dialog.Cancel(), deadline.Line)).ConfigureAwait(false);
            throw;
        }
        finally
        {
            if (IsCall && Final is { } final)
            {
                deadline.EndCall();
                await TidyAsync(() => SettleAsync(final)).ConfigureAwait(false);
            }
        }
    }

    private async Task TakeBackAsync()
    {
        // Only what has been answered at all may be taken back; a first answer is waited for (section 9.1).
        bool isHeard = _responses.Count > 0 || await HearAsync(dialog.First, deadline.Line, isAnyEnough: true).ConfigureAwait(false);
        if (isHeard && Final is null)
        {
            WasTakenBack = true;
            await talk.SendAsync(dialog.Cancel(), deadline.Line).ConfigureAwait(false);
            await HearAsync(dialog.First, deadline.Line).ConfigureAwait(false);
        }
    }

    private async Task SettleAsync(SipResponse final)
    {
        if (!final.IsSuccess)
        {
            await talk.SendAsync(dialog.Confirm(final), deadline.Line).ConfigureAwait(false);
            return;
        }

        SipRequest end = await HangUpAsync(final).ConfigureAwait(false);
        await HearAsync(end, deadline.Line).ConfigureAwait(false);
    }

    private async Task<SipRequest> HangUpAsync(SipResponse taken)
    {
        _taken.Add(TakerOf(taken));
        SipRequest end = dialog.End(taken);
        await talk.SendAsync(dialog.Accept(taken), deadline.Line).ConfigureAwait(false);
        await talk.SendAsync(end, deadline.Line).ConfigureAwait(false);
        return end;
    }

    private static string TakerOf(SipResponse taken) => taken.To?.Tag ?? string.Empty;

    private bool IsTakenElsewhere(SipResponse response) =>
        IsCall && _taken.Count > 0 && response.IsSuccess && SipDialog.IsAnswer(response, dialog.First) && !_taken.Contains(TakerOf(response));

    private async Task<bool> HearAsync(SipRequest request, CancellationToken end, bool isAnyEnough = false)
    {
        while (await talk.ReceiveAsync(end).ConfigureAwait(false) is { } message)
        {
            if (message is SipRequest asked)
            {
                await AnswerAsync(asked, end).ConfigureAwait(false);
            }
            else if (message is SipResponse other && IsTakenElsewhere(other))
            {
                await HangUpAsync(other).ConfigureAwait(false);
            }
            else if (message is SipResponse response && SipDialog.IsAnswer(response, request))
            {
                if (request == dialog.First)
                {
                    _responses.Add(response);
                }

                if (isAnyEnough || !response.IsProvisional)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private Task AnswerAsync(SipRequest request, CancellationToken end) =>
        request.Method == "ACK" ? Task.CompletedTask : talk.SendAsync(SipDialog.AnswerTo(request), end);

    // What was heard is what counts; that the other side does not let the call be ended properly changes nothing of it.
    private static async Task TidyAsync(Func<Task> work)
    {
        try
        {
            await work().ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is OperationCanceledException or IOException or ObjectDisposedException or UmLyncException)
        {
        }
    }
}
