using System;
using System.Collections.Generic;

namespace UmLync.Sip;

/// <summary>A SIP request: somebody asks for something.</summary>
public sealed class SipRequest : SipMessage
{
    /// <summary>A request.</summary>
    /// <param name="method">The method, such as <c>OPTIONS</c>.</param>
    /// <param name="uri">Whom it asks.</param>
    /// <param name="headers">The header fields in their order.</param>
    /// <param name="body">The body; empty where there is none.</param>
    public SipRequest(string method, string uri, IEnumerable<SipHeader> headers, ReadOnlyMemory<byte> body = default)
        : this(method, uri, Version, headers, body, [])
    {
    }

    internal SipRequest(string method, string uri, string protocol, IEnumerable<SipHeader> headers, ReadOnlyMemory<byte> body, IEnumerable<SipFault> seen)
        : base(headers, body, seen)
    {
        Method = method ?? throw new ArgumentNullException(nameof(method));
        Uri = uri ?? throw new ArgumentNullException(nameof(uri));
        Protocol = protocol;
    }

    /// <summary>The method, which is case-sensitive.</summary>
    public string Method { get; }

    /// <summary>Whom it asks, as it was written.</summary>
    public string Uri { get; }

    /// <summary>Whom it asks, where that is a SIP or SIPS URI.</summary>
    public SipTarget? Target => SipTarget.TryParse(Uri, out SipTarget? target) ? target : null;

    /// <inheritdoc/>
    public override string StartLine => Method + " " + Uri + " " + Protocol;

    /// <summary>The protocol and version that it names.</summary>
    internal string Protocol { get; }
}
