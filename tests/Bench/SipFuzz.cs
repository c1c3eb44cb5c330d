using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using UmLync.Sip;
using UmLync.Tests.Sip;
using UmLync.Text;

namespace UmLync.Bench;

/// <summary>
/// Reads damaged SIP messages for as long as it is told: each is a message, a refusal in words, or not whole. Any other exception
/// ends it, with the seed by which it happens again.
/// </summary>
internal static class SipFuzz
{
    public static int Run(string folder, int seconds, int seed)
    {
        byte[][] whole = [.. Directory.GetFiles(folder, "*.dat").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
        Stopwatch clock = Stopwatch.StartNew();
        long read = 0;
        long refused = 0;
        long bytes = 0;
        for (; clock.Elapsed.TotalSeconds < seconds; seed++)
        {
            Random random = new(seed);
            byte[] damaged = DamagedMessage.Of(whole[random.Next(whole.Length)], random);
            bytes += damaged.Length;
            try
            {
                read += Read(damaged, random.Next(1, damaged.Length + 2));
            }
            catch (UmLyncException)
            {
                refused++;
            }
            catch (Exception fault)
            {
                Console.Error.WriteLine($"seed {seed}: {fault}");
                return 1;
            }
        }

        Console.WriteLine($"{read} messages read and {refused} streams refused in {clock.Elapsed.TotalSeconds:F0} s, {bytes / 1e6 / clock.Elapsed.TotalSeconds:F1} MB/s; the next seed is {seed}");
        return 0;
    }

    private static int Read(byte[] stream, int size)
    {
        SipReader reader = new();
        int count = 0;
        for (int at = 0; at < stream.Length; at += size)
        {
            reader.Add(stream.AsSpan(at, Math.Min(size, stream.Length - at)));
            while (reader.Read() is { } message)
            {
                count++;
                _ = (message.Faults.Count, message.From?.Target, message.Contacts.Count, (message as SipResponse)?.Diagnostics.Count);
            }
        }

        return count;
    }
}
