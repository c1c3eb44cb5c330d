using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md Feature B8; C.2: if no server of the plan answers, the call is dropped.</summary>
[Trait("Feature", "B8")]
public class TwoUmServersPerPlanTests
{
    [Fact]
    public void Judge_OneServer_Informs() => Verdict.Fails<TwoUmServersPerPlan>(
            SmallEstate.Clean.Gone(UmService.Schema, "ATL-EX-002"),
            Severity.Information, "PlanHasNoSecondServer", "umDialPlans/Redmond");

    [Fact]
    public void Judge_CallRouterIsNoSecondServer_Informs() => Verdict.Fails<TwoUmServersPerPlan>(
            SmallEstate.Clean.With(UmService.Schema, "ATL-EX-002", service => service with { DialPlans = NameSet.Empty }),
            Severity.Information, "PlanHasNoSecondServer", "umDialPlans/Redmond");

    [Fact]
    public void Judge_TwoServers_Passes() => Verdict.Passes<TwoUmServersPerPlan>(SmallEstate.Clean);

    [Fact]
    public void Judge_UmServerOf2010IsASecondServer_Passes() => Verdict.Passes<TwoUmServersPerPlan>(SmallEstate.Clean.Gone(UmService.Schema, "ATL-EX-002").Put(SmallEstate.UmServerOf("EX10", "Redmond")));

    [Fact]
    public void Judge_DialPlansUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<TwoUmServersPerPlan>(SmallEstate.Clean.With(UmService.Schema, "ATL-EX-001", service => service with { DialPlans = null }), SmallEstate.Exchange, "PropertiesAreUnread");

    [Fact]
    public void Judge_UmServiceUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<TwoUmServersPerPlan>(SmallEstate.Clean.Unread(UmService.Schema), SmallEstate.Exchange);
}
