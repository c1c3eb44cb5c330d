using UmLync.Rules;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md C.6, E.3 (KB 3142072): a mailbox in a SIP URI dial plan has a primary EUM address.</summary>
[Trait("Feature", "K2")]
public class MailboxLacksPrimaryEumTests
{
    private const string Primary = "EUM:anna.lidman@litwareinc.com;phone-context=Redmond.litwareinc.com";
    private const string Secondary = "eum:50123;phone-context=Redmond.litwareinc.com";

    [Theory]
    [InlineData()]
    [InlineData(Secondary)]
    [InlineData("eum:anna.lidman@litwareinc.com;phone-context=Redmond.litwareinc.com")]
    [InlineData("EUM:anna.lidman@litwareinc.com")]
    public void Judge_NoPrimaryAddress_Fails(params string[] addresses) => Verdict.Fails<MailboxLacksPrimaryEum>(
        EumEstate.With(addresses), Severity.Warning, "MailboxesLackPrimaryEum", "umDialPlans/Redmond");

    [Fact]
    public void Judge_PrimaryAddress_Passes() => Verdict.Passes<MailboxLacksPrimaryEum>(EumEstate.With(Secondary, Primary));

    [Fact]
    public void Judge_AddressesUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<MailboxLacksPrimaryEum>(SmallEstate.Clean, SmallEstate.Exchange, "UsersAreUnread");

    [Fact]
    public void Judge_MailboxesUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<MailboxLacksPrimaryEum>(SmallEstate.Clean.Unread(UmMailbox.Schema), SmallEstate.Exchange);
}
