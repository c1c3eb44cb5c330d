using System.Collections.Generic;
using System.Linq;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Permissions;

/// <summary>
/// A right that a group of Lync needs on a container of the Exchange organization to read the Unified Messaging objects, and
/// whether it has it. Names everything that granting by hand (ADSI Edit) takes: object, group, rights and how deep they reach.
/// What counts is the effective right, allowed minus denied (domain.md A.5, J.4 step 8).
/// </summary>
public sealed class RequiredPermission
{
    private RequiredPermission(ExchangeOrganization organization, AdPermission wanted, AdPermission? present, bool wereRead)
    {
        Wanted = wanted;
        Present = present;
        DistinguishedName = NameOf(organization, wanted.Container);
        State = StateOf(wanted, present, wereRead);
    }

    /// <summary>The rights that reading takes. Lync needs no others anywhere. Source: domain.md A.5.</summary>
    public static NameSet ToRead { get; } = new([nameof(AdRights.ListChildren), nameof(AdRights.ReadProperty)]);

    /// <summary>The name of the container, as the ADPermission cmdlets take it.</summary>
    public string Container => Wanted.Container;

    /// <summary>The distinguished name of the container, as ADSI Edit shows it.</summary>
    public DistinguishedName DistinguishedName { get; }

    /// <summary>The group as <c>domain\name</c>.</summary>
    public string Group => Wanted.Group;

    /// <summary>The rights that it needs.</summary>
    public NameSet Rights => Wanted.Allowed!;

    /// <summary>To which objects below the container they have to apply.</summary>
    public AdInheritance Inheritance => Wanted.Inheritance!.Value;

    /// <summary>Whether the group has them.</summary>
    public PermissionState State { get; }

    /// <summary>Where the requirement comes from.</summary>
    public Source Source { get; } = Source.Confirmed("A.5, H 19");

    internal AdPermission Wanted { get; }

    internal AdPermission? Present { get; }

    /// <summary>Whether the rights that are allowed now reach the objects below, where that is needed.</summary>
    internal bool Reaches => ReachesAsDeep(Wanted, Present);

    /// <summary>What the groups of every Lync deployment need in every Exchange organization of the estate.</summary>
    public static IEnumerable<RequiredPermission> Of(IEstateView estate) =>
        from organization in estate.All(ExchangeOrganization.Schema)
        from lync in estate.ScopesOf(Product.Lync)
        from wanted in PermissionDesigner.Wanted(organization, lync)
        select new RequiredPermission(
            organization,
            wanted,
            estate.Find(wanted.Scope, AdPermission.Schema, AdPermission.Schema.NameOf(wanted)),
            estate.CoverageOf(wanted.Scope, AdPermission.Schema).IsComplete);

    private static PermissionState StateOf(AdPermission wanted, AdPermission? present, bool wereRead)
    {
        if (present?.Denied is { } denied && wanted.Allowed!.Any(AdRightNames.WithContained(denied).Contains))
        {
            return PermissionState.Denied;
        }

        if (present is null ? !wereRead : present.Allowed is null)
        {
            return PermissionState.Unknown;
        }

        return present is not null && wanted.Allowed!.All(AdRightNames.WithContained(present.Allowed!).Contains) && ReachesAsDeep(wanted, present)
            ? PermissionState.Granted
            : PermissionState.Missing;
    }

    private static bool ReachesAsDeep(AdPermission wanted, AdPermission? present) =>
        wanted.Inheritance == AdInheritance.None || present?.Inheritance == AdInheritance.All;

    /// <summary>All containers are children of the organization's object in the configuration of the forest (domain.md C.2).</summary>
    private static DistinguishedName NameOf(ExchangeOrganization organization, string container)
    {
        string forest = string.Join(",", organization.Scope.Forest.ToString().Split('.').Select(label => "DC=" + label));
        DistinguishedName root = DistinguishedName.Parse("CN=Microsoft Exchange,CN=Services,CN=Configuration," + forest).Child("CN", organization.Name);
        return container == organization.Name ? root : root.Child("CN", container);
    }
}
