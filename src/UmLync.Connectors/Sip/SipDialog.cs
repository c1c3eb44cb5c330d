using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Security.Cryptography;
using UmLync.Sip;

namespace UmLync.Connectors.Sip;

/// <summary>The requests of one inquiry: the first, and those that follow from the answer (RFC 3261, sections 8.1.1, 9.1, 13.2.2.4 and 17.1.1.3).</summary>
internal sealed class SipDialog
{
    private const string Agent = "UmLync";
    private const string Hops = "70";

    private readonly SipInquiry _inquiry;
    private readonly string _sentBy;

    public SipDialog(SipInquiry inquiry, SipEndpoint endpoint, IPEndPoint here, string? localName)
    {
        string address = here.Address.ToString();
        bool isSix = here.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6;
        string host = localName ?? (isSix ? "[" + address + "]" : address);
        string transport = endpoint.Transport == SipTransport.Tls ? "TLS" : "TCP";
        string port = here.Port.ToString(CultureInfo.InvariantCulture);
        string uri = inquiry.Uri ?? endpoint.Uri;
        _inquiry = inquiry;
        _sentBy = "SIP/2.0/" + transport + " " + host + ":" + port + ";branch=";
        string from = inquiry.From ?? "sip:umlync@" + host;
        List<SipHeader> headers =
        [
            new("Via", _sentBy + NewBranch()),
            new("Max-Forwards", Hops),
            new("From", "<" + from + ">;tag=" + inquiry.Tag),
            new("To", "<" + (inquiry.To ?? uri) + ">"),
            new("Call-ID", inquiry.CallId + "@" + host),
            new("CSeq", Sequence(inquiry.Number, inquiry.Method)),
            new("Contact", "<sip:umlync@" + host + ":" + port + ";transport=" + transport.ToLowerInvariant() + ">"),
            new("User-Agent", Agent),
            .. inquiry.Headers,
        ];
        byte[] body = [];
        if (inquiry.Media != SipMedia.None)
        {
            headers.Add(new("Content-Type", SdpOffer.ContentType));
            body = SdpOffer.Of(address, inquiry.Media, inquiry.Media == SipMedia.Srtp ? Key() : null);
        }
        else
        {
            headers.Add(new("Accept", SdpOffer.ContentType));
        }

        First = new SipRequest(inquiry.Method, uri, headers, body);
    }

    /// <summary>The request with which it begins.</summary>
    public SipRequest First { get; }

    /// <summary>Whether the response is one to the request: same branch, same place in the call.</summary>
    public static bool IsAnswer(SipResponse response, SipRequest request) =>
        StringComparer.OrdinalIgnoreCase.Equals(response.Via?.Branch, request.Via!.Branch)
        && response.Sequence is { } sequence && sequence.Method == request.Method && sequence.Number == request.Sequence!.Number
        && response.CallId == request.CallId;

    /// <summary>Takes the call back before somebody has taken it.</summary>
    public SipRequest Cancel() => Same("CANCEL", First.Headers.First("To")!);

    /// <summary>Confirms that the call was refused: part of the same transaction.</summary>
    public SipRequest Confirm(SipResponse refusal) => Same("ACK", refusal.Headers.First("To") ?? First.Headers.First("To")!);

    /// <summary>Confirms that the call was taken.</summary>
    public SipRequest Accept(SipResponse taken) => Within(taken, "ACK", _inquiry.Number);

    /// <summary>Ends a call that was taken.</summary>
    public SipRequest End(SipResponse taken) => Within(taken, "BYE", _inquiry.Number + 1);

    /// <summary>The answer to what the other side asks on its own account: it may hang up, and nothing else.</summary>
    public static SipResponse AnswerTo(SipRequest request)
    {
        bool isEnd = request.Method == "BYE";
        return new SipResponse(isEnd ? 200 : 481, isEnd ? "OK" : "Call/Transaction Does Not Exist",
            request.Headers.Where(header => header.IsNamed("Via") || header.IsNamed("From") || header.IsNamed("To") || header.IsNamed("Call-ID") || header.IsNamed("CSeq")));
    }

    private SipRequest Same(string method, string to) => new(method, First.Uri,
    [
        new("Via", First.Headers.First("Via")!),
        new("Max-Forwards", Hops),
        new("From", First.Headers.First("From")!),
        new("To", to),
        new("Call-ID", First.CallId!),
        new("CSeq", Sequence(_inquiry.Number, method)),
    ]);

    // The other end is where its Contact says, by the way that Record-Route says, backwards.
    private SipRequest Within(SipResponse taken, string method, int number) => new(method, taken.Contacts.Select(contact => contact.Uri).FirstOrDefault() ?? First.Uri,
    [
        new("Via", _sentBy + NewBranch()),
        new("Max-Forwards", Hops),
        .. taken.Headers.Elements("Record-Route").Reverse().Select(route => new SipHeader("Route", route)),
        new("From", First.Headers.First("From")!),
        new("To", taken.Headers.First("To") ?? First.Headers.First("To")!),
        new("Call-ID", First.CallId!),
        new("CSeq", Sequence(number, method)),
    ]);

    private static string NewBranch() => SipVia.Cookie + SipInquiry.Fresh();

    private static string Sequence(int number, string method) => number.ToString(CultureInfo.InvariantCulture) + " " + method;

    private static byte[] Key()
    {
        byte[] key = new byte[SdpOffer.KeyBytes];
        using RandomNumberGenerator random = RandomNumberGenerator.Create();
        random.GetBytes(key);
        return key;
    }
}
