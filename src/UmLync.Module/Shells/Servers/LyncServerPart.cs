using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Cmdlets.Shells.Certificates;
using UmLync.Cmdlets.Shells.Kinds;
using UmLync.Cmdlets.Text;
using UmLync.Connectors.Estates;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Cmdlets.Shells.Servers;

/// <summary>
/// What only the computers of the Lync deployment themselves show: the certificates that they use, and the roots that they trust.
/// Which computers there are tells the management shell.
/// </summary>
/// <param name="fleet">The computers.</param>
/// <param name="lync">The part that knows which there are.</param>
/// <param name="scope">The deployment.</param>
/// <param name="isAlone">Whether no other part reaches these computers before; whom that could not reach is not waited for once more.</param>
internal sealed class LyncServerPart(ServerFleet fleet, IEstatePart lync, Scope scope, bool isAlone) : IEstatePart, IDisposable
{
    public string Name { get; } = new Message(nameof(CmdletMessages.LyncServers)).ToString();

    public IReadOnlyList<Scope> Scopes { get; } = [scope];

    public bool Reads(ResourceKind kind) => kind == Certificate.OfLync || kind == TrustedRoot.OfLync;

    public bool Writes(ResourceKind kind) => false;

    public Topology Read(ReadRequest request)
    {
        Topology shown = lync.Read(ReadRequest.Of([LyncComputer.Schema, EdgeServer.Schema, MediationServer.Schema]));
        Fqdn[] computers = [.. ComputersOf(shown)];
        fleet.Reach(isAlone ? computers : []);
        TopologyBuilder builder = new(Here.Clock());
        builder.AddScope(scope);
        foreach (ResourceKind kind in request.Kinds.Where(Reads))
        {
            KindReading reading = Read(kind, computers, shown.CoverageOf(scope, LyncComputer.Schema));
            builder.Cover(scope, kind, reading.Coverage);
            foreach (Resource resource in reading.Objects)
            {
                builder.Add(resource);
            }
        }

        return builder.Build();
    }

    public Resource? Read(ResourceKey key) => Fqdn.TryParse(key.Name.Split('\\')[0], out Fqdn? computer)
        ? fleet.Ask(computer, shell => Of(key.Kind, shell, computer)).FirstOrDefault(resource => resource.Key == key)
        : null;

    public void Apply(PlannedChange change) => lync.Apply(change);

    public void EndPhase()
    {
    }

    public void Dispose() => fleet.Dispose();

    /// <summary>The computers of pools, and Edge and Mediation Servers that are listed as services alone: one computer with the name of its pool.</summary>
    private static IEnumerable<Fqdn> ComputersOf(Topology shown)
    {
        LyncComputer[] listed = [.. shown.All(LyncComputer.Schema)];
        HashSet<string> known = new(listed.SelectMany(computer => new[] { computer.Fqdn.ToString(), computer.Pool ?? string.Empty }), StringComparer.OrdinalIgnoreCase);
        return listed.Select(computer => computer.Fqdn)
            .Concat(shown.All(EdgeServer.Schema).Select(server => server.Fqdn).Concat(shown.All(MediationServer.Schema).Select(server => server.Fqdn)).Where(server => !known.Contains(server.ToString())))
            .Distinct();
    }

    private KindReading Read(ResourceKind kind, Fqdn[] computers, Coverage ofComputers)
    {
        IReadOnlyDictionary<Fqdn, ServerReply<IReadOnlyList<Resource>>> replies = fleet.AskAll(computers, (computer, shell) => Of(kind, shell, computer));
        List<string> reasons = [.. ofComputers.Reason is { } reason ? [reason] : Enumerable.Empty<string>()];
        reasons.AddRange(replies.Where(reply => reply.Value.Problem is not null).OrderBy(reply => reply.Key).Select(reply => reply.Key + ": " + reply.Value.Problem!.Message));
        return KindReading.Some(replies.Values.SelectMany(reply => reply.Answer ?? []), reasons);
    }

    private IReadOnlyList<Resource> Of(ResourceKind kind, IShell shell, Fqdn computer) => kind == TrustedRoot.OfLync
        ? CertificateStores.RootsOf(shell, kind, scope, computer)
        : LyncCertificateReader.Of(shell, scope, computer, Here.Clock());
}
