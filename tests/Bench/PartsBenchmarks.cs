using BenchmarkDotNet.Attributes;
using UmLync.Connectors.Lab;
using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Bench;

/// <summary>The parts of a plan run and what they allocate: reading with users counted and kept, planning, writing.</summary>
[MemoryDiagnoser]
public class PartsBenchmarks
{
    private byte[] _bytes = [];
    private Topology _topology = null!;
    private Plan _plan = null!;

    /// <summary>The estate.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _bytes = Estates.BytesOf(new EstateSize(Pools: 125, DialPlans: 20, Servers: 250, Users: 25_000, Seed: 1));
        _topology = Estates.Read(_bytes);
        _plan = Estates.PlanFor(_topology);
    }

    /// <summary>Reading as for a plan.</summary>
    [Benchmark]
    public Topology ReadUsersCounted() => Estates.Read(_bytes);

    /// <summary>Reading as for a comparison of two estates.</summary>
    [Benchmark]
    public Topology ReadEverything() => TopologyReader.Read(_bytes, "estate", ReadRequest.Everything);

    /// <summary>Planning.</summary>
    [Benchmark]
    public Plan Plan() => Estates.PlanFor(_topology);

    /// <summary>Writing the plan.</summary>
    [Benchmark]
    public byte[] WritePlan() => PlanWriter.ToBytes(_plan);
}
