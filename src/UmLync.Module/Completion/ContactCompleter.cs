using System.Collections.Generic;
using UmLync.Cmdlets.Connections;

namespace UmLync.Cmdlets.Completion;

/// <summary>Offers the contacts of Unified Messaging by SIP address, each with its number.</summary>
public sealed class ContactCompleter : EstateCompleter
{
    private protected override IReadOnlyList<(string Name, string Note)> NamesIn(EstateNames names) => names.Contacts;
}
