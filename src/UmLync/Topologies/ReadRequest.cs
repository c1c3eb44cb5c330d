using System.Collections.Generic;
using System.Linq;

namespace UmLync.Topologies;

/// <summary>
/// Which kinds a command needs. A source is asked once, for those only. Users are kept only where a command works on users;
/// others get them counted.
/// </summary>
public sealed class ReadRequest
{
    private readonly HashSet<ResourceKind> _kinds;

    private ReadRequest(IEnumerable<ResourceKind> kinds, bool keepsUsers)
    {
        _kinds = [.. kinds];
        KeepsUsers = keepsUsers;
    }

    /// <summary>Everything, users included.</summary>
    public static ReadRequest Everything { get; } = new(ResourceKinds.All, keepsUsers: true);

    /// <summary>Everything, with users counted and not kept.</summary>
    public static ReadRequest UsersCounted { get; } = new(ResourceKinds.All, keepsUsers: false);

    /// <summary>Whether users and mailboxes are kept as objects.</summary>
    public bool KeepsUsers { get; }

    /// <summary>The kinds asked for.</summary>
    public IEnumerable<ResourceKind> Kinds => ResourceKinds.All.Where(_kinds.Contains);

    /// <summary>The given kinds; users among them are counted unless they are to be kept.</summary>
    public static ReadRequest Of(IEnumerable<ResourceKind> kinds, bool keepsUsers = false) => new(kinds, keepsUsers);

    /// <summary>Whether the kind is asked for.</summary>
    public bool Asks(ResourceKind kind) => _kinds.Contains(kind);
}
