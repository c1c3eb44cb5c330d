using System;
using System.Linq;
using UmLync.Certificates;
using UmLync.Connectors.Certificates;
using UmLync.Rules;
using Xunit;

namespace UmLync.Connectors.Tests.Certificates;

/// <summary>The way to a root, with the files that the operator names (docs/domain.md E.2 row 7).</summary>
[Trait("Feature", "C2")]
public class CertificateChainTests(Authority authority) : IClassFixture<Authority>
{
    // A day after it was made, whenever that was.
    private DateTimeOffset Moment => CertificateFile.Read(authority["server.pem"]).Certificate.NotBefore!.Value.AddDays(1);

    [OpenSslFact]
    public void Build_RootIsNamed_EndsThere()
    {
        CertificateChain chain = Chain("chain.pem", "root.pem");

        Assert.Equal(CertificateFile.Read(authority["root.pem"]).Certificate.Thumbprint, chain.Root);
        Assert.Equal(["Contoso Issuing CA", "Contoso Root CA"], chain.Issuers.Select(issuer => issuer[(issuer.IndexOf("CN=", StringComparison.Ordinal) + 3)..].Split(',')[0]));
    }

    [OpenSslFact]
    public void Build_AuthorityAmongTheRootFiles_EndsAtTheRoot() => Assert.NotNull(Chain("server.pem", "root.pem", "issuing.pem").Root);

    [OpenSslFact]
    public void Build_AnotherRoot_EndsNowhere() => AssertBroken("ChainRootIsNotTrusted", "ChainAuthorityIsMissing", Chain("chain.pem", "other.pem"));

    [OpenSslFact]
    public void Build_AuthorityIsMissing_EndsNowhere() => AssertBroken("ChainAuthorityIsMissing", "ChainAuthorityIsMissing", Chain("server.pem", "root.pem"));

    // An authority that is no root, named as one, is where the operator's trust ends, and no root for the estate.
    [OpenSslFact]
    public void Build_IntermediateNamedAsRoot_IsNoRoot() => Assert.Null(Chain("server.pem", "issuing.pem").Root);

    [OpenSslFact]
    public void Build_AfterTheEnd_IsTheMatterOfAnotherRule() =>
        Assert.NotNull(Inquiry(Moment.AddYears(5), "root.pem").WithChain(CertificateFile.Read(authority["chain.pem"])).Chain!.Root);

    [OpenSslFact]
    public void Judge_BrokenChain_FailsWithTheCause()
    {
        Finding finding = Inquiry(Moment, "other.pem").Judge(CertificateFile.Read(authority["chain.pem"])).Single(finding => finding.RuleId == nameof(CertificateChainIncomplete));

        Assert.Equal((FindingOutcome.Fail, "ChainHasProblem", Severity.Error), (finding.Outcome, finding.Reason.Id, finding.Severity));
    }

    [OpenSslFact]
    public void Judge_RightCertificate_PassesEveryRule() =>
        Assert.All(Inquiry(Moment, "root.pem", "issuing.pem").Judge(CertificateFile.Read(authority["both.pem"])), finding => Assert.Equal(FindingOutcome.Pass, finding.Outcome));

    private static void AssertBroken(string one, string other, CertificateChain chain)
    {
        Assert.Null(chain.Root);
        Assert.Contains(chain.Problem!.Id, new[] { one, other });
    }

    private CertificateChain Chain(string file, params string[] roots) => Inquiry(Moment, roots).WithChain(CertificateFile.Read(authority[file])).Chain!;

    private CertificateInquiry Inquiry(DateTimeOffset at, params string[] roots) => new()
    {
        At = at,
        Name = Values.Fqdn.Parse(Authority.Server),
        Roots = CertificateFile.ReadRoots(roots.Select(root => authority[root])),
    };
}
