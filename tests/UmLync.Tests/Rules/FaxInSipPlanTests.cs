using UmLync.Rules;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md C.1 (Faxing), J.4 step 7: users of a SIP URI dial plan receive no faxes.</summary>
[Trait("Feature", "K7")]
public class FaxInSipPlanTests
{
    private static readonly UmMailboxPolicy Policy = new() { Scope = SmallEstate.Exchange, Name = "Redmond Default Policy", DialPlan = "redmond", AllowFax = true };

    [Fact]
    public void Judge_PolicyThatAllowsFax_Informs() => Verdict.Fails<FaxInSipPlan>(
        SmallEstate.Clean.Put(Policy), Severity.Information, "PolicyAllowsFax", "umMailboxPolicies/Redmond Default Policy");

    [Fact]
    public void Judge_PolicyThatAllowsNone_Passes() => Verdict.Passes<FaxInSipPlan>(SmallEstate.Clean.Put(Policy with { AllowFax = false }));

    [Fact]
    public void Judge_PolicyOfAPlanOfExtensions_Passes() => Verdict.Passes<FaxInSipPlan>(
        SmallEstate.Clean.Put(SmallEstate.PlanOf("Lobby", type: UriType.TelExtn), Policy with { AllowFax = false }, Policy with { Name = "Lobby Default Policy", DialPlan = "Lobby" }));

    [Fact]
    public void Judge_FaxUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<FaxInSipPlan>(SmallEstate.Clean, SmallEstate.Exchange, "PropertiesAreUnread");
}
