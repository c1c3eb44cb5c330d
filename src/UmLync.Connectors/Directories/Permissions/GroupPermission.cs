using System.Linq;
using UmLync.Connectors.Directories.Security;
using UmLync.Connectors.Text;
using UmLync.Permissions;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Connectors.Directories.Permissions;

/// <summary>
/// What one group of Lync may do on one container, between the entries of its security descriptor and the permission of the
/// topology. A grant is one entry: allow, the rights that are gained, no object type (domain.md A.5); taking it back removes that
/// entry, and only where somebody merged it with others are single rights taken out of theirs.
/// </summary>
internal sealed class GroupPermission
{
    private readonly AdPermission _needed;
    private readonly SecurityId _group;
    private readonly AdRights _need;

    /// <param name="needed">What the group needs there, and how deep.</param>
    /// <param name="group">The identifier of the group.</param>
    public GroupPermission(AdPermission needed, SecurityId group)
    {
        _needed = needed;
        _group = group;
        _need = RightsOf(needed);
    }

    /// <summary>What the group may do; null when no entry speaks of it.</summary>
    public AdPermission? In(SecurityDescriptor descriptor)
    {
        TrusteeRights rights = TrusteeRights.Of(descriptor, _group);
        AdRights relevant = (rights.Allowed & _need) == AdRights.None ? rights.Allowed : rights.Allowed & _need;
        bool reachesAll = relevant != AdRights.None && (relevant & ~rights.AllowedBelow) == AdRights.None;
        return !rights.IsNamed ? null : _needed with
        {
            Allowed = rights.Allowed.Named(),
            Denied = (_needed.Inheritance == AdInheritance.All ? rights.Denied | rights.DeniedBelow : rights.Denied).Named(),
            Inheritance = reachesAll ? AdInheritance.All : AdInheritance.None,
        };
    }

    /// <summary>The descriptor after the change.</summary>
    /// <exception cref="UmLyncException">A right that is to go is inherited, a name is no right, or the list cannot be changed.</exception>
    public SecurityDescriptor Change(SecurityDescriptor descriptor, AdPermission? before, AdPermission? after)
    {
        (AdRights had, AdRights gets) = (RightsOf(before), RightsOf(after));
        bool reachesElsewhere = before?.Inheritance is { } from && after?.Inheritance is { } to && from != to;
        AdRights moved = reachesElsewhere ? had & gets & _need : AdRights.None;
        bool isDeeper = after?.Inheritance == AdInheritance.All;

        SecurityDescriptor changed = Grant(descriptor, (gets & ~had) | (isDeeper ? moved : AdRights.None), after?.Inheritance);
        AdRights narrowed = isDeeper ? AdRights.None : moved;
        return (had & ~gets) == AdRights.None && narrowed == AdRights.None ? changed : TakeBack(changed, had & ~gets, narrowed, before!, after);
    }

    private SecurityDescriptor Grant(SecurityDescriptor descriptor, AdRights rights, AdInheritance? reach) =>
        rights == AdRights.None ? descriptor : descriptor.With(AccessRule.Allow(_group, rights, FlagsOf(reach)));

    private SecurityDescriptor TakeBack(SecurityDescriptor descriptor, AdRights lost, AdRights narrowed, AdPermission before, AdPermission? after)
    {
        SecurityDescriptor without = descriptor.Without(AccessRule.Allow(_group, lost | narrowed, FlagsOf(before.Inheritance)));
        if (IsAs(after, without))
        {
            return without;
        }

        SecurityDescriptor stripped = Strip(Strip(without, lost, alsoHere: true), narrowed, alsoHere: false);
        SecurityDescriptor changed = Grant(stripped, narrowed & ~TrusteeRights.Of(stripped, _group).Allowed, AdInheritance.None);
        TrusteeRights left = TrusteeRights.Of(changed, _group);
        AdRights inherited = (left.Allowed & lost) | (left.AllowedBelow & narrowed);
        return inherited == AdRights.None ? changed : throw new UmLyncException(new Message(
            nameof(ConnectorMessages.PermissionIsInherited), inherited.Named().ToString(), _needed.Group, _needed.Container));
    }

    /// <summary>Takes the rights out of the explicit entries of the group: of those that reach below, or of all.</summary>
    private SecurityDescriptor Strip(SecurityDescriptor descriptor, AdRights rights, bool alsoHere)
    {
        AccessControlList list = descriptor.Dacl!;
        foreach (AccessRule rule in list.Rules.Where(rule => rule.Type == AceType.Allow && rule.Trustee == _group && !rule.IsInherited).ToArray())
        {
            AdRights kept = rule.Rights.Mapped() & ~rights;
            if (kept != rule.Rights.Mapped() && (alsoHere || (rule.Flags & AceFlags.ContainerInherit) != 0))
            {
                list = kept == AdRights.None ? list.Without(rule) : list.Replace(rule, rule.With(kept));
            }
        }

        return descriptor.With(list);
    }

    private bool IsAs(AdPermission? wanted, SecurityDescriptor descriptor)
    {
        AdPermission? present = In(descriptor);
        return wanted is null
            ? present is null
            : RightsOf(present) == RightsOf(wanted) && (wanted.Inheritance is null || present?.Inheritance == wanted.Inheritance);
    }

    private static AceFlags FlagsOf(AdInheritance? reach) => reach == AdInheritance.All ? AceFlags.ContainerInherit : AceFlags.None;

    private static AdRights RightsOf(AdPermission? permission) => permission?.Allowed is not { } names
        ? AdRights.None
        : AdRightNames.Of(names) ?? throw new UmLyncException(new Message(nameof(ConnectorMessages.RightIsUnknown), names.ToString(), permission.Container, permission.Group));
}
