using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md E.2 row 23, D.2: the flag of hosted voice mail wins over the UM proxy address.</summary>
public class HostedFlagOverridesMailboxTests
{
    private const string Alan = "sip:alan.brewer@litwareinc.com";

    [Fact]
    public void Judge_HostedUserWithMailbox_Fails() => Verdict.Fails<HostedFlagOverridesMailbox>(
            SmallEstate.Clean.With(CsUser.Schema, Alan, user => user with { HostedVoiceMail = true }),
            Severity.Warning, "UsersAreHosted", "umDialPlans/Redmond");

    [Fact]
    public void Judge_HostedUserWithoutMailbox_Passes() => Verdict.Passes<HostedFlagOverridesMailbox>(
            SmallEstate.Clean.Put(SmallEstate.UserOf("kim.akers", SmallEstate.Pool) with { HostedVoiceMail = true }));

    [Fact]
    public void Judge_NobodyIsHosted_Passes() => Verdict.Passes<HostedFlagOverridesMailbox>(SmallEstate.Clean);

    [Fact]
    public void Judge_FlagUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<HostedFlagOverridesMailbox>(
            SmallEstate.Clean.With(CsUser.Schema, Alan, user => user with { HostedVoiceMail = null }), SmallEstate.Exchange, "UsersAreUnread");

    [Fact]
    public void Judge_DialPlanOfMailboxUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<HostedFlagOverridesMailbox>(
            SmallEstate.Clean.Put(SmallEstate.MailboxOf("former", "Redmond") with { DialPlan = null }), SmallEstate.Exchange, "UsersAreUnread");

    [Fact]
    public void Judge_CsUserUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<HostedFlagOverridesMailbox>(SmallEstate.Clean.Unread(CsUser.Schema), SmallEstate.Exchange);
}
