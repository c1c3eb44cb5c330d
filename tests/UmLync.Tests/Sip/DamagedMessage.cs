using System;
using System.Collections.Generic;

namespace UmLync.Tests.Sip;

/// <summary>Messages with bytes changed, left out, doubled and cut: the same for a seed, on every machine.</summary>
internal static class DamagedMessage
{
    // What SIP gives a meaning to.
    private const string Loved = "\r\n \t;,<>\"\\:/@%=?\0";

    public static byte[] Of(byte[] whole, Random random)
    {
        List<byte> bytes = [.. whole];
        for (int count = random.Next(1, 12); count > 0 && bytes.Count > 0; count--)
        {
            int at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.Insert(at, (byte)Loved[random.Next(Loved.Length)]);
                    break;
                case 2:
                    bytes.RemoveRange(at, Math.Min(bytes.Count - at, random.Next(1, 20)));
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(bytes.Count - at, random.Next(1, 60))));
                    break;
                default:
                    bytes[at] = (byte)Loved[random.Next(Loved.Length)];
                    break;
            }
        }

        return [.. bytes];
    }
}
