using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md C.1: one number may belong to only one dial plan.</summary>
[Trait("Feature", "E1")]
public class AccessNumberInTwoPlansTests
{
    private static readonly UmDialPlan Lobby = SmallEstate.PlanOf("Lobby", type: UriType.TelExtn) with { AccessTelephoneNumbers = new(["7001", "+14255550100"]) };

    [Fact]
    public void Judge_SameNumberInAnotherPlan_Fails() => Verdict.Fails<AccessNumberInTwoPlans>(SmallEstate.Clean.Put(Lobby), Severity.Warning, "PlansShareAccessNumber", "umDialPlans/Redmond");

    [Fact]
    public void Judge_OtherNumbers_Passes() => Verdict.Passes<AccessNumberInTwoPlans>(SmallEstate.Clean.Put(Lobby with { AccessTelephoneNumbers = new(["7001", "7001"]) }));

    [Fact]
    public void Judge_NumbersUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<AccessNumberInTwoPlans>(
        SmallEstate.Clean.With(UmDialPlan.Schema, "Redmond", plan => plan with { AccessTelephoneNumbers = null }), SmallEstate.Exchange, "PropertiesAreUnread");
}
