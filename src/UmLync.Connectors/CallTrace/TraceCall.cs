using UmLync.CallTrace;
using UmLync.Connectors.Sip;
using UmLync.Sip;

namespace UmLync.Connectors.CallTrace;

/// <summary>What is asked along one way: the same question and the same call at every server to which they are sent.</summary>
internal sealed class TraceCall
{
    public TraceCall(TraceTarget begin)
        : this(
            SipInquiry.Options(),
            begin.Callee is { } callee ? SipInquiry.Invite(callee, begin.EncryptsVoice ? SipMedia.Srtp : SipMedia.Rtp) : null)
    {
    }

    private TraceCall(SipInquiry options, SipInquiry? invite)
    {
        Options = options;
        Invite = invite;
    }

    /// <summary>The question what the server can do.</summary>
    public SipInquiry Options { get; }

    /// <summary>The call; null where nobody is known who could be called.</summary>
    public SipInquiry? Invite { get; }

    /// <summary>Both at the address to which they were sent.</summary>
    public TraceCall SentTo(TraceTarget next) => new(Options.RedirectedTo(next.Callee!), Invite?.RedirectedTo(next.Callee!));
}
