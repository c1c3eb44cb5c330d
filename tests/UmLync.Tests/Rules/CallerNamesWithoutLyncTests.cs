using UmLync.Rules;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md J.5, H 24: without the line attribute in the schema, callers of other dial plans are not named properly.</summary>
[Trait("Feature", "K7")]
public class CallerNamesWithoutLyncTests
{
    private static readonly Topology TwoPlans = SmallEstate.Clean.Put(SmallEstate.PlanOf("Portland"));

    [Fact]
    public void Judge_SchemaWithoutLineAndTwoPlans_FailsForTheOrganization() =>
        Verdict.Fails<CallerNamesWithoutLync>(TwoPlans.Put(Organization(false)), Severity.Warning, "CallersAreNotNamed", "organizations/Litware");

    [Fact]
    public void Judge_OnePlan_Passes() => Verdict.Passes<CallerNamesWithoutLync>(SmallEstate.Clean.None(ExchangeOrganization.Schema).Put(Organization(false)));

    [Fact]
    public void Judge_SchemaWithLine_Passes() => Verdict.Passes<CallerNamesWithoutLync>(TwoPlans.None(ExchangeOrganization.Schema).Put(Organization(true)));

    // The shell of Exchange does not show the schema.
    [Fact]
    public void Judge_SchemaUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<CallerNamesWithoutLync>(
        TwoPlans.None(ExchangeOrganization.Schema).Put(Organization(null)), SmallEstate.Exchange, "PropertiesAreUnread");

    private static ExchangeOrganization Organization(bool? hasLine) => new() { Scope = SmallEstate.Exchange, Name = "Litware", HasLineAttribute = hasLine };
}
