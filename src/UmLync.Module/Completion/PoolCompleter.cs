using System.Collections.Generic;
using UmLync.Cmdlets.Connections;

namespace UmLync.Cmdlets.Completion;

/// <summary>Offers the Lync pools, each with its kind and release.</summary>
public sealed class PoolCompleter : EstateCompleter
{
    private protected override IReadOnlyList<(string Name, string Note)> NamesIn(EstateNames names) => names.Pools;
}
