using UmLync.Rules;
using UmLync.Tests.Certificates;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md H 39, E.2 row 7: an error when one side does not trust the root of the other.</summary>
[Trait("Feature", "C2")]
public class CertificateRootUntrustedTests
{
    [Fact]
    public void Judge_FrontEndLacksRoot_Fails() => Verdict.Fails<CertificateRootUntrusted>(
        CertificateSample.Clean.Gone(TrustedRoot.OfLync, CertificateSample.FrontEnd + "\\" + CertificateSample.Root).Put(CertificateSample.Trust(CertificateSample.FrontEnd, CertificateSample.OtherRoot)),
        Severity.Error, "RootIsNotTrusted", CertificateSample.On(CertificateSample.First), CertificateSample.On(CertificateSample.Second));

    [Fact]
    public void Judge_ExchangeLacksRoot_Fails() => Verdict.Fails<CertificateRootUntrusted>(
        CertificateSample.Clean.Gone(TrustedRoot.OfExchange, CertificateSample.First + "\\" + CertificateSample.Root).Put(CertificateSample.Trust(CertificateSample.First, CertificateSample.OtherRoot)),
        Severity.Error, "RootIsNotTrusted", CertificateSample.On(CertificateSample.FrontEnd), CertificateSample.On(CertificateSample.OtherFrontEnd));

    [Fact]
    public void Judge_BothTrust_Passes() => Verdict.Passes<CertificateRootUntrusted>(CertificateSample.Clean);

    [Fact]
    public void Judge_BothTrustTwoRoots_Passes() => Verdict.Passes<CertificateRootUntrusted>(CertificateSample.With(CertificateSample.First, certificate => certificate with { RootThumbprint = CertificateSample.OtherRoot }).Put(CertificateSample.Trust(CertificateSample.FrontEnd, CertificateSample.OtherRoot), CertificateSample.Trust(CertificateSample.OtherFrontEnd, CertificateSample.OtherRoot)));

    [Fact]
    public void Judge_StoreOfAFrontEndUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<CertificateRootUntrusted>(
        CertificateSample.Clean.Gone(TrustedRoot.OfLync, CertificateSample.FrontEnd + "\\" + CertificateSample.Root), SmallEstate.Exchange, "RootsOfComputerAreUnread");

    [Fact]
    public void Judge_RootUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<CertificateRootUntrusted>(
        CertificateSample.With(CertificateSample.First, certificate => certificate with { RootThumbprint = default }), SmallEstate.Exchange, "PropertiesAreUnread");
}
