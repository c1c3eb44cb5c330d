using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Cmdlets.Shells.Kinds;
using UmLync.Cmdlets.Text;
using UmLync.Commands;
using UmLync.Connectors.Estates;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Cmdlets.Shells.Servers;

/// <summary>
/// What only the Exchange servers themselves show, and only they can do: their Windows services, what Outlook Web App has in files,
/// registry and event log, and the roots that they trust. Which servers there are tells the management shell.
/// </summary>
internal sealed class ServerPart : IEstatePart, IDisposable
{
    private readonly ServerFleet _fleet;
    private readonly IEstatePart _exchange;
    private readonly Scope _scope;
    private readonly Dictionary<ResourceKind, ServerReader> _readers;

    /// <param name="fleet">The servers.</param>
    /// <param name="exchange">The part that knows which there are.</param>
    /// <param name="shell">The management shell.</param>
    /// <param name="scope">The organization.</param>
    public ServerPart(ServerFleet fleet, IEstatePart exchange, IShell shell, Scope scope)
    {
        _fleet = fleet;
        _exchange = exchange;
        _scope = scope;
        _readers = new ServerReader[] { new ServiceReader(() => SettingTimes.From(shell)), new UcmaReader(), new WebConfigReader(), new ImTraceReader(), new TrustedRootReader(), new FirewallRuleReader() }.ToDictionary(reader => reader.Kind);
        Scopes = [scope];
    }

    public string Name { get; } = new Message(nameof(CmdletMessages.ExchangeServers)).ToString();

    public IReadOnlyList<Scope> Scopes { get; }

    public bool Reads(ResourceKind kind) => _readers.ContainsKey(kind);

    public bool Writes(ResourceKind kind) => CommandCatalog.ShellFor(kind) == Shell.Server;

    public Topology Read(ReadRequest request)
    {
        TopologyBuilder builder = new(Here.Clock());
        builder.AddScope(_scope);
        Topology estate = _exchange.Read(ReadRequest.Of([ExchangeServer.Schema]));
        ExchangeServer[] servers = [.. estate.All(ExchangeServer.Schema).Where(server => server.Fqdn is not null)];
        Coverage ofServers = estate.CoverageOf(_scope, ExchangeServer.Schema);
        ServerReader[] readers = [.. request.Kinds.Where(Reads).Select(kind => _readers[kind])];
        _fleet.Reach(servers.Where(server => readers.Any(reader => reader.Concerns(server))).Select(server => server.Fqdn!));
        foreach (ServerReader reader in readers)
        {
            KindReading reading = Read(reader, servers, ofServers);
            builder.Cover(_scope, reader.Kind, reading.Coverage);
            foreach (Resource resource in reading.Objects)
            {
                builder.Add(resource);
            }
        }

        return builder.Build();
    }

    public Resource? Read(ResourceKey key)
    {
        ServerReader reader = _readers[key.Kind];
        ExchangeServer? server = _exchange.Read(ReadRequest.Of([ExchangeServer.Schema])).All(ExchangeServer.Schema).FirstOrDefault(candidate => reader.IsOf(key, candidate));
        reader.Begin();
        return server?.Fqdn is null ? null : _fleet.Ask(server.Fqdn, shell => reader.Read(shell, server)).FirstOrDefault(resource => resource.Key == key);
    }

    public void Apply(PlannedChange change)
    {
        if (CommandCatalog.EditsFile(change.Key.Kind))
        {
            _fleet.Ask(ComputerOf(change.Key), shell => Written(shell, change));
            return;
        }

        foreach (CommandCall call in CommandCatalog.CallsFor(change))
        {
            _fleet.Ask(Known(call.Computer!), shell => shell.Invoke(call.Name, [.. ShellValues.Of(call)]).Whole());
        }
    }

    public void EndPhase()
    {
    }

    public void Dispose() => _fleet.Dispose();

    /// <summary>A plan file may name any computer; sessions, and who we are, are for the servers of the organization.</summary>
    /// <exception cref="UmLyncException">ComputerIsNoServer: it is none of them.</exception>
    private Fqdn Known(string computer)
    {
        Fqdn[] servers = [.. _exchange.Read(ReadRequest.Of([ExchangeServer.Schema])).All(ExchangeServer.Schema).Select(server => server.Fqdn).OfType<Fqdn>()];
        return Array.Find(servers, server => StringComparer.OrdinalIgnoreCase.Equals(server.ToString(), computer))
            ?? throw new UmLyncException(new Message(nameof(CmdletMessages.ComputerIsNoServer), computer, Nearest.Listed(computer, servers.Select(server => server.ToString()))));
    }

    /// <exception cref="UmLyncException">ServerHasNoSession: which computer the server is was not read.</exception>
    private Fqdn ComputerOf(ResourceKey key) => _exchange.Read(ReadRequest.Of([ExchangeServer.Schema])).All(ExchangeServer.Schema)
        .FirstOrDefault(server => StringComparer.OrdinalIgnoreCase.Equals(server.Name, key.Name))?.Fqdn
        ?? throw new UmLyncException(new Message(nameof(CmdletMessages.ServerHasNoSession), key.Name));

    private static bool Written(IShell shell, PlannedChange change)
    {
        WebConfigWriter.Write(shell, change.Key.Name, change);
        return true;
    }

    private KindReading Read(ServerReader reader, ExchangeServer[] servers, Coverage ofServers)
    {
        Dictionary<Fqdn, ExchangeServer> asked = servers.Where(reader.Concerns).GroupBy(server => server.Fqdn!).ToDictionary(same => same.Key, same => same.First());
        reader.Begin();
        IReadOnlyDictionary<Fqdn, ServerReply<IReadOnlyList<Resource>>> replies = _fleet.AskAll([.. asked.Keys], (computer, shell) => reader.Read(shell, asked[computer]));
        List<string> reasons = [.. ofServers.Reason is { } reason ? [reason] : Enumerable.Empty<string>()];
        reasons.AddRange(replies.Where(reply => reply.Value.Problem is not null).OrderBy(reply => reply.Key).Select(reply => reply.Key + ": " + reply.Value.Problem!.Message));
        return KindReading.Some(replies.Values.SelectMany(reply => reply.Answer ?? []), reasons);
    }
}
