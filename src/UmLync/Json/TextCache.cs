using System;
using System.Buffers.Binary;
using System.Text.Json;

namespace UmLync.Json;

/// <summary>
/// Texts that repeat in a document become one string: a hundred thousand users name a dozen pools and dial plans. It remembers
/// the last text of each slot only, so that texts which never repeat cost a comparison and are forgotten.
/// </summary>
internal sealed class TextCache
{
    private const int Slots = 1024;

    private readonly string?[] _texts = new string?[Slots];

    /// <summary>The text of the reader's current token, which must be free of escapes.</summary>
    public string Of(ref readonly Utf8JsonReader reader)
    {
        ReadOnlySpan<byte> utf8 = reader.ValueSpan;
        ref string? slot = ref _texts[SlotOf(utf8)];
        return slot is not null && IsSame(slot, utf8) ? slot : slot = reader.GetString()!;
    }

    /// <summary>Names differ at their ends or in length (<c>lync01.contoso.com</c>, <c>Tag:Berlin</c>); the middle is not looked at.</summary>
    private static int SlotOf(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length < sizeof(ulong))
        {
            return utf8.Length == 0 ? 0 : (utf8[0] + (utf8[utf8.Length - 1] * 31) + utf8.Length) % Slots;
        }

        ulong ends = BinaryPrimitives.ReadUInt64LittleEndian(utf8)
            ^ (BinaryPrimitives.ReadUInt64LittleEndian(utf8.Slice(utf8.Length - sizeof(ulong))) * 31)
            ^ (uint)utf8.Length;
        return (int)((ends * 0x9E3779B97F4A7C15UL) >> 54);
    }

    /// <summary>Text beyond ASCII has more bytes than characters and so is never the same: it is not remembered.</summary>
    private static bool IsSame(string text, ReadOnlySpan<byte> utf8)
    {
        if (text.Length != utf8.Length)
        {
            return false;
        }

        for (int i = 0; i < utf8.Length; i++)
        {
            if (text[i] != utf8[i])
            {
                return false;
            }
        }

        return true;
    }
}
