using UmLync.Rules;
using UmLync.Tests.Estates;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md C.6: EUM:&lt;sip address&gt;;phone-context=&lt;phone context of the dial plan&gt;.</summary>
[Trait("Feature", "K2")]
public class MailboxEumDiffersTests
{
    [Fact]
    public void Judge_OtherSipAddress_Fails() => Verdict.Fails<MailboxEumDiffers>(
        EumEstate.With("EUM:anna.bedecs@litwareinc.com;phone-context=Redmond.litwareinc.com"), Severity.Warning, "EumAddressesDiffer", "umDialPlans/Redmond");

    [Fact]
    public void Judge_OtherPhoneContext_Fails() => Verdict.Fails<MailboxEumDiffers>(
        EumEstate.With("EUM:anna.lidman@litwareinc.com;phone-context=Tacoma.litwareinc.com"), Severity.Warning, "EumContextsDiffer", "umDialPlans/Redmond");

    [Fact]
    public void Judge_SameInAnotherCase_Passes() =>
        Verdict.Passes<MailboxEumDiffers>(EumEstate.With("EUM:Anna.Lidman@litwareinc.com;phone-context=redmond.litwareinc.com"));

    [Fact]
    public void Judge_PhoneContextUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<MailboxEumDiffers>(
        EumEstate.With("EUM:anna.lidman@litwareinc.com;phone-context=Redmond.litwareinc.com").Put(SmallEstate.PlanOf("Redmond") with { PhoneContext = null }),
        SmallEstate.Exchange, "PropertiesAreUnread");

    [Fact]
    public void Judge_AddressesUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<MailboxEumDiffers>(SmallEstate.Clean, SmallEstate.Exchange, "UsersAreUnread");
}
