using System.Linq;
using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md C.3: a hunt group names a gateway and a dial plan, a contact its pool.</summary>
[Trait("Feature", "A8")]
[Trait("Feature", "A9")]
public class DanglingReferenceTests
{
    [Fact]
    public void Judge_HuntGroupOfRemovedPlan_Fails() => OnlyFailure(Complete.Put(SmallEstate.HuntGroupOf("1:1", "Tacoma", "Tacoma", "Tacoma")), @"exchange:litwareinc.com/umHuntGroups/1:1\Tacoma");

    [Fact]
    public void Judge_HuntGroupOfRemovedGateway_Fails() => OnlyFailure(Complete.Gone(UmIpGateway.Schema, "1:1"), @"exchange:litwareinc.com/umHuntGroups/1:1\Redmond");

    [Fact]
    public void Judge_ServiceWithRemovedPlan_Fails() => OnlyFailure(
            Complete.With(UmService.Schema, "ATL-EX-001", service => service with { DialPlans = service.DialPlans!.With(["Tacoma"]) }),
            "exchange:litwareinc.com/umServices/ATL-EX-001");

    [Fact]
    public void Judge_ComputerOfRemovedPool_Fails() => OnlyFailure(
            Complete.With(LyncComputer.Schema, "atl-fe-002.litwareinc.com", computer => computer with { Pool = "gone.litwareinc.com" }),
            "lync:litwareinc.com/computers/atl-fe-002.litwareinc.com");

    [Fact]
    public void Judge_EveryReferenceLeadsSomewhere_Passes() => Verdict.Passes<DanglingReference>(Complete);

    [Fact]
    public void Judge_ReferenceIntoUnreadKind_IsNotEvaluated() => Assert.Equal(
            [(FindingOutcome.NotEvaluated, "exchange:litwareinc.com", "KindIsUnread")],
            new DanglingReference().Judge(Complete.Unread(UmIpGateway.Schema)).Select(finding => (finding.Outcome, finding.Subject, finding.Reason.Id)));

    [Fact]
    public void Judge_ReferenceUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<DanglingReference>(
            Complete.With(UmHuntGroup.Schema, @"1:1\Redmond", huntGroup => huntGroup with { DialPlan = null }), SmallEstate.Exchange, "PropertiesAreUnread");

    /// <summary>The small estate, all of whose kinds and references were read.</summary>
    private static Topology Complete { get; } = Read(SmallEstate.Clean);

    private static void OnlyFailure(Topology estate, string subject)
    {
        Finding finding = Assert.Single(new DanglingReference().Judge(estate));
        Assert.Equal(
            (FindingOutcome.Fail, Severity.Warning, subject, "ReferenceLeadsNowhere"), (finding.Outcome, finding.Severity, finding.Subject, finding.Reason.Id));
    }

    private static Topology Read(Topology estate)
    {
        TopologyBuilder builder = new(estate.CapturedAt);
        foreach (ResourceKind kind in ResourceKinds.All)
        {
            Scope scope = kind.Product == Product.Exchange ? SmallEstate.Exchange : SmallEstate.Lync;
            builder.Cover(scope, kind, Coverage.Read);
            foreach (Resource resource in estate.All(scope, kind))
            {
                builder.Add(kind.Properties.Where(property => property.MayBeAbsent && property.ValueOf(resource) is null)
                    .Aggregate(resource, (known, property) => property.With(known, Absent.Value)));
            }
        }

        return builder.Build();
    }
}
