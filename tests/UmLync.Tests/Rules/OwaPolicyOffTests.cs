using UmLync.Rules;
using UmLync.Tests.Estates;
using UmLync.Tests.Owa;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md D.4, J.7 step 4: the same two settings in the mailbox policy.</summary>
[Trait("Feature", "H4")]
public class OwaPolicyOffTests
{
    [Fact]
    public void Judge_DefaultPolicyOff_Fails() => Verdict.Fails<OwaPolicyOff>(
        OwaEstate.CoLocated.Put(OwaEstate.PolicyOf(enabled: false)), Severity.Warning, "PolicyDeniesIm", "owaMailboxPolicies/Default");

    [Fact]
    public void Judge_DefaultPolicyWithoutType_Fails() => Verdict.Fails<OwaPolicyOff>(
        OwaEstate.CoLocated.Put(OwaEstate.PolicyOf(type: InstantMessagingType.None)), Severity.Warning, "PolicyDeniesIm", "owaMailboxPolicies/Default");

    [Fact]
    public void Judge_OtherPolicyOff_Passes() => Verdict.Passes<OwaPolicyOff>(OwaEstate.CoLocated.Put(OwaEstate.PolicyOf("Kiosk", enabled: false)));

    [Fact]
    public void Judge_PoliciesUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<OwaPolicyOff>(OwaEstate.CoLocated.Unread(OwaMailboxPolicy.Schema), SmallEstate.Exchange);
}
