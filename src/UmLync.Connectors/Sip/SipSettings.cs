using System;
using System.Security.Cryptography.X509Certificates;

namespace UmLync.Connectors.Sip;

/// <summary>How SIP is spoken, and within which bounds.</summary>
public sealed class SipSettings
{
    /// <summary>How long one endpoint may take where the operator says nothing else.</summary>
    public static readonly TimeSpan UsualLimit = TimeSpan.FromSeconds(15);

    /// <summary>How long a call that was begun may take to be ended, after the time is over.</summary>
    internal static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <summary>
    /// The certificate of this side with its private key, which the other side asks for (mutual TLS). One from a store of Windows
    /// keeps its key there. Null presents none.
    /// </summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>The name of this computer, by which it calls itself in SIP; null is that in its certificate, or else its address.</summary>
    public string? LocalName { get; init; }

    /// <summary>
    /// Where a name leads, instead of what DNS says: for a server that is not in DNS yet. Its certificate is judged by the name. Null,
    /// or the answer null, asks DNS.
    /// </summary>
    public Func<string, string?>? AddressOf { get; init; }

    /// <summary>How long one endpoint may take for everything, its name included.</summary>
    public TimeSpan Limit { get; init; } = UsualLimit;

    /// <summary>The most bytes of SIP that are taken from one endpoint.</summary>
    public int MostBytes { get; init; } = 1024 * 1024;

    /// <summary>The most messages that are taken from one endpoint.</summary>
    public int MostMessages { get; init; } = 64;

    /// <summary>The most requests that are sent to one endpoint, with ACK, BYE and CANCEL.</summary>
    public int MostRequests { get; init; } = 8;

    /// <summary>
    /// Whether a call goes also to a server that is not who it should be. OPTIONS, which tells nothing about anybody, always does.
    /// </summary>
    public bool CallsStrangers { get; init; }
}
