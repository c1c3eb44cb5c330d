using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Support;

/// <summary>What is documented of one pair of releases.</summary>
public sealed class SupportRow
{
    internal SupportRow(ExchangeRelease exchange, LyncRelease lync, VoiceMailState voiceMail, Source source)
    {
        Exchange = exchange;
        Lync = lync;
        VoiceMail = voiceMail;
        Source = source;
    }

    /// <summary>The Exchange release.</summary>
    public ExchangeRelease Exchange { get; }

    /// <summary>The Lync release.</summary>
    public LyncRelease Lync { get; }

    /// <summary>Which voice mail the pair gives.</summary>
    public VoiceMailState VoiceMail { get; }

    /// <summary>Where it is documented.</summary>
    public Source Source { get; }
}
