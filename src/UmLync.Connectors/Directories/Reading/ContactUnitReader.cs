using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Connectors.Directories.Permissions;
using UmLync.Connectors.Directories.Security;
using UmLync.Connectors.Text;
using UmLync.Permissions;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Connectors.Directories.Reading;

/// <summary>
/// The organizational units, and the container of users, in which the administrators of users may make contacts: an entry allows them
/// to create objects of every class, or of the class contact, and none denies it (domain.md B.4).
/// </summary>
internal sealed class ContactUnitReader : DirectoryReader
{
    private const string Descriptor = "nTSecurityDescriptor";

    /// <summary>The schemaIDGUID of the class contact. Source: [MS-ADSC], section 2.28.</summary>
    private static readonly Guid ContactClass = new("5cb41ed0-0e4c-11d0-a286-00aa003049e2");

    public override IReadOnlyList<ResourceKind> Kinds { get; } = [ContactUnit.Schema];

    public override IReadOnlyList<SchemaName> Names { get; } = [];

    public override IEnumerable<Resource> Read(DirectoryPicture picture, IReadOnlyCollection<ResourceKind> asked, ICollection<Message> shortfalls)
    {
        if (UniversalGroup.Find(picture.Connection, ContactUnit.Group) is not { } group)
        {
            shortfalls.Add(new Message(nameof(ConnectorMessages.GroupIsMissing), ContactUnit.Group, picture.Connection.ToString()));
            yield break;
        }

        LdapFilter units = LdapFilter.Any(
            LdapFilter.Is("objectClass", "organizationalUnit"), LdapFilter.All(LdapFilter.Is("objectClass", "container"), LdapFilter.Is("cn", "Users")));
        foreach (DirectoryObject entry in picture.InDomains(units, shortfalls, showsPermissions: true, Descriptor))
        {
            if (Allows(entry, group) is not { } allows)
            {
                shortfalls.Add(new Message(nameof(ConnectorMessages.PermissionsAreNotShown), entry.Path, picture.Connection.ToString()));
            }
            else if (allows)
            {
                yield return new ContactUnit { Scope = picture.ScopeOf(ContactUnit.Schema), Name = entry.Name };
            }
        }
    }

    /// <summary>Whether the group may make contacts in the unit; null where its permissions are not shown, or are malformed.</summary>
    private static bool? Allows(DirectoryObject entry, SecurityId group)
    {
        if (entry.Bytes(Descriptor) is not { } bytes)
        {
            return null;
        }

        try
        {
            AccessRule[] rules = [.. SecurityDescriptor.Parse(bytes).Dacl?.Rules.Where(rule => rule.Trustee == group && IsAboutContacts(rule)) ?? []];
            return Array.Exists(rules, rule => rule.Allows) && Array.TrueForAll(rules, rule => rule.Allows);
        }
        catch (UmLyncException)
        {
            return null;
        }
    }

    private static bool IsAboutContacts(AccessRule rule) =>
        (rule.Rights.Mapped() & AdRights.CreateChild) != 0 && (rule.Flags & AceFlags.InheritOnly) == 0 && (rule.ObjectType is null || rule.ObjectType == ContactClass);
}
