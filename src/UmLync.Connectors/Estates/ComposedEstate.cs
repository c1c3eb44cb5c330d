using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Applying;
using UmLync.Commands;
using UmLync.Connectors.Certificates;
using UmLync.Connectors.Files;
using UmLync.Connectors.Text;
using UmLync.Planning;
using UmLync.Preflights;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Connectors.Estates;

/// <summary>
/// An estate of living systems: management shells, directory, servers. The kind of an object, and its organization or deployment,
/// decide which part serves it; what no part reads is unread, and says so.
/// </summary>
public sealed class ComposedEstate : IEstate, IRightsCheck, ICertificateImporter, IDisposable
{
    private readonly EstateParts _parts;
    private readonly ReadBack _readBack;
    private readonly Clock _clock;
    private readonly RestartLedger _restarts = new();
    private readonly OperationLedger _operations = new();
    private PhasePicture _phase;
    private EstateIdentity? _identity;

    /// <summary>The estate of these parts, the preferred one first.</summary>
    /// <exception cref="ArgumentException">There is no part.</exception>
    public ComposedEstate(IReadOnlyList<IEstatePart> parts, ReadBack readBack, Clock clock)
    {
        _parts = parts is { Count: > 0 } ? new EstateParts(parts) : throw new ArgumentException(null, nameof(parts));
        _readBack = readBack ?? throw new ArgumentNullException(nameof(readBack));
        _clock = clock ?? throw new ArgumentNullException(nameof(clock));
        _phase = new PhasePicture(_parts);
    }

    /// <inheritdoc/>
    public string Name => Estate.Name;

    /// <inheritdoc/>
    public EstateIdentity Estate => _identity ??= EstateIdentity.Of(Read(ReadRequest.Of(EstateIdentity.Kinds)));

    /// <inheritdoc/>
    /// <exception cref="UmLyncException">A part cannot be asked, or shows two objects with one name.</exception>
    public Topology Read(ReadRequest request)
    {
        TopologyBuilder builder = new(_clock());
        foreach (Scope scope in _parts.Scopes)
        {
            builder.AddScope(scope);
        }

        foreach (IGrouping<IEstatePart?, (Scope Scope, ResourceKind Kind)> share in _parts.Shares(request.Kinds))
        {
            // Users are kept until all parts have told: a user is known to Lync, and his mailbox to Exchange.
            Topology? seen = share.Key?.Read(ReadRequest.Of(share.Select(place => place.Kind).Distinct(), keepsUsers: true));
            foreach ((Scope scope, ResourceKind kind) in share)
            {
                Take(builder, seen, scope, kind);
            }
        }

        Topology whole = builder.Build();
        if (EstateIdentity.Kinds.All(request.Asks))
        {
            _identity = EstateIdentity.Of(whole);
        }

        return request.KeepsUsers ? whole : whole.Only(request);
    }

    /// <inheritdoc/>
    public Resource? Read(ResourceKey key) => Operation.Is(key.Kind) ? _operations.AsItIs(key) : _restarts.Completed(_phase.Find(key));

    /// <inheritdoc/>
    /// <exception cref="UmLyncException">The product refuses the change, or no part makes it.</exception>
    public void Apply(PlannedChange change)
    {
        ResourceKey key = change.Key;
        IEstatePart writer = _parts.WriterOf(change) ?? throw new UmLyncException(WhyNobody(change));
        if (Operation.Is(key.Kind))
        {
            writer.Apply(change);
            _operations.Note(change, null, null, _phase);
            return;
        }

        IEstatePart reader = writer.Reads(key.Kind) ? writer : _parts.ReaderOf(key.Scope, key.Kind) ?? writer;
        Resource? before = _phase.Find(key);
        writer.Apply(change);
        Resource? after = change.RemovesObject ? null : Changed(before, change);
        _restarts.Note(change, before, Changed(before, change), _phase);
        _operations.Note(change, before, after, _phase);
        _phase.Touch(key, _readBack.Until(() => reader.Read(key), now => change.IsShownBy(_restarts.Completed(now))));
    }

    /// <inheritdoc/>
    public IEnumerable<RightAnswer> RightsFor(PlannedChange change)
    {
        return _parts.WriterOf(change) switch
        {
            null => [RightAnswer.Unknown(change.Key.Kind.Id, WhyNobody(change))],
            IRightsCheck part => part.RightsFor(change),
            { } part => [RightAnswer.Unknown(change.Key.Kind.Id, new Message(nameof(ConnectorMessages.PartDoesNotTellRights), part.Name))],
        };
    }

    /// <inheritdoc/>
    public IDisposable Lend(IReadOnlyList<PfxFile> files) => _parts.Lend(files);

    /// <inheritdoc/>
    public void EndPhase()
    {
        _phase = new PhasePicture(_parts);
        _parts.EndPhase();
    }

    /// <inheritdoc/>
    public EstatePicture TakePicture(ReadRequest request)
    {
        Topology whole = Read(ReadRequest.Everything);
        return new EstatePicture(whole.Only(request), path => TopologyFile.Write(path, whole));
    }

    /// <summary>Closes what the parts opened.</summary>
    public void Dispose() => _parts.Close();

    private static Message WhyNobody(PlannedChange change) => CommandCatalog.EditsDirectory(change)
        ? new Message(nameof(ConnectorMessages.NoPartWritesDirectory), change.Key.ToString(), string.Join(", ", change.Properties.Select(row => row.Property.Name)))
        : new Message(nameof(ConnectorMessages.NoPartChangesKind), change.Key.ToString(), change.Key.Kind.Id);

    /// <summary>What a change makes of the whole object, of which it knows only what it changes.</summary>
    private static Resource? Changed(Resource? before, PlannedChange change) => before is null || change.RemovesObject
        ? change.After
        : change.Properties.Aggregate(before, (resource, row) => row.After is null ? resource : row.Property.With(resource, row.After));

    private void Take(TopologyBuilder builder, Topology? seen, Scope scope, ResourceKind kind)
    {
        Coverage coverage = seen?.CoverageOf(scope, kind)
            ?? Coverage.NotReadBecause(new Message(nameof(ConnectorMessages.NoPartReadsKind), kind.Id, scope.ToString()).ToString());
        builder.Cover(scope, kind, coverage);
        if (seen is null || coverage.State == CoverageState.NotRead)
        {
            return;
        }

        foreach (Resource resource in seen.All(scope, kind))
        {
            builder.Add(_restarts.Completed(resource)!);
        }
    }
}
