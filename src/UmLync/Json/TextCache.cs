using System;
using System.Buffers.Binary;
using System.Text.Json;

namespace UmLync.Json;

/// <summary>
/// Texts that repeat in a document become one string: a hundred thousand users name a dozen pools and dial plans. It remembers
/// the last text of each slot only, so that texts which never repeat cost a comparison and are forgotten; a short document
/// gets few slots.
/// </summary>
internal sealed class TextCache
{
    private const int MostBits = 10;
    private const int BytesPerSlot = 64;

    private readonly int _bits;
    private readonly string?[] _texts;

    public TextCache(int lengthOfDocument)
    {
        while (_bits < MostBits && (BytesPerSlot << _bits) < lengthOfDocument)
        {
            _bits++;
        }

        _texts = new string?[1 << _bits];
    }

    /// <summary>The text of the reader's current token, which must be free of escapes.</summary>
    public string Of(ref readonly Utf8JsonReader reader)
    {
        ReadOnlySpan<byte> utf8 = reader.ValueSpan;
        ref string? slot = ref _texts[SlotOf(utf8)];
        return slot is not null && IsSame(slot, utf8) ? slot : slot = reader.GetString()!;
    }

    /// <summary>Names differ at their ends or in length (<c>lync01.contoso.com</c>, <c>Tag:Berlin</c>); the middle is not looked at.</summary>
    private int SlotOf(ReadOnlySpan<byte> utf8)
    {
        ulong ends = utf8.Length < sizeof(ulong)
            ? utf8.Length == 0 ? 0 : (ulong)utf8[0] | ((ulong)utf8[utf8.Length - 1] << 8)
            : BinaryPrimitives.ReadUInt64LittleEndian(utf8) ^ (BinaryPrimitives.ReadUInt64LittleEndian(utf8.Slice(utf8.Length - sizeof(ulong))) * 31);
        return _bits == 0 ? 0 : (int)(((ends ^ (uint)utf8.Length) * 0x9E3779B97F4A7C15UL) >> (64 - _bits));
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
