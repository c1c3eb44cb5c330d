using System.Collections.Generic;
using System.Linq;
using UmLync.Blueprints;
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

    private static readonly Source FourObjects = Source.Confirmed("A.5, H 19");

    /// <inheritdoc/>
    public void Design(Draft draft, Blueprint blueprint)
    {
        foreach (ExchangeOrganization organization in draft.All(ExchangeOrganization.Schema))
        {
            foreach (Scope lync in draft.ScopesOf(Product.Lync))
            {
                foreach (AdPermission wanted in Wanted(organization, lync))
                {
                    Grant(draft, wanted);
                }
            }
        }
    }

    /// <summary>The rights that the groups of the Lync deployment need in the organization.</summary>
    public static IEnumerable<AdPermission> Wanted(ExchangeOrganization organization, Scope lync)
    {
        (string Container, string[] Rights, AdInheritance Inheritance)[] containers =
        [
            (organization.Name, ["ListChildren"], AdInheritance.None),
            ("UM DialPlan Container", ["ListChildren", "ReadProperty"], AdInheritance.All),
            ("UM AutoAttendant Container", ["ListChildren", "ReadProperty"], AdInheritance.All),
            ("Administrative Groups", ["ListChildren", "ReadProperty"], AdInheritance.All),
        ];
        return
            from container in containers
            from @group in Groups
            select new AdPermission
            {
                Scope = organization.Scope,
                Container = container.Container,
                Group = lync.Forest + "\\" + @group,
                Allowed = new NameSet(container.Rights),
                Denied = NameSet.Empty,
                Inheritance = container.Inheritance,
            };
    }

    private static void Grant(Draft draft, AdPermission wanted)
    {
        AdPermission? present = draft.Find(wanted.Scope, AdPermission.Schema, wanted.Kind.NameOf(wanted));
        if (present?.Denied is { } denied && wanted.Allowed!.Any(denied.Contains))
        {
            draft.LeaveOut(wanted.Key.ToString(), new Message(nameof(ReasonMessages.RightIsDenied), wanted.Group, wanted.Container, denied.ToString()), FourObjects);
            return;
        }

        bool reaches = wanted.Inheritance == AdInheritance.None || present?.Inheritance == AdInheritance.All;
        if (present is not null && present.Allowed is { } allowed && wanted.Allowed!.All(allowed.Contains) && reaches)
        {
            return;
        }

        AdPermission granted = present is null
            ? wanted
            : present with { Allowed = (present.Allowed ?? NameSet.Empty).With(wanted.Allowed!), Inheritance = reaches ? present.Inheritance : wanted.Inheritance };
        draft.Put(granted, new Because(
            new Message(nameof(ReasonMessages.GroupCannotRead), wanted.Group, wanted.Container, wanted.Allowed!.ToString()), FourObjects));
    }
}
