using UmLync.Rules;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md A.6: an FQDN is mandatory when the linked dial plan is SIP Secured or Secured.</summary>
[Trait("Feature", "F9")]
public class GatewayAddressNotFqdnTests
{
    [Fact]
    public void Judge_IpAddressOfSecuredPlan_Fails() => Verdict.Fails<GatewayAddressNotFqdn>(
            SmallEstate.Clean.Put(SmallEstate.GatewayOf("PBX", "10.1.1.7"), SmallEstate.HuntGroupOf("PBX", "Redmond", "Redmond", "7000")),
            Severity.Error, "SecuredPlanNeedsFqdn", "umIpGateways/PBX");

    [Fact]
    public void Judge_HostNameOfSipSecuredPlan_Fails() => Verdict.Fails<GatewayAddressNotFqdn>(
            SmallEstate.Clean.Put(
                SmallEstate.PlanOf("Portland", VoipSecurity.SIPSecured), SmallEstate.GatewayOf("PBX", "pbx"), SmallEstate.HuntGroupOf("PBX", "Portland", "Portland", "7000")),
            Severity.Error, "SecuredPlanNeedsFqdn", "umIpGateways/PBX");

    [Fact]
    public void Judge_IpAddressOfUnsecuredPlan_Passes() => Verdict.Passes<GatewayAddressNotFqdn>(SmallEstate.Clean.Put(
            SmallEstate.PlanOf("Lobby", VoipSecurity.Unsecured, UriType.TelExtn), SmallEstate.GatewayOf("PBX", "10.1.1.7"), SmallEstate.HuntGroupOf("PBX", "Lobby", "Lobby", "7000")));

    [Fact]
    public void Judge_IpAddressWithoutHuntGroup_Passes() => Verdict.Passes<GatewayAddressNotFqdn>(SmallEstate.Clean.Put(SmallEstate.GatewayOf("PBX", "10.1.1.7")));

    [Fact]
    public void Judge_SecurityUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<GatewayAddressNotFqdn>(SmallEstate.Clean.Put(
            SmallEstate.PlanOf("Lobby") with { VoipSecurity = null }, SmallEstate.GatewayOf("PBX", "10.1.1.7"), SmallEstate.HuntGroupOf("PBX", "Lobby", "Lobby", "7000")), SmallEstate.Exchange, "PropertiesAreUnread");

    [Fact]
    public void Judge_UmHuntGroupUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<GatewayAddressNotFqdn>(SmallEstate.Clean.Unread(UmHuntGroup.Schema), SmallEstate.Exchange);
}
