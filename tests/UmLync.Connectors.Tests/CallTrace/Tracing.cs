using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using UmLync.CallTrace;
using UmLync.Connectors.CallTrace;
using UmLync.Connectors.Certificates;
using UmLync.Connectors.Tests.Servers;
using UmLync.Topologies;

namespace UmLync.Connectors.Tests.CallTrace;

/// <summary>A trace through the estate of Contoso, whose names lead to servers on loopback and nowhere else.</summary>
internal sealed class Tracing
{
    private static readonly string Example = Path.Combine(AppContext.BaseDirectory, "Data", "calls", "contoso.json");

    /// <summary>Whose addresses are asked for, in their order.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>Where the names of the estate lead.</summary>
    public Dictionary<string, IPAddress> Addresses { get; init; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The authority that both sides trust.</summary>
    public required SipPki Pki { get; init; }

    /// <summary>The certificate that is presented; null presents none.</summary>
    public X509Certificate2? Own { get; init; }

    /// <summary>How long one thing may take.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>What is traced.</summary>
    public TraceRequest Request { get; init; } = new() { DialPlan = "HeadOffice", Direction = TraceDirection.ToExchange };

    /// <summary>The estate; by default only the call router takes the calls of Lync, so that there is one beginning.</summary>
    public Topology Estate { get; init; } = WithoutDirectService(Read());

    /// <summary>What it will do.</summary>
    public TracePlan Plan => TracePlan.Of(Estate, Request);

    /// <summary>The estate as it stands in the file.</summary>
    public static Topology Read() => TopologyReader.Read(File.ReadAllBytes(Example), Example, ReadRequest.Everything);

    /// <summary>Does it.</summary>
    public IReadOnlyList<TraceStep> Run(CancellationToken cancellation = default) => [.. new CallTracer
    {
        At = SipPki.Today,
        Roots = CertificateFile.ReadRoots([Pki.AuthorityFile]),
        Own = Own,
        Patience = Patience,
        AddressOf = AddressOf,
    }.Trace(Plan, cancellation)];

    private static Topology WithoutDirectService(Topology estate)
    {
        TopologyBuilder builder = estate.ToBuilder();
        foreach (UmService service in estate.All(UmService.Schema))
        {
            builder.Put(service with { DialPlans = NameSet.Empty });
        }

        return builder.Build();
    }

    // A name that leads nowhere is no name, so that nobody on the network is asked for it.
    private string AddressOf(string host)
    {
        lock (Asked)
        {
            Asked.Add(host);
        }

        return Addresses.TryGetValue(host, out IPAddress? address) ? address.ToString() : "..";
    }
}
