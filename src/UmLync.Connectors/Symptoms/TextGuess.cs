using System;
using System.Text;

namespace UmLync.Connectors.Symptoms;

/// <summary>
/// In which encoding a text file probably is. A mark at the beginning says it; without one, UTF-8 is recognised by its rules,
/// UTF-16 by the zeros of its ASCII letters, and what is left is the code page of the country: Chinese where it makes Chinese
/// words of Event Viewer, else that of Western Europe.
/// </summary>
internal readonly struct TextGuess
{
    private const int Gb18030 = 54936;
    private const int WesternEuropean = 1252;

    // Words that every Chinese export of events has: event, source, log, computer.
    private static readonly string[] ChineseWords = ["\u4E8B\u4EF6", "\u6765\u6E90", "\u65E5\u5FD7", "\u8BA1\u7B97\u673A", "\u5B89\u5168", "\u7EDF\u4E00\u6D88\u606F"];

    private TextGuess(Encoding? encoding) => Encoding = encoding;

    /// <summary>No text.</summary>
    public static TextGuess Binary => default;

    /// <summary>The encoding; null where it is no text.</summary>
    public Encoding? Encoding { get; }

    /// <summary>The guess from the beginning of a file.</summary>
    public static TextGuess Of(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return new TextGuess(Encoding.Unicode);
        }

        if (start.IndexOf((byte)0) >= 0)
        {
            return new TextGuess(Utf16Of(start));
        }

        return new TextGuess(IsUtf8(start) ? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) : CodePageOf(start));
    }

    // Of text in the Latin script every second byte is zero; the first or the second of each pair tells the order.
    private static UnicodeEncoding? Utf16Of(ReadOnlySpan<byte> start)
    {
        int even = 0, odd = 0;
        for (int place = 0; place + 1 < start.Length; place += 2)
        {
            even += start[place] == 0 ? 1 : 0;
            odd += start[place + 1] == 0 ? 1 : 0;
        }

        int pairs = start.Length / 2;
        return odd > pairs / 4 && even < pairs / 20 ? new UnicodeEncoding(bigEndian: false, byteOrderMark: false)
            : even > pairs / 4 && odd < pairs / 20 ? new UnicodeEncoding(bigEndian: true, byteOrderMark: false)
            : null;
    }

    // The sample may end within a character.
    private static bool IsUtf8(ReadOnlySpan<byte> start)
    {
        int end = start.Length;
        while (end > 0 && start.Length - end < 4 && (start[end - 1] & 0x80) != 0)
        {
            end--;
        }

        try
        {
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetCharCount(start.Slice(0, end).ToArray());
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static Encoding CodePageOf(ReadOnlySpan<byte> start)
    {
        Encoding chinese = CodePage.Of(Gb18030);
        string text = chinese.GetString(start.ToArray());
        return Array.Exists(ChineseWords, text.Contains) ? chinese : CodePage.Of(WesternEuropean);
    }
}
