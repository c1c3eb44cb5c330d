using System.Collections.Generic;
using UmLync.Topologies;

namespace UmLync.Users;

/// <summary>What the rows of a batch ask for: mailboxes, SIP addresses, and the extensions of each dial plan.</summary>
internal sealed class RowClaims
{
    private readonly Dictionary<ResourceKey, BatchClaims> _extensions = [];
    private (UmDialPlan Plan, BatchClaims Claims)? _last;

    public BatchClaims Mailboxes { get; } = new();

    public BatchClaims Addresses { get; } = new();

    /// <summary>The extensions of the dial plan; mostly it is that of the row before.</summary>
    public BatchClaims ExtensionsOf(UmDialPlan plan)
    {
        if (_last is { } last && ReferenceEquals(last.Plan, plan))
        {
            return last.Claims;
        }

        if (!_extensions.TryGetValue(plan.Key, out BatchClaims? claims))
        {
            _extensions.Add(plan.Key, claims = new BatchClaims());
        }

        _last = (plan, claims);
        return claims;
    }
}
