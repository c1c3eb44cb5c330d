using UmLync.Rules;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md E.2 row 30, C.1: 49 characters, so that " Default Policy" (15) fits into 64.</summary>
[Trait("Feature", "E1")]
public class DialPlanNameTooLongTests
{
    private const string Fifty = "AtlantaCampusBuildingsOneToFortyAndTheEastCampusXY";

    [Fact]
    public void Judge_FiftyCharacters_Fails() => Verdict.Fails<DialPlanNameTooLong>(
            SmallEstate.Clean.Put(SmallEstate.PlanOf(Fifty)),
            Severity.Warning, "PlanNameIsTooLong", "umDialPlans/" + Fifty);

    [Fact]
    public void Judge_FortyNineCharacters_Passes() => Verdict.Passes<DialPlanNameTooLong>(SmallEstate.Clean.Put(SmallEstate.PlanOf(Fifty.Substring(0, 49))));

    [Fact]
    public void Judge_UmDialPlanUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<DialPlanNameTooLong>(SmallEstate.Clean.Unread(UmDialPlan.Schema), SmallEstate.Exchange);
}
