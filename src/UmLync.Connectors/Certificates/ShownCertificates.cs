using System;
using System.Collections.Generic;
using System.IO;

namespace UmLync.Connectors.Certificates;

/// <summary>
/// The certificates that a server sends before anything is encrypted (TLS 1.2 and earlier, RFC 5246, sections 6.2.1 and 7.4.2).
/// A server that then ends the handshake, because it wants a certificate of the client, has shown its own all the same, and the
/// TLS of the framework does not hand it on.
/// </summary>
internal static class ShownCertificates
{
    private const byte HandshakeRecord = 22;
    private const byte CertificateMessage = 11;
    private const int RecordHeader = 5;
    private const int MessageHeader = 4;
    private const int LengthBytes = 3;

    /// <summary>The certificates in the bytes that came from the server, its own first; none where it showed none in the clear.</summary>
    public static IReadOnlyList<byte[]> In(byte[] received)
    {
        byte[] messages = Messages(received);
        for (int at = 0; at + MessageHeader <= messages.Length;)
        {
            int length = Length(messages, at + 1);
            if (at + MessageHeader + length > messages.Length)
            {
                break;
            }

            if (messages[at] == CertificateMessage)
            {
                return Certificates(messages.AsSpan(at + MessageHeader, length).ToArray());
            }

            at += MessageHeader + length;
        }

        return [];
    }

    // A message may be cut over several records.
    private static byte[] Messages(byte[] received)
    {
        using MemoryStream messages = new();
        for (int at = 0; at + RecordHeader <= received.Length && received[at] == HandshakeRecord;)
        {
            int length = (received[at + 3] << 8) | received[at + 4];
            int there = Math.Min(length, received.Length - at - RecordHeader);
            messages.Write(received, at + RecordHeader, there);
            at += RecordHeader + length;
        }

        return messages.ToArray();
    }

    private static List<byte[]> Certificates(byte[] message)
    {
        List<byte[]> certificates = [];
        for (int at = LengthBytes; at + LengthBytes <= message.Length;)
        {
            int length = Length(message, at);
            if (length == 0 || at + LengthBytes + length > message.Length)
            {
                break;
            }

            certificates.Add(message.AsSpan(at + LengthBytes, length).ToArray());
            at += LengthBytes + length;
        }

        return certificates;
    }

    private static int Length(byte[] bytes, int at) => (bytes[at] << 16) | (bytes[at + 1] << 8) | bytes[at + 2];
}
