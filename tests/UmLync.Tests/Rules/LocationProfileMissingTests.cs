using UmLync.Rules;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>
/// docs/domain.md B.2, E.2 row 20, H 9: the names have to match before Exchange 2010 SP1 (14.1) only. The builds are those of Microsoft's
/// list: 14.0.639.21 is the release of 2010, 14.1.218.15 its SP1.
/// </summary>
[Trait("Feature", "E3")]
public class LocationProfileMissingTests
{
    [Fact]
    public void Judge_NoProfileBeforeSp1_Fails() => Verdict.Fails<LocationProfileMissing>(
            Estate("14.0.639.21", "DefaultProfile"), Severity.Warning, "PlanHasNoLocationProfile", "umDialPlans/Redmond");

    [Theory]
    [InlineData("14.0.639.21", "redmond.LITWAREINC.com")]
    [InlineData("14.1.218.15", "DefaultProfile")]
    public void Judge_ProfileOrSp1_Passes(string version, string profile) => Verdict.Passes<LocationProfileMissing>(Estate(version, profile));

    [Fact]
    public void Judge_NoOldServer_PassesWithoutTheLyncDialPlans() => Verdict.Passes<LocationProfileMissing>(SmallEstate.Clean.Unread(LyncDialPlan.Schema));

    [Fact]
    public void Judge_OldServerWithoutUnifiedMessaging_Passes() => Verdict.Passes<LocationProfileMissing>(
            Estate("14.0.639.21", "DefaultProfile").Put(SmallEstate.ServerOf("EX10", "14.0.639.21") with { Roles = new NameSet(["Mailbox"]) }));

    [Fact]
    public void Judge_LyncDialPlansUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<LocationProfileMissing>(
            Estate("14.0.639.21", "DefaultProfile").Unread(LyncDialPlan.Schema), SmallEstate.Exchange);

    [Fact]
    public void Judge_VersionUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<LocationProfileMissing>(
            SmallEstate.Clean.Put(SmallEstate.ServerOf("EX10", "14.0.639.21") with { Version = null }), SmallEstate.Exchange, "PropertiesAreUnread");

    private static Topology Estate(string version, string profile) => SmallEstate.Clean.None(LyncDialPlan.Schema).Put(
        SmallEstate.ServerOf("EX10", version) with { Roles = new NameSet(["UnifiedMessaging"]) },
        new LyncDialPlan { Scope = SmallEstate.Lync, Identity = "Global", SimpleName = profile });
}
