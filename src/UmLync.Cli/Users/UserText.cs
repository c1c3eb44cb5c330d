using System;
using System.Linq;
using System.Text;
using UmLync.Cli.Text;
using UmLync.Text;

namespace UmLync.Cli.Users;

/// <summary>The text of a file as spreadsheets and editors write it: UTF-8 with or without byte order mark, UTF-16 with one. Anything else is refused.</summary>
internal static class UserText
{
    /// <exception cref="UmLyncException">UserFileIsNotText: the bytes are not of that encoding; the message names the line.</exception>
    public static string Of(byte[] bytes, string file)
    {
        (Encoding encoding, int mark) = EncodingOf(bytes);
        try
        {
            return encoding.GetString(bytes, mark, bytes.Length - mark);
        }
        catch (DecoderFallbackException invalid)
        {
            // What stands before the first wrong byte can be read, and its line ends counted.
            int wrong = mark + Math.Max(0, invalid.Index);
            int line = 1 + bytes.Take(wrong).Count(value => value == (byte)'\n');
            throw new UmLyncException(new Message(nameof(CliMessages.UserFileIsNotText), file, Phrase.Number(line), encoding.WebName), invalid);
        }
    }

    private static (Encoding Encoding, int Mark) EncodingOf(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? (new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true), 2)
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? (new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true), 2)
        : (new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0);
}
