using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Connectors.Directories.Security;
using UmLync.Connectors.Text;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Preflights;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Connectors.Directories.Permissions;

/// <summary>
/// The permissions of the two groups of Lync on the four containers of the Exchange organization, in the directory itself. They
/// are read by the identifier of the group, from the list of each container; a grant or its undo writes that list and nothing
/// else (domain.md A.5). No other group, container or right is ever written, whatever a plan file says.
/// </summary>
internal sealed class DirectoryPermissions
{
    private readonly DirectoryConnection _connection;
    private readonly AdPermission[] _wanted;
    private readonly DistinguishedName _organization;
    private readonly string _organizationName;
    private readonly Dictionary<string, SecurityId?> _groups = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="connection">The directory of the forest.</param>
    /// <param name="organization">The Exchange organization in it.</param>
    /// <param name="lync">The Lync deployment in it, whose groups these are.</param>
    public DirectoryPermissions(DirectoryConnection connection, ExchangeOrganization organization, Scope lync)
    {
        _connection = connection;
        _organizationName = organization.Name;
        _wanted = [.. PermissionDesigner.Wanted(organization, lync)];
        _organization = connection.Root.Configuration.Child("CN", "Services").Child("CN", "Microsoft Exchange").Child("CN", organization.Name);
    }

    /// <summary>Reads all of them: the list of each container once.</summary>
    /// <param name="shortfalls">Takes what could not be read, and why.</param>
    /// <exception cref="UmLyncException">The directory cannot be asked.</exception>
    public IEnumerable<AdPermission> Read(ICollection<Message> shortfalls)
    {
        foreach (Message missing in _wanted.Select(wanted => wanted.Group).Distinct().Where(group => GroupOf(group) is null).Select(NoGroup))
        {
            shortfalls.Add(missing);
        }

        foreach (IGrouping<string, AdPermission> container in _wanted.GroupBy(wanted => wanted.Container))
        {
            if (Try(container.Key, shortfalls) is not { } descriptor)
            {
                continue;
            }

            foreach (AdPermission wanted in container)
            {
                if (GroupOf(wanted.Group) is { } group && new GroupPermission(wanted, group).In(descriptor) is { } permission)
                {
                    yield return permission;
                }
            }
        }
    }

    /// <summary>The permission as it is now; null when no entry speaks of the group.</summary>
    /// <exception cref="UmLyncException">It is none of these permissions, or cannot be read.</exception>
    public AdPermission? Find(ResourceKey key)
    {
        AdPermission wanted = WantedAt(key);
        return PermissionOf(wanted).In(Descriptor(wanted.Container));
    }

    /// <summary>Grants the permission, or takes it back.</summary>
    /// <exception cref="UmLyncException">It is none of these permissions, or the directory refuses it.</exception>
    public void Apply(PlannedChange change)
    {
        AdPermission wanted = WantedAt(change.Key);
        GroupPermission permission = PermissionOf(wanted);

        // Between this read and the write nothing else is done: the directory has no way to write only if nobody else did.
        SecurityDescriptor now = Descriptor(wanted.Container);
        SecurityDescriptor changed = permission.Change(now, (AdPermission?)change.Before, (AdPermission?)change.After);
        _connection.WriteSecurityDescriptor(NameOf(wanted.Container), changed.ToBytes());
    }

    /// <summary>
    /// Whether the account may write the list of the container: the directory computes it for whoever asks, as the bits of the parts of
    /// the descriptor that it would take ([MS-ADTS] 3.1.1.4.5.4, sDRightsEffective).
    /// </summary>
    /// <exception cref="UmLyncException">It is none of these permissions.</exception>
    public RightAnswer RightFor(ResourceKey key)
    {
        const int DiscretionaryList = 0x4;
        string container = NameOf(WantedAt(key).Container).ToString();
        string account = _connection.Options.Logon.ToString();
        return _connection.Find(NameOf(WantedAt(key).Container), "sDRightsEffective")?.Number("sDRightsEffective") switch
        {
            null => RightAnswer.Unknown(container, new Message(nameof(DirectoryMessages.RightIsNotShown), account, container)),
            int parts when (parts & DiscretionaryList) == 0 => RightAnswer.Lacking(container, new Message(nameof(DirectoryMessages.ListMayNotBeWritten), account, container)),
            _ => RightAnswer.Given(container),
        };
    }

    private AdPermission WantedAt(ResourceKey key) => _wanted.FirstOrDefault(wanted => wanted.Key == key)
        ?? throw new UmLyncException(new Message(nameof(ConnectorMessages.PermissionIsNotManaged), key.ToString()));

    private GroupPermission PermissionOf(AdPermission wanted) => new(wanted, GroupOf(wanted.Group) ?? throw new UmLyncException(NoGroup(wanted.Group)));

    private SecurityDescriptor? Try(string container, ICollection<Message> shortfalls)
    {
        try
        {
            return Descriptor(container);
        }
        catch (UmLyncException problem) when (problem.Id == nameof(ConnectorMessages.PermissionsAreNotShown) || problem.Id == nameof(ConnectorMessages.PermissionsAreMalformed))
        {
            shortfalls.Add(problem.Problem);
            return null;
        }
    }

    private SecurityDescriptor Descriptor(string container)
    {
        DistinguishedName name = NameOf(container);
        byte[] bytes = _connection.ReadSecurityDescriptor(name)
            ?? throw new UmLyncException(new Message(nameof(ConnectorMessages.PermissionsAreNotShown), name.ToString(), _connection.ToString()));
        try
        {
            return SecurityDescriptor.Parse(bytes);
        }
        catch (UmLyncException malformed)
        {
            throw new UmLyncException(new Message(nameof(ConnectorMessages.PermissionsAreMalformed), name.ToString(), malformed.Message), malformed);
        }
    }

    /// <summary>All containers are children of the organization's object (domain.md C.2).</summary>
    private DistinguishedName NameOf(string container) => container == _organizationName ? _organization : _organization.Child("CN", container);

    private Message NoGroup(string group) => new(nameof(ConnectorMessages.GroupIsMissing), group, _connection.ToString());

    private SecurityId? GroupOf(string group)
    {
        if (!_groups.TryGetValue(group, out SecurityId? id))
        {
            _groups.Add(group, id = UniversalGroup.Find(_connection, group.Substring(group.IndexOf('\\') + 1)));
        }

        return id;
    }
}
