using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using UmLync.Sip;

namespace UmLync.Connectors.Sip;

/// <summary>
/// What is asked: OPTIONS, which changes nothing and calls nobody, or INVITE, a call that is ended as soon as somebody takes it.
/// Only that stands here which does not depend on the line; the client adds the rest.
/// </summary>
public sealed class SipInquiry
{
    private SipInquiry(string method, string? uri)
    {
        Method = method;
        Uri = uri;
    }

    /// <summary>The method.</summary>
    public string Method { get; }

    /// <summary>Whom it asks: the Request-URI. Null asks the endpoint itself.</summary>
    public string? Uri { get; private init; }

    /// <summary>The URI in From; null names this computer.</summary>
    public string? From { get; init; }

    /// <summary>The URI in To; null is that of the request.</summary>
    public string? To { get; init; }

    /// <summary>Which voice is offered.</summary>
    public SipMedia Media { get; init; }

    /// <summary>Further header fields.</summary>
    public IReadOnlyList<SipHeader> Headers { get; init; } = [];

    /// <summary>The identifier of the call, which stays the same when a redirection is followed.</summary>
    public string CallId { get; private init; } = Fresh();

    /// <summary>The tag in From, which stays the same too.</summary>
    public string Tag { get; private init; } = Fresh();

    /// <summary>The number in CSeq.</summary>
    public int Number { get; private init; } = 1;

    /// <summary>Asks what the server can do.</summary>
    public static SipInquiry Options(string? uri = null) => new("OPTIONS", uri);

    /// <summary>Calls somebody, and offers voice; without voice the other side offers it.</summary>
    public static SipInquiry Invite(string uri, SipMedia media = SipMedia.None) => new("INVITE", uri ?? throw new ArgumentNullException(nameof(uri))) { Media = media };

    /// <summary>The same call at another address: a redirection is followed (RFC 3261, section 8.1.3.4).</summary>
    public SipInquiry RedirectedTo(string uri) => new(Method, uri)
    {
        From = From,
        To = To ?? Uri,
        Media = Media,
        Headers = Headers,
        CallId = CallId,
        Tag = Tag,
        Number = Number + 1,
    };

    /// <summary>A word that nobody else has made: 80 random bits.</summary>
    internal static string Fresh()
    {
        byte[] bytes = new byte[10];
        using RandomNumberGenerator random = RandomNumberGenerator.Create();
        random.GetBytes(bytes);
        return Convert.ToHexString(bytes).ToLowerInvariant();
    }
}
