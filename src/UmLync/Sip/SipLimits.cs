namespace UmLync.Sip;

/// <summary>How much a SIP message may hold. A server that sends more is not worth the memory.</summary>
public sealed class SipLimits
{
    /// <summary>What no server of the integration comes near.</summary>
    public static readonly SipLimits Usual = new();

    /// <summary>The most bytes of the first line and the header fields together.</summary>
    public int HeadBytes { get; init; } = 64 * 1024;

    /// <summary>The most header fields.</summary>
    public int Headers { get; init; } = 256;

    /// <summary>The most bytes of a body.</summary>
    public int BodyBytes { get; init; } = 256 * 1024;
}
