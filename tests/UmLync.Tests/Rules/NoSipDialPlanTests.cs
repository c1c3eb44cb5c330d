using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md E.2 row 18: OcsUmUtil shows nothing without a SipName dial plan.</summary>
[Trait("Feature", "E1")]
public class NoSipDialPlanTests
{
    [Fact]
    public void Judge_OnlyExtensionPlan_Fails() => Verdict.Fails<NoSipDialPlan>(
            SmallEstate.Clean.None(UmDialPlan.Schema).Put(SmallEstate.PlanOf("Lobby", type: UriType.TelExtn)),
            Severity.Error, "OrganizationHasNoSipPlan", "exchange:litwareinc.com");

    [Fact]
    public void Judge_NoPlanAtAll_Fails() => Verdict.Fails<NoSipDialPlan>(
            SmallEstate.Clean.None(UmDialPlan.Schema),
            Severity.Error, "OrganizationHasNoSipPlan", "exchange:litwareinc.com");

    [Fact]
    public void Judge_SipPlan_Passes() => Verdict.Passes<NoSipDialPlan>(SmallEstate.Clean);

    [Fact]
    public void Judge_TypeUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<NoSipDialPlan>(SmallEstate.Clean.With(UmDialPlan.Schema, "Redmond", plan => plan with { UriType = null }), SmallEstate.Exchange, "PropertiesAreUnread");

    [Fact]
    public void Judge_UmDialPlanUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<NoSipDialPlan>(SmallEstate.Clean.Unread(UmDialPlan.Schema), SmallEstate.Exchange);
}
