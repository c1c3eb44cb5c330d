using System.Collections.Generic;
using System.Linq;
using UmLync.Topologies;

namespace UmLync.Blueprints;

/// <summary>
/// The voice side of an estate as choices: what of it there is and was read. Of several deployments a blueprint can state one only, so
/// that there nothing is chosen. Users stand in it where they were kept, those with Enterprise Voice.
/// </summary>
internal static class PresentVoice
{
    public static VoiceChoices Of(Topology topology)
    {
        Scope[] deployments = [.. topology.ScopesOf(Product.Lync)];
        return deployments.Length == 1 ? VoiceChoices.None with { Objects = new ValueList<Resource>(Objects(topology, deployments[0])) } : VoiceChoices.None;
    }

    private static IEnumerable<Resource> Objects(Topology topology, Scope deployment) =>
        from kind in VoiceChoices.Kinds
        from resource in topology.All(deployment, kind)
        let stated = resource is CsUser user ? Stated(user) : resource
        where stated is not null
        select stated with { Scope = VoiceChoices.Nowhere };

    /// <summary>What a blueprint states of a user; null of those without Enterprise Voice.</summary>
    private static CsUser? Stated(CsUser user) => user.EnterpriseVoiceEnabled == true
        ? new CsUser
        {
            Scope = user.Scope,
            SipAddress = user.SipAddress,
            EnterpriseVoiceEnabled = true,
            LineUri = user.LineUri,
            VoicePolicy = user.VoicePolicy,
            DialPlan = user.DialPlan,
        }
        : null;
}
