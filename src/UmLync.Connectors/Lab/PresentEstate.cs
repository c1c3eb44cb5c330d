using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Topologies;

namespace UmLync.Connectors.Lab;

/// <summary>
/// The estate of a lab while it changes: the picture of the file and, over it, what changed since. A change costs what it
/// changes; a new picture is made only where somebody asks for a whole kind that changed, or the file is saved.
/// </summary>
internal sealed class PresentEstate : IEstateView
{
    private readonly Dictionary<ResourceKey, Resource?> _changed = [];
    private readonly HashSet<(Scope Scope, ResourceKind Kind)> _changedKinds = [];
    private Topology _saved;
    private Topology? _picture;
    private Dictionary<string, ResourceKey>? _lines;
    private ExtensionLinks? _extensions;

    public PresentEstate(Topology saved)
    {
        _saved = saved;
        Links = new HuntGroupLinks(saved.All(UmHuntGroup.Schema));
    }

    /// <summary>Which gateways and dial plans hunt groups tie together, at this moment.</summary>
    public HuntGroupLinks Links { get; }

    /// <summary>Which mailboxes have which extensions, at this moment; of an estate whose users are kept.</summary>
    public ExtensionLinks Extensions => _extensions ??= new ExtensionLinks(this.All(UmMailbox.Schema));

    /// <summary>Whether anything changed since the file was saved.</summary>
    public bool IsChanged => _changed.Count > 0;

    /// <summary>The estate at this moment.</summary>
    public Topology Picture => _picture ??= Draw();

    /// <summary>The users, counted.</summary>
    public UserCensus Census => Picture.Census;

    public IReadOnlyList<Scope> Scopes => _saved.Scopes;

    public Coverage CoverageOf(Scope scope, ResourceKind kind) => _saved.CoverageOf(scope, kind);

    public Resource? Find(ResourceKey key) => _changed.TryGetValue(key, out Resource? resource) ? resource : _saved.Find(key);

    public IReadOnlyList<Resource> All(Scope scope, ResourceKind kind) =>
        (_changedKinds.Contains((scope, kind)) ? Picture : _saved).All(scope, kind);

    /// <summary>The user of that line; null where nobody has it. Lines are looked up for each user of a bulk, and so are kept.</summary>
    public ResourceKey? HolderOf(string line)
    {
        if (_lines is null)
        {
            _lines = new Dictionary<string, ResourceKey>(StringComparer.OrdinalIgnoreCase);
            foreach (CsUser user in this.All(CsUser.Schema))
            {
                NoteLine(null, user);
            }
        }

        return _lines.TryGetValue(line, out ResourceKey holder) ? holder : null;
    }

    /// <summary>Puts the object at the address, or takes it away where there is none.</summary>
    public void Put(ResourceKey key, Resource? resource)
    {
        if (key.Kind == UmHuntGroup.Schema)
        {
            Links.Replace((UmHuntGroup?)Find(key), (UmHuntGroup?)resource);
        }

        NoteLine(Find(key), resource);
        if (key.Kind == UmMailbox.Schema)
        {
            _extensions?.Replace((UmMailbox?)Find(key), (UmMailbox?)resource);
        }

        _changed[key] = resource;
        _changedKinds.Add((key.Scope, key.Kind));
        _picture = null;
    }

    /// <summary>The file holds the present picture.</summary>
    public void Saved()
    {
        _saved = Picture;
        _changed.Clear();
        _changedKinds.Clear();
    }

    /// <summary>Goes on from a picture of the same file that keeps its users.</summary>
    public void TakeUsers(Topology saved)
    {
        _saved = saved;
        _picture = null;
        _lines = null;
        _extensions = null;
    }

    private void NoteLine(Resource? before, Resource? after)
    {
        if (before is CsUser { LineUri.HasValue: true } left && _lines is not null)
        {
            _lines.Remove(left.LineUri.Value);
        }

        if (after is CsUser { LineUri.HasValue: true } user && _lines is not null)
        {
            _lines[user.LineUri.Value] = user.Key;
        }
    }

    private Topology Draw()
    {
        if (!IsChanged)
        {
            return _saved;
        }

        TopologyBuilder builder = _saved.ToBuilder();
        foreach (KeyValuePair<ResourceKey, Resource?> change in _changed)
        {
            _ = change.Value is { } resource ? builder.Put(resource) : builder.Remove(change.Key);
        }

        return builder.Build();
    }
}
