using UmLync.Rules;
using UmLync.Tests.Certificates;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md J.3: trusted by VoIP gateways and IP PBXs on SIP Secured and Secured dial plans; silent otherwise.</summary>
[Trait("Feature", "C2")]
public class CertificateGatewayTrustTests
{
    [Fact]
    public void Judge_PbxLacksRoot_Fails() => Verdict.Fails<CertificateGatewayTrust>(
        CertificateSample.WithPbx(CertificateSample.OtherRoot),
        Severity.Error, "GatewayDoesNotTrust", CertificateSample.On(CertificateSample.First), CertificateSample.On(CertificateSample.Second));

    [Fact]
    public void Judge_PbxOfSipSecuredPlanLacksRoot_Fails() => Verdict.Fails<CertificateGatewayTrust>(
        CertificateSample.WithPbx(CertificateSample.OtherRoot, VoipSecurity.SIPSecured),
        Severity.Error, "GatewayDoesNotTrust", CertificateSample.On(CertificateSample.First), CertificateSample.On(CertificateSample.Second));

    [Fact]
    public void Judge_PbxTrusts_Passes() => Verdict.Passes<CertificateGatewayTrust>(CertificateSample.WithPbx(CertificateSample.Root));

    [Fact]
    public void Judge_PbxOfUnsecuredPlan_Passes() => Verdict.Passes<CertificateGatewayTrust>(CertificateSample.WithPbx(CertificateSample.OtherRoot, VoipSecurity.Unsecured));

    [Fact]
    public void Judge_NoPbx_Passes() => Verdict.Passes<CertificateGatewayTrust>(CertificateSample.Clean);

    [Fact]
    public void Judge_StoreOfPbxUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<CertificateGatewayTrust>(
        CertificateSample.WithPbx(null), SmallEstate.Exchange, "RootsOfComputerAreUnread");

    [Fact]
    public void Judge_GatewaysUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<CertificateGatewayTrust>(
        CertificateSample.Clean.Unread(UmIpGateway.Schema), SmallEstate.Exchange);
}
