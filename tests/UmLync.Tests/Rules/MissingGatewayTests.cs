using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md E.2 row 12: pool FQDNs minus gateway addresses; H 33: the pools that count.</summary>
[Trait("Feature", "F1")]
public class MissingGatewayTests
{
    private static Topology Fresh { get; } = SmallEstate.Clean.None(CsUser.Schema).Put(
        SmallEstate.PoolOf("atl-se-001.litwareinc.com", PoolKind.StandardEdition), SmallEstate.PoolOf("atl-dir-001.litwareinc.com", PoolKind.Director),
        SmallEstate.PoolOf("por-sba-001.litwareinc.com", PoolKind.Branch));

    [Fact]
    public void Judge_PoolWithVoiceUsersWithoutGateway_Fails() => Verdict.Fails<MissingGateway>(
            SmallEstate.Clean.Put(SmallEstate.PoolOf("atl-cs-002.litwareinc.com"), SmallEstate.UserOf("lisa.miller", "atl-cs-002.litwareinc.com")),
            Severity.Error, "PoolLacksGateway", "pools/atl-cs-002.litwareinc.com");

    [Fact]
    public void Judge_PoolWithoutVoiceUsers_Passes() => Verdict.Passes<MissingGateway>(SmallEstate.Clean.Put(
            SmallEstate.PoolOf("atl-cs-002.litwareinc.com"), SmallEstate.UserOf("lisa.miller", "atl-cs-002.litwareinc.com", voice: false)));

    [Fact]
    public void Judge_NobodyHasVoiceYet_FailsForFrontEndAndStandardEdition() => Verdict.Fails<MissingGateway>(
            Fresh,
            Severity.Error, "PoolLacksGateway", "pools/atl-se-001.litwareinc.com");

    [Fact]
    public void Judge_DirectorWithVoiceUsers_Passes() => Verdict.Passes<MissingGateway>(SmallEstate.Clean.Put(
            SmallEstate.PoolOf("atl-dir-001.litwareinc.com", PoolKind.Director), SmallEstate.UserOf("lisa.miller", "atl-dir-001.litwareinc.com")));

    [Fact]
    public void Judge_GatewayOfOtherNameAndCase_Passes() => Verdict.Passes<MissingGateway>(SmallEstate.Clean.Put(
            SmallEstate.PoolOf("atl-cs-002.litwareinc.com"), SmallEstate.UserOf("lisa.miller", "atl-cs-002.litwareinc.com"),
            SmallEstate.GatewayOf("Anything", "ATL-CS-002.litwareinc.com")));

    [Fact]
    public void Judge_AddressUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<MissingGateway>(SmallEstate.Clean.With(UmIpGateway.Schema, "1:1", gateway => gateway with { Address = null }), SmallEstate.Exchange, "PropertiesAreUnread");

    [Fact]
    public void Judge_CsUserUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<MissingGateway>(SmallEstate.Clean.Unread(CsUser.Schema), SmallEstate.Exchange);
}
