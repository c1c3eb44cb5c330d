using System.Collections.Generic;
using System.Linq;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Blueprints;

/// <summary>
/// The voice side of a Lync deployment as it is to be: objects, written as a topology file writes them. What is not stated of an
/// object, and every object that is not named, stays as it is; a list that is stated is the whole list (domain.md J.5, D.7).
/// </summary>
public sealed record VoiceChoices
{
    /// <summary>The kinds of which the section can hold objects, in the order in which it holds them.</summary>
    public static IReadOnlyList<ResourceKind> Kinds { get; } =
    [
        LyncDialPlan.Schema, VoiceNormalizationRule.Schema, PstnUsage.Schema, VoicePolicy.Schema, VoiceRoute.Schema,
        MediationServer.Schema, MediaGateway.Schema, CsUser.Schema,
    ];

    /// <summary>No choice made.</summary>
    public static VoiceChoices None { get; } = new();

    /// <summary>The forest of the deployment; needed where an estate has several.</summary>
    public Fqdn? Forest { get; init; }

    /// <summary>The objects as they are to be; their scope says nothing.</summary>
    public ValueList<Resource> Objects { get; init; } = ValueList<Resource>.Empty;

    /// <summary>Whether every SIP URI dial plan gets a Lync dial plan (location profile) of its own, where it has none.</summary>
    public bool LocationProfiles { get; init; }

    /// <summary>The Lync dial plans that serve single SIP URI dial plans, by the name of these, whatever their simple names are.</summary>
    public IReadOnlyDictionary<string, string> LocationProfileOf { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether UM services get the nearest pool with an Edge Server as SIP access service, where pools of several sites have one.</summary>
    public bool NearestSipAccessService { get; init; }

    /// <summary>The users who are to have Enterprise Voice.</summary>
    public IReadOnlyList<CsUser> Users => Of(CsUser.Schema);

    /// <summary>Whether anything is chosen.</summary>
    public bool IsEmpty => Objects.Count == 0 && !LocationProfiles && LocationProfileOf.Count == 0 && !NearestSipAccessService;

    /// <summary>The scope of objects that belong to no estate yet.</summary>
    internal static Scope Nowhere { get; } = new(Product.Lync, Fqdn.Parse("blueprint.invalid"));

    /// <summary>The objects of the kind.</summary>
    public IReadOnlyList<T> Of<T>(ResourceKind<T> kind)
        where T : Resource => [.. Objects.Where(resource => resource.Kind == kind).Cast<T>()];

    /// <summary>The deployment that is meant; null where the estate has none of the forest, or several and none is named.</summary>
    internal Scope? DeploymentIn(IEstateView estate)
    {
        Scope[] deployments = [.. estate.ScopesOf(Product.Lync).Where(scope => Forest is null || scope.Forest.Equals(Forest))];
        return deployments.Length == 1 ? deployments[0] : null;
    }
}
