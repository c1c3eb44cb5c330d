using UmLync.Rules;
using UmLync.Tests.Certificates;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md C.5: trusted roots are roots.</summary>
[Trait("Feature", "C10")]
public class RootStoreMisplacedTests
{
    [Fact]
    public void Judge_IntermediateAmongRoots_Warns() => Verdict.Fails<RootStoreMisplaced>(
        CertificateSample.Clean.Put(CertificateSample.Trust(CertificateSample.FrontEnd, CertificateSample.OtherRoot, isSelfSigned: false)),
        Severity.Warning, "IntermediateIsAmongRoots", "lyncTrustedRoots/" + CertificateSample.FrontEnd + "\\" + CertificateSample.OtherRoot);

    [Fact]
    public void Judge_RootsOnly_Passes() => Verdict.Passes<RootStoreMisplaced>(CertificateSample.Clean);

    [Fact]
    public void Judge_StoresUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<RootStoreMisplaced>(
        CertificateSample.Clean.Unread(TrustedRoot.OfExchange), SmallEstate.Exchange);
}
