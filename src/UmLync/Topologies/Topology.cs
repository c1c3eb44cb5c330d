using System;
using System.Collections.Generic;
using System.Linq;

namespace UmLync.Topologies;

/// <summary>
/// An immutable picture of both products at one moment: every object that was read, by address, and for every kind how much
/// was read. The estate of today and the estate as it should be are both topologies; a plan is the difference.
/// </summary>
/// <remarks>Not enumerable on purpose: PowerShell would unroll it in the pipeline.</remarks>
public sealed class Topology : IEstateView
{
    private readonly Dictionary<Scope, Dictionary<ResourceKind, Shelf>> _shelves;
    private readonly Lazy<UserCensus> _census;

    internal Topology(DateTimeOffset capturedAt, Dictionary<Scope, Dictionary<ResourceKind, Shelf>> shelves, UserCensus? census)
    {
        CapturedAt = capturedAt;
        _shelves = shelves;
        Scopes = Array.AsReadOnly<Scope>([.. shelves.Keys.OrderBy(scope => scope)]);
        Counted = census;
        _census = new Lazy<UserCensus>(() => census ?? Count());
    }

    /// <summary>When the picture was taken. Rules about time judge against this moment.</summary>
    public DateTimeOffset CapturedAt { get; }

    /// <summary>The organizations and deployments in the picture, Exchange first.</summary>
    public IReadOnlyList<Scope> Scopes { get; }

    /// <summary>The name of the estate: its scopes. A plan fits one estate only.</summary>
    public string Estate => string.Join("+", Scopes);

    /// <summary>
    /// Whether users and mailboxes are objects of the picture. Otherwise they were counted only: their kinds are read, but
    /// empty, and the picture cannot be written.
    /// </summary>
    public bool KeepsUsers => Counted is null;

    /// <summary>The users, counted.</summary>
    public UserCensus Census => _census.Value;

    /// <summary>How much of the kind was read in the scope.</summary>
    public Coverage CoverageOf(Scope scope, ResourceKind kind) => ShelfOf(scope, kind)?.Coverage ?? Coverage.NotRead;

    /// <summary>The object at the address, or null.</summary>
    public Resource? Find(ResourceKey key) => ShelfOf(key.Scope, key.Kind)?.Find(key.Name);

    /// <summary>All objects of the kind in the scope, in the order of their names.</summary>
    public IReadOnlyList<Resource> All(Scope scope, ResourceKind kind) => ShelfOf(scope, kind)?.Resources ?? [];

    /// <summary>Every object.</summary>
    public IEnumerable<Resource> All() => Scopes.SelectMany(scope => ResourceKinds.Of(scope.Product).SelectMany(kind => All(scope, kind)));

    /// <summary>The part of the picture that is asked for; other kinds are unread in it, and users counted unless they are to be kept.</summary>
    public Topology Only(ReadRequest request) => new(
        CapturedAt,
        _shelves.ToDictionary(scope => scope.Key, scope => scope.Value.Where(kind => request.Asks(kind.Key)).ToDictionary(
            kind => kind.Key,
            kind => kind.Key.IsOfUsers && !request.KeepsUsers ? Shelf.Empty.With(kind.Value.Coverage) : kind.Value)),
        request.KeepsUsers ? Counted : request.Kinds.Any(kind => kind.IsOfUsers) ? Census : null);

    /// <summary>A builder that starts from this picture, to make a changed one.</summary>
    public TopologyBuilder ToBuilder() => TopologyBuilder.From(this);

    /// <summary>The users, where they were counted and not kept.</summary>
    internal UserCensus? Counted { get; }

    internal IReadOnlyDictionary<ResourceKind, Shelf> ShelvesOf(Scope scope) => _shelves[scope];

    private Shelf? ShelfOf(Scope scope, ResourceKind kind) =>
        _shelves.TryGetValue(scope, out Dictionary<ResourceKind, Shelf>? shelves) && shelves.TryGetValue(kind, out Shelf? shelf) ? shelf : null;

    private UserCensus Count()
    {
        UserCensus census = new();
        foreach (Resource user in this.All(CsUser.Schema).Concat<Resource>(this.All(UmMailbox.Schema)))
        {
            census.Add(user);
        }

        return census;
    }
}
