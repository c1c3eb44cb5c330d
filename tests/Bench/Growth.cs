using UmLync.Connectors.Lab;
using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Bench;

/// <summary>
/// What four times the estate costs in a program that has long been warm: four times the pools, servers, users, pairs and
/// bytes, on the same dial plans. Once the planning alone, once from the bytes of the estate to the bytes of the plan. The small
/// estate has its turn four times in a row: both sides then leave the same garbage.
/// </summary>
internal static class Growth
{
    private const int Factor = 4;

    // After so many runs the code is as fast as it becomes.
    private const int WarmUps = 8;

    private static readonly EstateSize Quarter = new(Pools: 125, DialPlans: 20, Servers: 250, Users: 25_000, Seed: 1);
    private static readonly EstateSize Whole = new(Pools: 500, DialPlans: 20, Servers: 1000, Users: 100_000, Seed: 1);

    public static void Measure(int rounds)
    {
        byte[] quarter = Estates.BytesOf(Quarter);
        byte[] whole = Estates.BytesOf(Whole);
        Topology quarterRead = Estates.Read(quarter);
        Topology wholeRead = Estates.Read(whole);
        Rounds.Measure("plan", rounds, WarmUps, new Side(() => Estates.PlanFor(wholeRead)), new Side(() => Estates.PlanFor(quarterRead), Times: Factor));
        Rounds.Measure("all", rounds, WarmUps, new Side(() => PlanFromBytes(whole)), new Side(() => PlanFromBytes(quarter), Times: Factor));
    }

    private static byte[] PlanFromBytes(byte[] estate) => PlanWriter.ToBytes(Estates.PlanFor(Estates.Read(estate)));
}
