using System;
using System.Text;
using UmLync.Text;

namespace UmLync.Owa;

/// <summary>
/// The characters of a configuration file and how they were bytes: UTF-8 or UTF-16, with or without a byte order mark. What was
/// read so becomes exactly the same bytes again, since whatever would not is refused.
/// </summary>
internal sealed class WebConfigText
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);
    private static readonly Encoding Utf16 = new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true);
    private static readonly Encoding Utf16BigEndian = new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);

    private readonly Encoding _encoding;
    private readonly bool _hasMark;

    private WebConfigText(string text, Encoding encoding, bool hasMark)
    {
        Text = text;
        _encoding = encoding;
        _hasMark = hasMark;
    }

    /// <summary>The characters, without the byte order mark.</summary>
    public string Text { get; }

    /// <summary>Whether a character takes two bytes or more; the XML declaration has to say the same.</summary>
    public bool IsUtf16 => !ReferenceEquals(_encoding, Utf8);

    /// <exception cref="UmLyncException">WebConfigBytesAreInvalid: the bytes are not text.</exception>
    public static WebConfigText Decode(byte[] bytes, string document)
    {
        (Encoding encoding, int mark) = EncodingOf(bytes);
        try
        {
            return new WebConfigText(encoding.GetString(bytes, mark, bytes.Length - mark), encoding, mark > 0);
        }
        catch (DecoderFallbackException fault)
        {
            throw new UmLyncException(new Message(nameof(OwaMessages.WebConfigBytesAreInvalid), document, encoding.WebName), fault);
        }
    }

    /// <summary>The same file with other characters.</summary>
    public WebConfigText With(string text) => new(text, _encoding, _hasMark);

    /// <summary>The bytes of the file.</summary>
    public byte[] ToBytes() => _hasMark ? [.. _encoding.GetPreamble(), .. _encoding.GetBytes(Text)] : _encoding.GetBytes(Text);

    /// <summary>By the mark or, without one, by the zero bytes around the first character, which is <c>&lt;</c> in XML.</summary>
    private static (Encoding Encoding, int Mark) EncodingOf(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? (Utf8, 3)
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? (Utf16, 2)
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? (Utf16BigEndian, 2)
        : bytes.StartsWith((ReadOnlySpan<byte>)[(byte)'<', 0]) ? (Utf16, 0)
        : bytes.StartsWith((ReadOnlySpan<byte>)[0, (byte)'<']) ? (Utf16BigEndian, 0)
        : (Utf8, 0);
}
