using System;
using System.Globalization;
using System.Linq;
using System.Text;
using UmLync.Text;

namespace UmLync.Sip;

/// <summary>
/// Writes SIP messages as they go over a stream: every line ends with CR LF, and the length of the body is always said. Strict,
/// because names and numbers of an estate go into the message: a line break in one of them would be a header field of its own.
/// </summary>
public static class SipWriter
{
    private const string LengthName = "Content-Length";

    /// <summary>The bytes of the message.</summary>
    /// <exception cref="UmLyncException">A part cannot be sent.</exception>
    public static byte[] Write(SipMessage message)
    {
        StringBuilder head = new();
        Check(message is SipRequest request ? IsStart(request) : SipText.FitsLine(message.StartLine), SipFault.StartLine);
        head.Append(message.StartLine).Append("\r\n");
        string length = message.Body.Length.ToString(CultureInfo.InvariantCulture);
        foreach (SipHeader header in message.Headers)
        {
            Check(SipText.IsToken(header.Name) && SipText.FitsLine(header.Value) && (!header.IsNamed(LengthName) || header.Value == length), header.Name);
            head.Append(header.Name).Append(": ").Append(header.Value).Append("\r\n");
        }

        if (!message.Headers.Any(header => header.IsNamed(LengthName)))
        {
            head.Append(LengthName).Append(": ").Append(length).Append("\r\n");
        }

        byte[] start = Encoding.UTF8.GetBytes(head.Append("\r\n").ToString());
        byte[] bytes = new byte[start.Length + message.Body.Length];
        start.CopyTo(bytes, 0);
        message.Body.Span.CopyTo(bytes.AsSpan(start.Length));
        return bytes;
    }

    private static bool IsStart(SipRequest request) => SipText.IsToken(request.Method) && SipAddress.IsUri(request.Uri) && request.Protocol == SipMessage.Version;

    private static void Check(bool isGood, string part)
    {
        if (!isGood)
        {
            throw new UmLyncException(new Message(nameof(SipMessages.SipPartCannotBeSent), part.Length > 0 && SipText.IsToken(part) ? part : "?"));
        }
    }
}
