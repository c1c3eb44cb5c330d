using System.Linq;
using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md E.2 row 17, A.5: two groups on four containers.</summary>
[Trait("Feature", "F7")]
[Trait("Feature", "B7")]
public class ReadPermissionMissingTests
{
    private const string Admins = @"UM DialPlan Container\litwareinc.com\RTCUniversalServerAdmins";

    [Fact]
    public void Judge_RightMissing_Fails() => Verdict.Fails<ReadPermissionMissing>(
            SmallEstate.Clean.With(AdPermission.Schema, Admins, permission => permission with { Allowed = new NameSet(["ListChildren"]) }),
            Severity.Error, "GroupHasNoRights", @"permissions/UM DialPlan Container\litwareinc.com\RTCUniversalServerAdmins");

    [Fact]
    public void Judge_EntryMissing_Fails() => Verdict.Fails<ReadPermissionMissing>(
            SmallEstate.Clean.Gone(AdPermission.Schema, Admins),
            Severity.Error, "GroupHasNoRights", @"permissions/UM DialPlan Container\litwareinc.com\RTCUniversalServerAdmins");

    [Fact]
    public void Judge_NoEntryAtAll_FailsForTwoGroupsOnFourContainers() => Assert.Equal(
            8, new ReadPermissionMissing().Judge(SmallEstate.Clean.None(AdPermission.Schema)).Count(finding => finding.Outcome == FindingOutcome.Fail));

    [Fact]
    public void Judge_NotInherited_Fails() => Verdict.Fails<ReadPermissionMissing>(
            SmallEstate.Clean.With(AdPermission.Schema, Admins, permission => permission with { Inheritance = AdInheritance.None }),
            Severity.Error, "RightsReachNothingBelow", @"permissions/UM DialPlan Container\litwareinc.com\RTCUniversalServerAdmins");

    [Fact]
    public void Judge_AllRights_Passes() => Verdict.Passes<ReadPermissionMissing>(SmallEstate.Clean);

    [Fact]
    public void Judge_MoreRightsThanNeeded_Passes() => Verdict.Passes<ReadPermissionMissing>(SmallEstate.Clean.With(
            AdPermission.Schema, Admins, permission => permission with { Allowed = permission.Allowed!.With(["GenericWrite"]) }));

    [Fact]
    public void Judge_AllowedUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<ReadPermissionMissing>(SmallEstate.Clean.With(AdPermission.Schema, Admins, permission => permission with { Allowed = null }), SmallEstate.Exchange, "PropertiesAreUnread");

    [Fact]
    public void Judge_AdPermissionUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<ReadPermissionMissing>(SmallEstate.Clean.Unread(AdPermission.Schema), SmallEstate.Exchange);
}
