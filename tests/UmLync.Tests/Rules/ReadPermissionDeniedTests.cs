using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md E.2 row 17, A.5: what counts is allowed minus denied.</summary>
[Trait("Feature", "F7")]
public class ReadPermissionDeniedTests
{
    private const string Admins = @"UM DialPlan Container\litwareinc.com\RTCUniversalServerAdmins";

    [Fact]
    public void Judge_NeededRightDenied_Fails() => Verdict.Fails<ReadPermissionDenied>(
            SmallEstate.Clean.With(AdPermission.Schema, Admins, permission => permission with { Denied = new NameSet(["ReadProperty"]) }),
            Severity.Error, "GroupIsDenied", @"permissions/UM DialPlan Container\litwareinc.com\RTCUniversalServerAdmins");

    [Fact]
    public void Judge_OtherRightDenied_Passes() => Verdict.Passes<ReadPermissionDenied>(SmallEstate.Clean.With(
            AdPermission.Schema, Admins, permission => permission with { Denied = new NameSet(["WriteProperty"]) }));

    [Fact]
    public void Judge_DeniedUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<ReadPermissionDenied>(SmallEstate.Clean.With(AdPermission.Schema, Admins, permission => permission with { Denied = null }), SmallEstate.Exchange, "PropertiesAreUnread");

    [Fact]
    public void Judge_ExchangeOrganizationUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<ReadPermissionDenied>(SmallEstate.Clean.Unread(ExchangeOrganization.Schema), SmallEstate.Exchange);
}
