using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md C.8: what fits every number; H 47: Microsoft's own example allows it, so that it is no fault.</summary>
[Trait("Feature", "E4")]
public class DiallingRulesAllowEveryNumberTests
{
    [Fact]
    public void Judge_GroupThatFitsEveryNumber_InformsWhereItIsAllowed() => Verdict.Fails<DiallingRulesAllowEveryNumber>(
        EstateOf("Anywhere,*,*,*", "Anywhere"), Severity.Information, "EveryNumberMayBeDialled",
        "umAutoAttendants/RedmondReception", "umDialPlans/Redmond", "umMailboxPolicies/Redmond Default Policy");

    /// <summary>A rule that nobody may use lets nobody dial.</summary>
    [Fact]
    public void Judge_GroupThatIsNotAllowed_Passes() => Verdict.Passes<DiallingRulesAllowEveryNumber>(EstateOf("Anywhere,*,*,*", "Local"));

    [Theory]
    [InlineData("Anywhere,91*,91*,")]
    [InlineData("Anywhere,*,911,")]
    [InlineData("Anywhere,xxxxxxx,1425xxxxxxx,")]
    public void Judge_NarrowerRule_Passes(string rule) => Verdict.Passes<DiallingRulesAllowEveryNumber>(EstateOf(rule, "Anywhere"));

    [Theory]
    [InlineData("Anywhere,9*,*,")]
    [InlineData("Anywhere,x*,9*,")]
    public void Judge_RuleThatFitsEveryNumberInOtherWords_Informs(string rule) => Verdict.Fails<DiallingRulesAllowEveryNumber>(
        EstateOf(rule, "Anywhere"), Severity.Information, "EveryNumberMayBeDialled",
        "umAutoAttendants/RedmondReception", "umDialPlans/Redmond", "umMailboxPolicies/Redmond Default Policy");

    [Fact]
    public void Judge_RulesUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<DiallingRulesAllowEveryNumber>(SmallEstate.Clean, SmallEstate.Exchange, "PropertiesAreUnread");

    private static Topology EstateOf(string rule, string allowed) => SmallEstate.Clean
        .With(UmDialPlan.Schema, "Redmond", plan => plan with { ConfiguredInCountryOrRegionGroups = new([rule, "Local,91425xxxxxxx,9xxxxxxx,"]), AllowedInCountryOrRegionGroups = new([allowed]) })
        .With(UmMailboxPolicy.Schema, "Redmond Default Policy", policy => policy with { AllowedInCountryOrRegionGroups = new([allowed]) })
        .With(UmAutoAttendant.Schema, "RedmondReception", attendant => attendant with { AllowedInCountryOrRegionGroups = new([allowed]) });
}
