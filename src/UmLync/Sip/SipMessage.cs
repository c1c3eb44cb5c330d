using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace UmLync.Sip;

/// <summary>
/// A SIP message (RFC 3261, section 7): a start line, header fields, a body. What it holds is kept as it came, whether it is well
/// formed or not; <see cref="Faults"/> says what is not.
/// </summary>
public abstract class SipMessage
{
    /// <summary>The version of the protocol, which is the only one.</summary>
    public const string Version = "SIP/2.0";

    private IReadOnlyList<SipFault>? _faults;

    private protected SipMessage(IEnumerable<SipHeader> headers, ReadOnlyMemory<byte> body, IEnumerable<SipFault> seen)
    {
        Headers = new SipHeaders(headers);
        Body = body;
        Seen = [.. seen];
    }

    /// <summary>The header fields.</summary>
    public SipHeaders Headers { get; }

    /// <summary>The body; empty where there is none.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>The first line.</summary>
    public abstract string StartLine { get; }

    /// <summary>The body as text.</summary>
    public string BodyText => Encoding.UTF8.GetString(Body.ToArray());

    /// <summary>The identifier of the call.</summary>
    public string? CallId => Headers.First("Call-ID");

    /// <summary>The place among the requests of the call; null where it is missing or malformed.</summary>
    public SipSequence? Sequence => SipSequence.TryParse(Headers.First("CSeq"), out SipSequence? sequence) ? sequence : null;

    /// <summary>The station that sent it last; null where it is missing or malformed.</summary>
    public SipVia? Via => SipVia.TryParse(Headers.Elements("Via").FirstOrDefault(), out SipVia? via) ? via : null;

    /// <summary>Who asks; null where it is missing or malformed.</summary>
    public SipAddress? From => Address("From");

    /// <summary>Who is asked; null where it is missing or malformed.</summary>
    public SipAddress? To => Address("To");

    /// <summary>Where the sender can be reached, or where a redirection leads, as far as they are well formed.</summary>
    public IReadOnlyList<SipAddress> Contacts =>
        [.. Headers.Elements("Contact").Select(text => SipAddress.TryParse(text, out SipAddress? address) ? address : null).OfType<SipAddress>()];

    /// <summary>What is wrong with it by RFC 3261; empty where nothing is.</summary>
    public IReadOnlyList<SipFault> Faults => _faults ??= SipFault.In(this);

    /// <summary>What was wrong as it was read, and cannot be seen from what was kept.</summary>
    internal IReadOnlyList<SipFault> Seen { get; }

    /// <inheritdoc/>
    public override string ToString() => StartLine;

    private SipAddress? Address(string name) => SipAddress.TryParse(Headers.First(name), out SipAddress? address) ? address : null;
}
