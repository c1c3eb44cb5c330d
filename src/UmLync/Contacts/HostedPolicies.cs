using System;
using System.Linq;
using UmLync.Topologies;

namespace UmLync.Contacts;

/// <summary>
/// The hosted voice mail policies of a deployment that lead somewhere: those with a destination. One is granted to a contact, or is
/// that of the site of its pool, or the global one (domain.md D.2, B.5).
/// </summary>
internal sealed class HostedPolicies
{
    private readonly IEstateView _estate;
    private readonly HostedVoicemailPolicy[] _leading;

    private HostedPolicies(IEstateView estate, Scope deployment)
    {
        _estate = estate;
        _leading = [.. estate.All(deployment, HostedVoicemailPolicy.Schema).Cast<HostedVoicemailPolicy>().Where(policy => policy.Destination.HasValue)];
    }

    /// <summary>Whether the deployment uses hosted voice mail at all.</summary>
    public bool AreInUse => _leading.Length > 0;

    /// <summary>The policies of the deployment.</summary>
    public static HostedPolicies Of(IEstateView estate, Scope deployment) => new(estate, deployment);

    /// <summary>Whether a policy that leads somewhere applies to a contact to which none was granted.</summary>
    public bool ApplyToAll(ExumContact contact)
    {
        string? site = _estate.Find(contact.Scope, LyncPool.Schema, contact.RegistrarPool)?.Site;
        return _leading.Any(policy => IsNamed(policy, "Global") || (site is not null && IsNamed(policy, "Site:" + site)));
    }

    private static bool IsNamed(HostedVoicemailPolicy policy, string name) => StringComparer.OrdinalIgnoreCase.Equals(policy.Identity, name);
}
