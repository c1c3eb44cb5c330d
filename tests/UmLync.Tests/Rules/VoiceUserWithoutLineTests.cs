using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md J.5: the users of Enterprise Voice have a TEL URI.</summary>
[Trait("Feature", "K6")]
public class VoiceUserWithoutLineTests
{
    [Fact]
    public void Judge_UserWithoutLine_FailsForHisPool() => Verdict.Fails<VoiceUserWithoutLine>(
        VoiceEstate.Whole.With(CsUser.Schema, VoiceEstate.Alan, user => user with { LineUri = Optional<string>.None }), Severity.Warning, "VoiceUsersHaveNoLine", "pools/" + SmallEstate.Pool);

    [Fact]
    public void Judge_UsersWithoutVoice_Pass() => Verdict.Passes<VoiceUserWithoutLine>(
        VoiceEstate.Whole.With(CsUser.Schema, VoiceEstate.Alan, user => user with { LineUri = Optional<string>.None, EnterpriseVoiceEnabled = false }));

    [Fact]
    public void Judge_UsersWithLines_Pass() => Verdict.Passes<VoiceUserWithoutLine>(VoiceEstate.Whole);

    [Fact]
    public void Judge_LineUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<VoiceUserWithoutLine>(
        VoiceEstate.Whole.With(CsUser.Schema, VoiceEstate.Alan, user => user with { LineUri = default }), SmallEstate.Lync, "UsersAreUnread");
}
