using System.Collections.Generic;
using UmLync.Cmdlets.Connections;

namespace UmLync.Cmdlets.Completion;

/// <summary>Offers the computers on which services of the integration run, each with those.</summary>
public sealed class ComputerCompleter : EstateCompleter
{
    private protected override IReadOnlyList<(string Name, string Note)> NamesIn(EstateNames names) => names.Computers;
}
