using System.Linq;
using UmLync.Blueprints;
using UmLync.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Designers;

/// <summary>docs/domain.md A.5: two groups on four containers; a denial is never overridden. H 19: four objects, no more.</summary>
[Trait("Feature", "F7")]
public class PermissionDesignerTests
{
    private const string Admins = @"UM DialPlan Container\litwareinc.com\RTCUniversalServerAdmins";

    [Fact]
    public void Design_NothingGranted_GrantsTwoGroupsOnFourContainers() => Assert.Equal(
        [
            @"Create permissions/Administrative Groups\litwareinc.com\RTCComponentUniversalServices: allowed = ListChildren, ReadProperty, denied = , inheritance = All",
            @"Create permissions/Administrative Groups\litwareinc.com\RTCUniversalServerAdmins: allowed = ListChildren, ReadProperty, denied = , inheritance = All",
            @"Create permissions/Litware\litwareinc.com\RTCComponentUniversalServices: allowed = ListChildren, denied = , inheritance = None",
            @"Create permissions/Litware\litwareinc.com\RTCUniversalServerAdmins: allowed = ListChildren, denied = , inheritance = None",
            @"Create permissions/UM AutoAttendant Container\litwareinc.com\RTCComponentUniversalServices: allowed = ListChildren, ReadProperty, denied = , inheritance = All",
            @"Create permissions/UM AutoAttendant Container\litwareinc.com\RTCUniversalServerAdmins: allowed = ListChildren, ReadProperty, denied = , inheritance = All",
            @"Create permissions/UM DialPlan Container\litwareinc.com\RTCComponentUniversalServices: allowed = ListChildren, ReadProperty, denied = , inheritance = All",
            @"Create permissions/UM DialPlan Container\litwareinc.com\RTCUniversalServerAdmins: allowed = ListChildren, ReadProperty, denied = , inheritance = All",
        ],
        Drawn.By(SmallEstate.Clean.None(AdPermission.Schema), Blueprint.Empty, new PermissionDesigner()));

    [Fact]
    public void Design_AllGranted_ChangesNothing() => Assert.Empty(Drawn.By(SmallEstate.Clean, Blueprint.Empty, new PermissionDesigner()));

    [Fact]
    public void Design_OneRightMissing_AddsItAndKeepsTheOthers() => Assert.Equal(
        ["Update permissions/" + Admins + ": allowed = GenericWrite, ListChildren, ReadProperty, inheritance = All"],
        Drawn.By(Granted(permission => permission with { Allowed = new NameSet(["ListChildren", "GenericWrite"]) }), Blueprint.Empty, new PermissionDesigner()));

    [Fact]
    public void Design_NotInherited_LetsItReachTheObjectsBelow() => Assert.Equal(
        ["Update permissions/" + Admins + ": allowed = ListChildren, ReadProperty, inheritance = All"],
        Drawn.By(Granted(permission => permission with { Inheritance = AdInheritance.None }), Blueprint.Empty, new PermissionDesigner()));

    [Fact]
    public void Design_NeededRightDenied_IsLeftOutAndNotOverridden()
    {
        Topology estate = Granted(permission => permission with { Allowed = NameSet.Empty, Denied = new NameSet(["ReadProperty"]) });

        Assert.Empty(Drawn.By(estate, Blueprint.Empty, new PermissionDesigner()));
        Assert.Equal(["permissions/" + Admins + ": RightIsDenied"], Drawn.LeftOutBy(estate, Blueprint.Empty, new PermissionDesigner()));
    }

    [Fact]
    public void Design_AllowedUnread_IsLeftOut()
    {
        Topology estate = Granted(permission => permission with { Allowed = null });

        Assert.Empty(Drawn.By(estate, Blueprint.Empty, new PermissionDesigner()));
        Assert.Equal(["permissions/" + Admins + ": PropertyWasNotRead"], Drawn.LeftOutBy(estate, Blueprint.Empty, new PermissionDesigner()));
    }

    [Fact]
    public void Design_PermissionsUnread_LeavesAllEightOut()
    {
        Topology estate = SmallEstate.Clean.Unread(AdPermission.Schema);

        Assert.Empty(Drawn.By(estate, Blueprint.Empty, new PermissionDesigner()));
        Assert.Equal(8, Drawn.LeftOutBy(estate, Blueprint.Empty, new PermissionDesigner()).Count(note => note.EndsWith(": KindWasNotRead", System.StringComparison.Ordinal)));
    }

    [Fact]
    [Trait("Feature", "A4")]
    public void Design_SecondLyncForest_GrantsItsGroupsToo()
    {
        LyncPool pool = SmallEstate.PoolOf("lync.contoso.com") with { Scope = new Scope(Product.Lync, Fqdn.Parse("contoso.com")) };

        Assert.Equal(
            8, Drawn.By(SmallEstate.Clean.Put(pool), Blueprint.Empty, new PermissionDesigner()).Count(line => line.Contains(@"\contoso.com\RTC")));
    }

    private static Topology Granted(System.Func<AdPermission, AdPermission> change) => SmallEstate.Clean.With(AdPermission.Schema, Admins, change);
}
