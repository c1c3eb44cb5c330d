using System.Collections.Generic;
using System.Globalization;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Connectors.Directories.Reading;

/// <summary>
/// The Exchange servers with their versions. Their roles and dial plans have no name in the directory that is known.
/// </summary>
internal sealed class ExchangeServerReader : ExchangeReader
{
    public override IReadOnlyList<ResourceKind> Kinds { get; } = [ExchangeServer.Schema];

    public override IReadOnlyList<SchemaName> Names { get; } = [SchemaNames.ServerClass, SchemaNames.ServerVersion];

    protected override IEnumerable<Resource> ReadIn(OrganizationPlaces places, DirectoryPicture picture, ICollection<Message> shortfalls)
    {
        foreach (DirectoryObject entry in In(
            picture, places.Container(ForestLayout.AdministrativeGroups), SearchDepth.Subtree,
            LdapFilter.Is("objectClass", SchemaNames.ServerClass.Text), shortfalls, SchemaNames.ServerVersion.Text))
        {
            yield return new ExchangeServer
            {
                Scope = places.Scope,
                Name = entry.Name.FirstValue,
                Version = entry.Number(SchemaNames.ServerVersion.Text) is { } number ? VersionOf(number) : null,
            };
        }
    }

    /// <summary>
    /// Six bits each of major and minor version and fifteen of the build, below four bits of another meaning (domain.md C.2 has
    /// the major; the rest is that of ServerVersion, learn.microsoft.com/exchange/client-developer/web-service-reference/serverversion-pox [I]).
    /// </summary>
    private static ProductVersion VersionOf(int number) => ProductVersion.Parse(string.Join(
        ".", Bits(number, 22, 0x3F), Bits(number, 16, 0x3F), Bits(number, 0, 0x7FFF)));

    private static string Bits(int number, int from, int mask) => ((number >> from) & mask).ToString(CultureInfo.InvariantCulture);
}
