using System.Collections.Generic;
using UmLync.Topologies;

namespace UmLync.Cmdlets.Shells.Servers;

/// <summary>How one kind is read from a server.</summary>
internal abstract class ServerReader(ResourceKind kind)
{
    public ResourceKind Kind { get; } = kind;

    /// <summary>Before all servers are read, several at a time: what has to be asked elsewhere.</summary>
    public virtual void Begin()
    {
    }

    /// <summary>Whether such a server has objects of the kind.</summary>
    public abstract bool Concerns(ExchangeServer server);

    /// <summary>Whether the object is one of the server's.</summary>
    public abstract bool IsOf(ResourceKey key, ExchangeServer server);

    /// <summary>The objects of the server.</summary>
    public abstract IReadOnlyList<Resource> Read(IShell shell, ExchangeServer server);
}
