using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Connectors.Text;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Connectors.Directories.Reading;

/// <summary>
/// The Lync pools: the direct children of the pool containers that have a host name and a version of OCS 2007 or later
/// (domain.md A.3).
/// </summary>
internal sealed class PoolReader : DirectoryReader
{
    private const int OldestVersion = 0x30000;
    private const int StandardEdition = 5;
    private const int EnterpriseEdition = 10;
    private const string HostName = "dNSHostName";

    public override IReadOnlyList<ResourceKind> Kinds { get; } = [LyncPool.Schema];

    public override IReadOnlyList<SchemaName> Names { get; } = [SchemaNames.PoolsClass, SchemaNames.PoolVersion, SchemaNames.PoolData, SchemaNames.PoolType];

    public override IEnumerable<Resource> Read(DirectoryPicture picture, IReadOnlyCollection<ResourceKind> asked, ICollection<Message> shortfalls)
    {
        if (picture.Layout.PoolContainers.Count == 0)
        {
            shortfalls.Add(new Message(nameof(DirectoryMessages.TreeIsNotVisible), picture.Connection.Options.Logon.ToString(), SchemaNames.PoolsClass.Text));
        }

        foreach (DistinguishedName container in picture.Layout.PoolContainers)
        {
            foreach (DirectoryObject entry in In(picture, container, SearchDepth.Children, LdapFilter.Anything, shortfalls, Attributes))
            {
                if (entry.Text(HostName) is { } name && FqdnOf(entry) is null)
                {
                    LeaveOut(shortfalls, entry, HostName);
                }
                else if (FqdnOf(entry) is { } fqdn)
                {
                    yield return new LyncPool
                    {
                        Scope = picture.ScopeOf(LyncPool.Schema),
                        Fqdn = fqdn,
                        ClusterId = entry.Name.FirstValue,
                        PoolKind = KindOf(entry),
                        Release = ReleaseOf(VersionOf(entry)),
                    };
                }
            }
        }
    }

    /// <summary>The pools by name, for those who have to tell which pool a home belongs to.</summary>
    public static IEnumerable<(DistinguishedName Name, Fqdn? Fqdn)> Entries(DirectoryPicture picture) =>
        from container in picture.Layout.PoolContainers
        from entry in picture.Connection.Search(new DirectoryQuery(container.ToString(), SearchDepth.Children, LdapFilter.Anything, Attributes))
        select (entry.Name, FqdnOf(entry));

    private static string[] Attributes => [HostName, SchemaNames.PoolVersion.Text, SchemaNames.PoolData.Text, SchemaNames.PoolType.Text];

    private static Fqdn? FqdnOf(DirectoryObject entry) =>
        VersionOf(entry) >= OldestVersion && Fqdn.TryParse(entry.Text(HostName), out Fqdn? fqdn) ? fqdn : null;

    /// <summary>The schema document has small numbers, the shipped script compares high words; both forms are taken (A.3 [I]).</summary>
    private static int? VersionOf(DirectoryObject entry) => entry.Number(SchemaNames.PoolVersion.Text) is not { } version ? null
        : version is > 0 and < 0x100 ? version << 16 : version;

    /// <summary>3 is OCS 2007, before the releases that UmLync knows; what comes after Skype for Business 2015 is not documented.</summary>
    private static LyncRelease? ReleaseOf(int? version) => (version >> 16) switch
    {
        4 => LyncRelease.Ocs2007R2,
        5 => LyncRelease.Lync2010,
        6 => LyncRelease.Lync2013,
        7 => LyncRelease.Sfb2015,
        _ => null,
    };

    private static PoolKind? KindOf(DirectoryObject entry)
    {
        IReadOnlyList<string> data = entry.Texts(SchemaNames.PoolData.Text);
        bool Is(string type) => data.Contains("ExtendedType=" + type, StringComparer.OrdinalIgnoreCase);
        return Is("RemoteRegistrar") ? PoolKind.Branch
            : Is("Director") ? PoolKind.Director
            : entry.Number(SchemaNames.PoolType.Text) switch
            {
                StandardEdition => PoolKind.StandardEdition,
                EnterpriseEdition => PoolKind.FrontEnd,
                _ => Is("CentralRegistrar") ? PoolKind.FrontEnd : null,
            };
    }
}
