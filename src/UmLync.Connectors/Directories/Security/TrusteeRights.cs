using System;
using System.Linq;
using UmLync.Permissions;
using UmLync.Values;

namespace UmLync.Connectors.Directories.Security;

/// <summary>
/// What a list of permissions says of one user or group by its identifier: what it allows and what it denies, on the object and on
/// everything below. A denial counts more than a permission, wherever the two stand (domain.md A.5), which is what the directory
/// makes of a list in canonical order, except that there an explicit permission outweighs an inherited denial: that is not relied
/// on. An entry that allows a part only (one property, one class of object) allows nothing whole; one that denies a part denies.
/// </summary>
internal sealed class TrusteeRights
{
    private TrusteeRights(AdRights allowed, AdRights allowedBelow, AdRights denied, AdRights deniedBelow, bool isNamed)
    {
        Allowed = allowed;
        AllowedBelow = allowedBelow;
        Denied = denied;
        DeniedBelow = deniedBelow;
        IsNamed = isNamed;
    }

    /// <summary>What is allowed on the object.</summary>
    public AdRights Allowed { get; }

    /// <summary>What is allowed on every object below.</summary>
    public AdRights AllowedBelow { get; }

    /// <summary>What is denied on the object, be it in part.</summary>
    public AdRights Denied { get; }

    /// <summary>What is denied on some object below.</summary>
    public AdRights DeniedBelow { get; }

    /// <summary>Whether any entry speaks of the user or group.</summary>
    public bool IsNamed { get; }

    /// <summary>What the descriptor says of the user or group. Without a list everybody may do everything.</summary>
    public static TrusteeRights Of(SecurityDescriptor descriptor, SecurityId trustee)
    {
        if (descriptor.Dacl is not { } list)
        {
            return new TrusteeRights(AdRights.GenericAll, AdRights.GenericAll, AdRights.None, AdRights.None, isNamed: true);
        }

        AccessRule[] rules = [.. list.Rules.Where(rule => rule.Trustee == trustee)];
        return new TrusteeRights(
            Sum(rules, rule => rule.Allows && AppliesHere(rule) && rule.ObjectType is null),
            Sum(rules, rule => rule.Allows && Descends(rule) && (rule.Flags & AceFlags.NoPropagateInherit) == 0 && !rule.IsRestricted),
            Sum(rules, rule => !rule.Allows && AppliesHere(rule)),
            Sum(rules, rule => !rule.Allows && Descends(rule)),
            rules.Length > 0);

        static bool AppliesHere(AccessRule rule) => (rule.Flags & AceFlags.InheritOnly) == 0;
        static bool Descends(AccessRule rule) => (rule.Flags & AceFlags.ContainerInherit) != 0;
    }

    private static AdRights Sum(AccessRule[] rules, Func<AccessRule, bool> counts) =>
        rules.Where(counts).Aggregate(AdRights.None, (sum, rule) => sum | rule.Rights.Mapped());
}
