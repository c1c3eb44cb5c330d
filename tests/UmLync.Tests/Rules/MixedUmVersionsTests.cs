using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md E.2 row 26, C.2: only servers of the highest version that carry the plan get calls.</summary>
[Trait("Feature", "A3")]
[Trait("Feature", "A6")]
public class MixedUmVersionsTests
{
    [Fact]
    public void Judge_Exchange2010And2013InOnePlan_Fails() => Verdict.Fails<MixedUmVersions>(
            SmallEstate.Clean.Put(SmallEstate.ServerOf("EX10", "14.3.513.0"), SmallEstate.UmServerOf("EX10", "Redmond")),
            Severity.Warning, "PlanIsOnSeveralReleases", "umDialPlans/Redmond");

    [Fact]
    public void Judge_Exchange2013And2016InOnePlan_Fails() => Verdict.Fails<MixedUmVersions>(
            SmallEstate.Clean.Put(SmallEstate.ServerOf("EX16", "15.1.2507.6"), SmallEstate.ServiceOf("EX16", "Redmond")),
            Severity.Warning, "PlanIsOnSeveralReleases", "umDialPlans/Redmond");

    [Fact]
    public void Judge_OtherBuildOfOneRelease_Passes() => Verdict.Passes<MixedUmVersions>(SmallEstate.Clean.Put(SmallEstate.ServerOf("EX13", "15.0.847.32"), SmallEstate.ServiceOf("EX13", "Redmond")));

    [Fact]
    public void Judge_OlderServerOutsideThePlan_Passes() => Verdict.Passes<MixedUmVersions>(SmallEstate.Clean.Put(SmallEstate.ServerOf("EX10", "14.3.513.0"), SmallEstate.UmServerOf("EX10")));

    [Fact]
    public void Judge_VersionUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<MixedUmVersions>(SmallEstate.Clean.With(ExchangeServer.Schema, "ATL-EX-001", server => server with { Version = null }), SmallEstate.Exchange, "PropertiesAreUnread");

    [Fact]
    public void Judge_UmServerUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<MixedUmVersions>(SmallEstate.Clean.Unread(UmServer.Schema), SmallEstate.Exchange);
}
