using System;
using System.IO;
using System.Text;

namespace UmLync.Connectors.Directories;

/// <summary>
/// The two requests by which a line is tried before the LDAP library uses it, and their answer, in the encoding of RFC 4511
/// (section 5.1: BER with definite lengths). The library does not hand on what the server says when it refuses a logon.
/// </summary>
internal sealed class LdapMessage
{
    private const byte Sequence = 0x30;
    private const byte Integer = 0x02;
    private const byte OctetString = 0x04;
    private const byte BindRequest = 0x60;
    private const byte ExtendedRequest = 0x77;
    private const byte SimpleAuthentication = 0x80;
    private const byte RequestName = 0x80;
    private const int MostBytes = 1 << 20;

    private LdapMessage(int resultCode, string diagnostic)
    {
        ResultCode = resultCode;
        Diagnostic = diagnostic;
    }

    /// <summary>The result of RFC 4511, section 4.1.9; 0 is success.</summary>
    public int ResultCode { get; }

    /// <summary>What the server says about it.</summary>
    public string Diagnostic { get; }

    /// <summary>The request for TLS (RFC 4511, section 4.14).</summary>
    public static byte[] StartTls() => Request(1, Element(ExtendedRequest, Element(RequestName, Encoding.ASCII.GetBytes("1.3.6.1.4.1.1466.20037"))));

    /// <summary>A simple bind (RFC 4511, section 4.2).</summary>
    public static byte[] SimpleBind(string user, string password) => Request(2, Element(
        BindRequest, Element(Integer, [3]), Element(OctetString, Encoding.UTF8.GetBytes(user)), Element(SimpleAuthentication, Encoding.UTF8.GetBytes(password))));

    /// <summary>Reads one answer.</summary>
    /// <exception cref="InvalidDataException">What arrives is no LDAP.</exception>
    /// <exception cref="IOException">The server ends the line.</exception>
    public static LdapMessage Read(Stream stream)
    {
        byte[] content = new byte[ReadHead(stream)];
        Fill(stream, content);
        int position = 0;
        Take(content, ref position);
        ArraySegment<byte> operation = Take(content, ref position);
        byte[] answer = [.. operation];
        position = 0;
        ArraySegment<byte> code = Take(answer, ref position);
        Take(answer, ref position);
        ArraySegment<byte> text = Take(answer, ref position);
        return new LdapMessage(
            code.Count == 1 ? code.Array![code.Offset] : throw new InvalidDataException(),
            Encoding.UTF8.GetString(text.Array!, text.Offset, text.Count).TrimEnd('\0'));
    }

    private static byte[] Request(byte id, byte[] operation) => Element(Sequence, Element(Integer, [id]), operation);

    private static byte[] Element(byte tag, params byte[][] parts)
    {
        int length = 0;
        foreach (byte[] part in parts)
        {
            length += part.Length;
        }

        using MemoryStream stream = new();
        stream.WriteByte(tag);
        if (length < 0x80)
        {
            stream.WriteByte((byte)length);
        }
        else
        {
            stream.WriteByte(0x82);
            stream.WriteByte((byte)(length >> 8));
            stream.WriteByte((byte)length);
        }

        foreach (byte[] part in parts)
        {
            stream.Write(part, 0, part.Length);
        }

        return stream.ToArray();
    }

    private static int ReadHead(Stream stream)
    {
        byte[] two = new byte[2];
        Fill(stream, two);
        byte[] more = new byte[two[1] < 0x80 ? 0 : Math.Min(two[1] & 0x7F, 5)];
        Fill(stream, more);
        int length = more.Length == 0 ? two[1] : 0;
        foreach (byte part in more)
        {
            length = more.Length < 5 ? (length << 8) | part : -1;
        }

        return two[0] == Sequence && length is >= 0 and <= MostBytes ? length : throw new InvalidDataException();
    }

    /// <summary>The content of the element at the position, which moves behind it.</summary>
    private static ArraySegment<byte> Take(byte[] bytes, ref int position)
    {
        using MemoryStream rest = new(bytes, position, bytes.Length - position);
        if (rest.ReadByte() < 0 || rest.ReadByte() is not (>= 0 and var first))
        {
            throw new InvalidDataException();
        }

        int length = first < 0x80 ? first : 0;
        for (int i = 0; first >= 0x80 && i < (first & 0x7F); i++)
        {
            length = rest.ReadByte() is >= 0 and var part && length < MostBytes ? (length << 8) | part : throw new InvalidDataException();
        }

        int start = position + (int)rest.Position;
        position = length <= bytes.Length - start ? start + length : throw new InvalidDataException();
        return new ArraySegment<byte>(bytes, start, length);
    }

    private static void Fill(Stream stream, byte[] bytes)
    {
        for (int count = 0; count < bytes.Length;)
        {
            int read = stream.Read(bytes, count, bytes.Length - count);
            count += read > 0 ? read : throw new EndOfStreamException();
        }
    }
}
