using System;
using System.Collections.Generic;
using UmLync.Rules;
using UmLync.Tests.Estates;
using UmLync.Text;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Topologies;

/// <summary>
/// Topology files with bytes changed, cut out, put in and doubled, the same ones in every run: reading ends, and refuses with an error of
/// its own; what is read is written and read again as the same, and no rule fails itself on it.
/// </summary>
public class TopologyFuzzTests
{
    // A few seconds in every run; a night with UMLYNC_FUZZ_ROUNDS=100000000.
    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("UMLYNC_FUZZ_ROUNDS"), out int rounds) ? rounds : 2_000;

    private static readonly byte[][] Right = [SmallEstate.File("clean.json"), SmallEstate.File("certificates-in-order.json"), SmallEstate.File("topology-with-holes.json")];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Read_SpoiltFiles_RefusesOrReadsThemWhole(int seed)
    {
        Random random = new(seed);
        int read = 0;
        int refused = 0;
        for (int round = 0; round < Rounds; round++)
        {
            byte[] spoilt = Spoil(Right[round % Right.Length], random);
            try
            {
                Topology estate = TopologyReader.Read(spoilt, "fuzz.json", ReadRequest.Everything);
                byte[] written = TopologyWriter.ToBytes(estate);
                Assert.Equal(written, TopologyWriter.ToBytes(TopologyReader.Read(written, "fuzz.json", ReadRequest.Everything)));
                Assert.DoesNotContain(RuleBook.Judge(estate), finding => finding.Outcome == FindingOutcome.Error);
                read++;
            }
            catch (UmLyncException refusal)
            {
                Assert.NotEmpty(refusal.RecommendedAction!);
                refused++;
            }
        }

        // Neither all nor none: otherwise the wounds are too small or too large to prove anything.
        Assert.InRange(read, Rounds / 100, Rounds);
        Assert.InRange(refused, Rounds / 4, Rounds);
    }

    private static byte[] Spoil(byte[] right, Random random)
    {
        List<byte> bytes = [.. right];
        for (int wounds = random.Next(1, 4); wounds > 0; wounds--)
        {
            int at = random.Next(bytes.Count);
            int length = Math.Min(random.Next(1, 20), bytes.Count - at);
            switch (random.Next(7))
            {
                case 0:
                    bytes.RemoveRange(at, length);
                    break;
                case 1:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 2:
                    bytes.Insert(at, (byte)random.Next(256));
                    break;
                case 3:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 4:
                    bytes[at] = (byte)"\"{}[]:,\\-09tn"[random.Next(13)];
                    break;
                default:
                    // Another letter or digit: most of the time a name or number that is right by its form.
                    bytes[at] = char.IsLetterOrDigit((char)bytes[at]) ? (byte)"aeioz159"[random.Next(8)] : bytes[at];
                    break;
            }
        }

        return [.. bytes];
    }
}
