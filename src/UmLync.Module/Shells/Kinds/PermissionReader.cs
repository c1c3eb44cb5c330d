using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using UmLync.Designers;
using UmLync.Topologies;

namespace UmLync.Cmdlets.Shells.Kinds;

/// <summary>
/// What the groups of Lync may do on the containers of the organization: one call a container, for the four of domain.md A.5. An
/// entry that is restricted to a property, a class or an extended right gives no right on the whole object.
/// </summary>
internal sealed class PermissionReader() : KindReader(AdPermission.Schema)
{
    private static readonly string[] Restrictions = ["ExtendedRights", "Properties", "ChildObjectTypes", "InheritedObjectType"];

    public override KindReading Read(ShellQuery query)
    {
        KindReading organizations = ExchangeTables.Organization.Read(query);
        if (organizations.Objects.Count == 0)
        {
            return KindReading.None(organizations.Coverage.Reason ?? "?");
        }

        ExchangeOrganization organization = (ExchangeOrganization)organizations.Objects[0];
        List<Resource> permissions = [];
        List<string> reasons = [];
        foreach (IGrouping<string, AdPermission> container in PermissionDesigner.Wanted(organization, query.Lync).GroupBy(wanted => wanted.Container))
        {
            ShellAnswer answer = query.Ask("Get-ADPermission", takesDomainController: true, new ShellParameter("Identity", container.Key));
            if (answer.Problem is { } problem)
            {
                reasons.Add(problem.Message);
            }
            else
            {
                permissions.AddRange(container.Select(wanted => Held(wanted, answer.Objects)).OfType<Resource>());
            }
        }

        return KindReading.Some(permissions, reasons);
    }

    /// <summary>What the group has there; null when no entry is its.</summary>
    private static AdPermission? Held(AdPermission wanted, IReadOnlyList<PSObject> entries)
    {
        string group = AccountOf(wanted.Group);
        PSObject[] own = [.. entries.Where(entry => StringComparer.OrdinalIgnoreCase.Equals(AccountOf(entry.Text("User") ?? string.Empty), group) && IsUnrestricted(entry))];
        PSObject[] allowing = [.. own.Where(entry => !entry.Flag("Deny") && ReachesObject(entry))];
        return own.Length == 0 ? null : wanted with
        {
            Allowed = new NameSet(allowing.SelectMany(RightsOf)),
            Denied = new NameSet(own.Where(entry => entry.Flag("Deny") && ReachesObject(entry)).SelectMany(RightsOf)),
            Inheritance = allowing.Length == 0 ? wanted.Inheritance : allowing.All(entry => entry.Text("InheritanceType") == nameof(AdInheritance.All)) ? AdInheritance.All : AdInheritance.None,
        };
    }

    // The shell writes the domain by its NetBIOS name, which nobody can compare with a DNS name; the two groups are universal and
    // stand once in a forest.
    private static string AccountOf(string user) => user.Substring(user.LastIndexOf('\\') + 1);

    private static IReadOnlyList<string> RightsOf(PSObject entry) => ShownText.Words(entry.Texts("AccessRights") ?? []);

    private static bool IsUnrestricted(PSObject entry) => Restrictions.All(property => entry.Texts(property) is not { } texts || texts.All(text => text.Length == 0));

    /// <summary>Entries for children or descendants only say nothing of the object itself.</summary>
    private static bool ReachesObject(PSObject entry) => entry.Text("InheritanceType") is not ("Children" or "Descendents");
}
