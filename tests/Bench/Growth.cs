using UmLync.Connectors.Lab;
using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Bench;

/// <summary>
/// What four times the estate costs without start-up: four times the pools, servers, users, pairs and bytes, on the same dial
/// plans. Once the planning alone, once from the bytes of the estate to the bytes of the plan.
/// </summary>
internal static class Growth
{
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
        Rounds.Measure("plan", rounds, WarmUps, new Side(() => Estates.PlanFor(wholeRead)), new Side(() => Estates.PlanFor(quarterRead)));
        Rounds.Measure("all", rounds, WarmUps, new Side(() => PlanFromBytes(whole)), new Side(() => PlanFromBytes(quarter)));
    }

    private static byte[] PlanFromBytes(byte[] estate) => PlanWriter.ToBytes(Estates.PlanFor(Estates.Read(estate)));
}
