using System.Linq;
using UmLync.Designers;
using UmLync.Permissions;
using UmLync.Tests.Designers;
using UmLync.Tests.Examples;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Permissions;

/// <summary>The rights of docs/domain.md A.5 in the Litware estate; distinguished names by C.2.</summary>
[Trait("Feature", "F7")]
public class RequiredPermissionTests
{
    private const string Services = @"litwareinc.com\RTCComponentUniversalServices";
    private const string Admins = @"litwareinc.com\RTCUniversalServerAdmins";

    [Fact]
    public void Of_Litware_NamesWhatIsMissing() =>
        Assert.Equal(
            [(Services, "UM AutoAttendant Container", "ListChildren, ReadProperty", AdInheritance.All), (Services, "Administrative Groups", "ListChildren, ReadProperty", AdInheritance.All)],
            RequiredPermission.Of(Litware.Estate).Where(needed => needed.State == PermissionState.Missing)
                .Select(needed => (needed.Group, needed.Container, needed.Rights.ToString(), needed.Inheritance)));

    [Fact]
    public void Of_Litware_HasTwoGroupsOnFourContainers() => Assert.Equal(8, RequiredPermission.Of(Litware.Estate).Count());

    [Theory]
    [InlineData("Litware", "CN=Litware,CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=litwareinc,DC=com")]
    [InlineData("UM DialPlan Container", "CN=UM DialPlan Container,CN=Litware,CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=litwareinc,DC=com")]
    public void DistinguishedName_OfContainer_IsThatOfAdsiEdit(string container, string name) =>
        Assert.All(
            RequiredPermission.Of(Litware.Estate).Where(needed => needed.Container == container),
            needed => Assert.Equal(name, needed.DistinguishedName.ToString()));

    [Fact]
    public void State_RightThatIsDenied_IsDeniedAlthoughItIsAllowedToo()
    {
        Topology estate = Litware.Estate.With(
            AdPermission.Schema, @"Litware\" + Admins, permission => permission with { Denied = new NameSet(["ListChildren"]) });

        Assert.Equal(PermissionState.Denied, StateOf(estate, "Litware", Admins));
        Assert.Equal(["RightIsDenied"], Drawn.LeftOutBy(estate, new PermissionDesigner("Litware", Admins)));
    }

    [Fact]
    public void State_RightOnTheObjectAlone_IsMissingBelow()
    {
        Topology estate = Litware.Estate.With(
            AdPermission.Schema, @"UM DialPlan Container\" + Admins, permission => permission with { Inheritance = AdInheritance.None });

        Assert.Equal(PermissionState.Missing, StateOf(estate, "UM DialPlan Container", Admins));
    }

    [Fact]
    public void State_PermissionsThatWereNotRead_IsUnknown()
    {
        Scope organization = Litware.Key("permissions/x").Scope;
        TopologyBuilder builder = Litware.Estate.ToBuilder();
        foreach (AdPermission permission in Litware.Estate.All(AdPermission.Schema))
        {
            builder.Remove(permission.Key);
        }

        Assert.All(
            RequiredPermission.Of(builder.Cover(organization, AdPermission.Schema, Coverage.NotRead).Build()),
            needed => Assert.Equal(PermissionState.Unknown, needed.State));
    }

    [Fact]
    public void Design_OneGroupOfOneContainer_GrantsNoOther() =>
        Assert.Equal(
            [@"Create permissions/Administrative Groups\" + Services + ": allowed = ListChildren, ReadProperty, denied = , inheritance = All"],
            Drawn.By(Litware.Estate, new PermissionDesigner("administrative groups", "RTCComponentUniversalServices"))
                .Where(line => !line.StartsWith("Operate", System.StringComparison.Ordinal)));

    [Fact]
    public void Design_PermissionThatLyncDoesNotNeed_IsRefused() =>
        Assert.Equal("PermissionIsNotNeeded", Drawn.RefusedBy(Litware.Estate, new PermissionDesigner("UM IPGateway Container")));

    private static PermissionState StateOf(Topology estate, string container, string group) =>
        RequiredPermission.Of(estate).Single(needed => needed.Container == container && needed.Group == group).State;
}
