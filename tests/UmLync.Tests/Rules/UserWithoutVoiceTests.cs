using UmLync.Rules;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md J.4 step 7, J.5 step 5: users of a SIP URI dial plan are Enterprise Voice users with a TEL URI.</summary>
[Trait("Feature", "K3")]
public class UserWithoutVoiceTests
{
    private static readonly CsUser Anna = new()
    {
        Scope = SmallEstate.Lync,
        SipAddress = SipUri.Parse("sip:anna.lidman@litwareinc.com"),
        RegistrarPool = SmallEstate.Pool,
        EnterpriseVoiceEnabled = true,
        LineUri = "tel:+14255550123",
    };

    [Fact]
    public void Judge_NoEnterpriseVoice_Informs() => Verdict.Fails<UserWithoutVoice>(
        SmallEstate.Clean.Put(Anna with { EnterpriseVoiceEnabled = false, LineUri = Optional<string>.None }), Severity.Information, "UsersHaveNoVoice", "umDialPlans/Redmond");

    [Fact]
    public void Judge_VoiceAndLine_Passes() => Verdict.Passes<UserWithoutVoice>(SmallEstate.Clean.Put(Anna));

    [Fact]
    public void Judge_VoiceUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<UserWithoutVoice>(
        SmallEstate.Clean.Put(Anna with { EnterpriseVoiceEnabled = null }), SmallEstate.Exchange, "UsersAreUnread");
}
