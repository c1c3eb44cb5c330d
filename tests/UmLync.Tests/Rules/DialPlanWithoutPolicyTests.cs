using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md C.6: Enable-UMMailbox asks for a mailbox policy; C.1: New-UMDialPlan makes one unless told otherwise.</summary>
[Trait("Feature", "E1")]
public class DialPlanWithoutPolicyTests
{
    [Fact]
    public void Judge_PlanWithoutPolicy_Fails() => Verdict.Fails<DialPlanWithoutPolicy>(SmallEstate.Clean.Put(SmallEstate.PlanOf("Portland")), Severity.Warning, "PlanHasNoPolicy", "umDialPlans/Portland");

    [Fact]
    public void Judge_PlanOfOtherType_Passes() => Verdict.Passes<DialPlanWithoutPolicy>(SmallEstate.Clean.Put(SmallEstate.PlanOf("Lobby", type: UriType.TelExtn)));

    [Fact]
    public void Judge_PlanOfPolicyUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<DialPlanWithoutPolicy>(
        SmallEstate.Clean.With(UmMailboxPolicy.Schema, "Redmond Default Policy", policy => policy with { DialPlan = null }), SmallEstate.Exchange, "PropertiesAreUnread");

    [Fact]
    public void Judge_PoliciesUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<DialPlanWithoutPolicy>(SmallEstate.Clean.Unread(UmMailboxPolicy.Schema), SmallEstate.Exchange);
}
