using System;
using System.Text;

namespace UmLync.Json;

/// <summary>Bytes as lower-case hexadecimal digits.</summary>
internal static class Hex
{
    private const string Digits = "0123456789abcdef";

    public static string Of(ReadOnlySpan<byte> bytes)
    {
        StringBuilder text = new(bytes.Length * 2);
        foreach (byte value in bytes)
        {
            text.Append(Digits[value >> 4]).Append(Digits[value & 15]);
        }

        return text.ToString();
    }
}
