using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Blueprints;
using UmLync.Permissions;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Designers;

/// <summary>
/// Lets Lync read the Unified Messaging objects of Active Directory: two security groups on four containers. What counts is
/// the effective right, allowed minus denied; a denied right is never overridden, only reported (domain.md A.5).
/// </summary>
public sealed class PermissionDesigner : IDesigner
{
    /// <summary>The groups of Lync that read: administrators, and the service accounts.</summary>
    public static readonly IReadOnlyList<string> Groups = ["RTCUniversalServerAdmins", "RTCComponentUniversalServices"];

    private readonly string? _container;
    private readonly string? _group;

    /// <summary>A designer of all that is needed, or of what one group or container lacks.</summary>
    /// <param name="container">The name of the container; by default all four.</param>
    /// <param name="group">The group, with or without its domain; by default both.</param>
    public PermissionDesigner(string? container = null, string? group = null)
    {
        _container = container;
        _group = group;
    }

    /// <inheritdoc/>
    public void Design(Draft draft, Blueprint blueprint)
    {
        RequiredPermission[] all = [.. RequiredPermission.Of(draft)];
        RequiredPermission[] asked = [.. all.Where(IsAsked)];
        if (asked.Length == 0 && all.Length > 0)
        {
            string wanted = _container + "\\" + _group;
            throw new UmLyncException(new Message(
                nameof(Messages.PermissionIsNotNeeded), wanted, Nearest.Listed(wanted, all.Select(needed => needed.Container + "\\" + needed.Group))));
        }

        foreach (RequiredPermission needed in asked)
        {
            Grant(draft, needed);
        }
    }

    /// <summary>The rights that the groups of the Lync deployment need in the organization.</summary>
    public static IEnumerable<AdPermission> Wanted(ExchangeOrganization organization, Scope lync)
    {
        (string Container, NameSet Rights, AdInheritance Inheritance)[] containers =
        [
            (organization.Name, new NameSet([nameof(AdRights.ListChildren)]), AdInheritance.None),
            ("UM DialPlan Container", RequiredPermission.ToRead, AdInheritance.All),
            ("UM AutoAttendant Container", RequiredPermission.ToRead, AdInheritance.All),
            ("Administrative Groups", RequiredPermission.ToRead, AdInheritance.All),
        ];
        return
            from container in containers
            from @group in Groups
            select new AdPermission
            {
                Scope = organization.Scope,
                Container = container.Container,
                Group = lync.Forest + "\\" + @group,
                Allowed = container.Rights,
                Denied = NameSet.Empty,
                Inheritance = container.Inheritance,
            };
    }

    /// <summary>Whether the designer is asked to see to it.</summary>
    public bool IsAsked(RequiredPermission needed) =>
        (_container is null || StringComparer.OrdinalIgnoreCase.Equals(needed.Container, _container))
        && (_group is null || StringComparer.OrdinalIgnoreCase.Equals(needed.Group, _group)
            || needed.Group.EndsWith("\\" + _group, StringComparison.OrdinalIgnoreCase));

    private static void Grant(Draft draft, RequiredPermission needed)
    {
        AdPermission wanted = needed.Wanted;
        AdPermission? present = needed.Present;
        if (needed.State == PermissionState.Denied)
        {
            draft.LeaveOut(wanted.Key.ToString(), new Message(nameof(ReasonMessages.RightIsDenied), wanted.Group, wanted.Container, present!.Denied!.ToString()), needed.Source);
        }
        else if (needed.State != PermissionState.Granted)
        {
            AdPermission granted = present is null
                ? wanted
                : present with { Allowed = (present.Allowed ?? NameSet.Empty).With(wanted.Allowed!), Inheritance = needed.Reaches ? present.Inheritance : wanted.Inheritance };
            draft.Put(granted, new Because(
                new Message(nameof(ReasonMessages.GroupCannotRead), wanted.Group, wanted.Container, wanted.Allowed!.ToString()), needed.Source));
        }
    }
}
