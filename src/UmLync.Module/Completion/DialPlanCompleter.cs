using System.Collections.Generic;
using UmLync.Cmdlets.Connections;

namespace UmLync.Cmdlets.Completion;

/// <summary>Offers the SIP URI dial plans, each with its phone context.</summary>
public sealed class DialPlanCompleter : EstateCompleter
{
    private protected override IReadOnlyList<(string Name, string Note)> NamesIn(EstateNames names) => names.SipDialPlans;
}
