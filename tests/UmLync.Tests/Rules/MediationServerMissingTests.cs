using System.Linq;
using UmLync.Rules;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md H 34: a missing Mediation Server is a finding only where PSTN calls are wanted.</summary>
[Trait("Feature", "K6")]
public class MediationServerMissingTests
{
    [Fact]
    public void Judge_RoutesAndNoMediationServer_FailsForThePoolOfTheUsers() => Verdict.Fails<MediationServerMissing>(
        VoiceEstate.Whole.None(MediationServer.Schema), Severity.Warning, "PoolHasNoMediationServer", "pools/" + SmallEstate.Pool);

    [Fact]
    public void Judge_PolicyThatAllowsAUsage_FailsToo() => Verdict.Fails<MediationServerMissing>(
        VoiceEstate.Whole.None(MediationServer.Schema).None(VoiceRoute.Schema), Severity.Warning, "PoolHasNoMediationServer", "pools/" + SmallEstate.Pool);

    [Fact]
    public void Judge_MediationServer_Passes() => Verdict.Passes<MediationServerMissing>(VoiceEstate.Whole);

    [Fact]
    public void Judge_NobodyWantsTheTelephone_Passes() => Verdict.Passes<MediationServerMissing>(VoiceEstate.Silent);

    [Fact]
    public void Judge_NobodyHasVoice_Passes() => Verdict.Passes<MediationServerMissing>(
        VoiceEstate.Whole.None(MediationServer.Schema).Put([.. VoiceEstate.Whole.All(CsUser.Schema).Select(user => user with { EnterpriseVoiceEnabled = false })]));

    [Fact]
    public void Judge_RoutesUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<MediationServerMissing>(VoiceEstate.Silent.Unread(VoiceRoute.Schema), SmallEstate.Lync);
}
