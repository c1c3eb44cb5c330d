using UmLync.Rules;
using UmLync.Tests.Certificates;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md E.2 row 7: chain build.</summary>
[Trait("Feature", "C2")]
public class CertificateChainIncompleteTests
{
    [Fact]
    public void Judge_NoRoot_Fails() => Verdict.Fails<CertificateChainIncomplete>(
        CertificateSample.With(CertificateSample.First, certificate => certificate with { RootThumbprint = Optional<Thumbprint>.None }),
        Severity.Error, "ChainEndsEarly", CertificateSample.On(CertificateSample.First));

    [Fact]
    public void Judge_NoRootOnLync_Fails() => Verdict.Fails<CertificateChainIncomplete>(
        CertificateSample.With(CertificateSample.FrontEnd, certificate => certificate with { RootThumbprint = Optional<Thumbprint>.None, IssuerChain = ValueList<string>.Empty }),
        Severity.Error, "ChainEndsEarly", CertificateSample.On(CertificateSample.FrontEnd));

    [Fact]
    public void Judge_RootReached_Passes() => Verdict.Passes<CertificateChainIncomplete>(CertificateSample.Clean);

    [Fact]
    public void Judge_SelfSignedIsTheMatterOfAnotherRule_Passes() => Verdict.Passes<CertificateChainIncomplete>(CertificateSample.With(CertificateSample.First, certificate => certificate with { RootThumbprint = Optional<Thumbprint>.None, IsSelfSigned = true }));

    [Fact]
    public void Judge_RootUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<CertificateChainIncomplete>(
        CertificateSample.With(CertificateSample.First, certificate => certificate with { RootThumbprint = default }), SmallEstate.Exchange, "PropertiesAreUnread");
}
