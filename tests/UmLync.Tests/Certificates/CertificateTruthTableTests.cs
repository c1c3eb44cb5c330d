using System;
using System.Globalization;
using System.Linq;
using UmLync.Certificates;
using UmLync.Rules;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Certificates;

/// <summary>The tables of docs/domain.md about certificates, row by row, with certificates that are read from their bytes.</summary>
[Trait("Feature", "C1")]
public class CertificateTruthTableTests
{
    private const string Um = "um01.contoso.com";

    private static readonly string[] AboutNames =
    [
        nameof(CertificateWildcardSubject), nameof(CertificateWildcardName), nameof(CertificateLacksServer), nameof(CertificateCommonName),
    ];

    // H 5 (name) and H 6 (wildcard): common name, alternative names, and which rules fail; those that are no error are warnings.
    [Theory]
    [InlineData(Um, "", "")]
    [InlineData(Um, Um, "")]
    [InlineData(Um, "*.contoso.com", "")]
    [InlineData("UM01.CONTOSO.COM", "", "")]
    [InlineData("mail.contoso.com", Um, "CertificateCommonName")]
    [InlineData("mail.contoso.com", "um02.contoso.com,um01.contoso.com", "CertificateCommonName")]
    [InlineData("mail.contoso.com", "*.contoso.com", "CertificateWildcardName,CertificateCommonName")]
    [InlineData("mail.contoso.com", "mail.contoso.com", "CertificateLacksServer,CertificateCommonName")]
    [InlineData("mail.contoso.com", "", "CertificateLacksServer,CertificateCommonName")]
    [InlineData("mail.contoso.com", "*.fabrikam.com", "CertificateLacksServer,CertificateCommonName")]
    [InlineData("mail.contoso.com", "*.com", "CertificateLacksServer,CertificateCommonName")]
    [InlineData("mail.contoso.com", "um01.contoso.com.evil.example", "CertificateLacksServer,CertificateCommonName")]
    [InlineData("*.contoso.com", "", "CertificateWildcardSubject")]
    [InlineData("*.contoso.com", Um, "CertificateWildcardSubject")]
    [InlineData("*.contoso.com", "*.contoso.com", "CertificateWildcardSubject,CertificateWildcardName")]
    [InlineData("*.fabrikam.com", "", "CertificateLacksServer,CertificateWildcardSubject")]
    public void Judge_NamesOfAUmCertificate_FailsAsTheTableSays(string commonName, string alternativeNames, string failing)
    {
        DerCertificate certificate = new() { Subject = DerCertificate.Name(("2.5.4.3", commonName)) };
        if (alternativeNames.Length > 0)
        {
            certificate.WithNames(alternativeNames.Split(','));
        }

        Finding[] failures =
        [
            .. RuleBook.Judge(Case(certificate, CertificateRoles.UmService)).Where(finding => finding.Outcome == FindingOutcome.Fail && AboutNames.Contains(finding.RuleId)),
        ];

        Assert.Equal(failing, string.Join(",", failures.Select(finding => finding.RuleId)));
        Assert.All(failures, finding => Assert.Equal(
            finding.RuleId is nameof(CertificateWildcardSubject) or nameof(CertificateLacksServer) ? Severity.Error : Severity.Warning, finding.Severity));
    }

    // H 6: a stronger warning where Lync phones exist; still a warning, because it is field evidence.
    [Fact]
    public void Judge_WildcardBeforePhones_WarnsWithAnotherReason()
    {
        DerCertificate certificate = new DerCertificate { Subject = DerCertificate.Name(("2.5.4.3", "mail.contoso.com")) }.WithNames("*.contoso.com");

        Finding finding = new CertificateWildcardName().Judge(Case(certificate, CertificateRoles.UmService, phones: true))!;

        Assert.Equal(("NameNeedsWildcardBeforePhones", Severity.Warning), (finding.Reason.Id, finding.Severity));
    }

    // J.6, the table of kinds: self-signed serves towards VoIP gateways, IP PBXs and SBCs, never towards Lync.
    [Theory]
    [InlineData(CertificateRoles.UmService, true)]
    [InlineData(CertificateRoles.CallRouter, true)]
    [InlineData(CertificateRoles.LyncFrontEnd, true)]
    [InlineData(CertificateRoles.MediationServer, true)]
    [InlineData(CertificateRoles.VoipGateway, false)]
    [InlineData(CertificateRoles.None, false)]
    public void Judge_SelfSigned_FailsTowardsLyncOnly(CertificateRoles role, bool fails) => Assert.Equal(
        fails,
        new CertificateSelfSigned().Judge(Case(new DerCertificate { Issuer = DerCertificate.Name(("2.5.4.3", Um)) }, role))?.Outcome == FindingOutcome.Fail);

    // E.2 row 8, at the second.
    [Theory]
    [InlineData("2021-12-31T23:59:59Z", "CertificateIsNotYetValid", null)]
    [InlineData("2022-01-01T00:00:00Z", null, null)]
    [InlineData("2023-12-02T00:00:00Z", null, null)]
    [InlineData("2023-12-02T00:00:01Z", null, "CertificateEndIsNear")]
    [InlineData("2024-01-01T00:00:00Z", null, "CertificateEndIsNear")]
    [InlineData("2024-01-01T00:00:01Z", "CertificateHasExpired", null)]
    public void Judge_Validity_IsJudgedAtTheGivenMoment(string moment, string? invalid, string? ending)
    {
        CertificateCase certificate = Case(new DerCertificate(), CertificateRoles.UmService, moment);

        Assert.Equal(invalid, ReasonIfFailed(new CertificateExpired(), certificate));
        Assert.Equal(ending, ReasonIfFailed(new CertificateExpiresSoon(), certificate));
    }

    // H 39: an error when one side does not trust the other's root; a warning when both trust and the roots differ.
    [Theory]
    [InlineData(true, true, null, null)]
    [InlineData(false, true, null, "RootIsNotThatOfLync")]
    [InlineData(false, false, "RootIsNotTrusted", "RootIsNotThatOfLync")]
    [Trait("Feature", "C2")]
    public void Judge_RootOfBothSides_FailsAsTheTableSays(bool isRootOfLync, bool isTrustedByLync, string? untrusted, string? differs)
    {
        Topology estate = !isRootOfLync && isTrustedByLync
            ? CertificateSample.Clean.Put(CertificateSample.Trust(CertificateSample.FrontEnd, CertificateSample.OtherRoot), CertificateSample.Trust(CertificateSample.OtherFrontEnd, CertificateSample.OtherRoot))
            : CertificateSample.Clean;
        CertificateCase certificate = new()
        {
            Subject = "new.pfx",
            Certificate = CertificateFacts.Read(new DerCertificate { Subject = DerCertificate.Name(("2.5.4.3", CertificateSample.First)) }.ToBytes()),
            Roles = CertificateRoles.UmService,
            At = estate.CapturedAt,
            Name = Fqdn.Parse(CertificateSample.First),
            Computer = Fqdn.Parse(CertificateSample.First),
            Chain = new CertificateChain { Root = isRootOfLync ? CertificateSample.Root : CertificateSample.OtherRoot },
            Estate = CertificateEstate.Of(estate),
        };

        Assert.Equal(untrusted, ReasonIfFailed(new CertificateRootUntrusted(), certificate));
        Assert.Equal(differs, ReasonIfFailed(new CertificateRootDiffers(), certificate));
    }

    // J.3, the table topology and certificate.
    [Theory]
    [InlineData(true, false, 1, CertificateBond.OneForBoth)]
    [InlineData(false, false, 2, CertificateBond.Matching)]
    [InlineData(true, true, 3, CertificateBond.SameRootAsLync)]
    [InlineData(false, true, 4, CertificateBond.SameRootAsLync)]
    public void Row_OfATopology_IsThatOfTheTable(bool isOnOneServer, bool isWithLync, int number, CertificateBond bond)
    {
        Topology estate = isWithLync ? CertificateSample.Clean : CertificateSample.WithoutLync;
        if (!isOnOneServer)
        {
            estate = estate.Gone(UmCallRouter.Schema, "ATL-EX-001").Gone(UmService.Schema, "ATL-EX-002");
        }

        TopologyCertificateRow row = TopologyCertificateRow.Of(estate, SmallEstate.Exchange);

        Assert.Equal((number, bond), (row.Number, row.Bond));
    }

    // A.6: a Front End is called by the FQDN of its pool, everybody else by the own one.
    [Theory]
    [InlineData(CertificateSample.FrontEnd, CertificateRoles.LyncFrontEnd, SmallEstate.Pool)]
    [InlineData(SmallEstate.Pool, CertificateRoles.LyncFrontEnd, SmallEstate.Pool)]
    [InlineData(CertificateSample.FrontEnd, CertificateRoles.MediationServer, CertificateSample.FrontEnd)]
    [InlineData(CertificateSample.First, CertificateRoles.UmService, CertificateSample.First)]
    public void NameFor_Computer_IsTheNameByWhichItIsCalled(string computer, CertificateRoles role, string name) =>
        Assert.Equal(Fqdn.Parse(name), CertificateEstate.Of(CertificateSample.Clean).NameFor(Fqdn.Parse(computer), role));

    // A certificate that nobody said where it will serve: judged by itself, nothing passes that is not known.
    [Fact]
    public void Judge_WithoutServerAndEstate_SaysWhatIsNotKnown()
    {
        CertificateCase certificate = new()
        {
            Subject = "new.cer",
            Certificate = CertificateFacts.Read(new DerCertificate().ToBytes()),
            Roles = CertificateRoles.UmService,
            At = new DateTimeOffset(2022, 6, 1, 0, 0, 0, TimeSpan.Zero),
        };

        Assert.Equal(
            [(nameof(CertificateLacksServer), "ServerIsNotKnown"), (nameof(CertificateChainIncomplete), "CertificateDoesNotShow"), (nameof(CertificatePrivateKey), "CertificateDoesNotShow")],
            RuleBook.Judge(certificate).Where(finding => finding.Outcome == FindingOutcome.NotEvaluated).Select(finding => (finding.RuleId, finding.Reason.Id)));
    }

    // With the estate at hand, a certificate that names none of its servers is for nobody.
    [Fact]
    public void Judge_NamesNoServerOfTheEstate_Fails()
    {
        CertificateCase certificate = new()
        {
            Subject = "new.cer",
            Certificate = CertificateFacts.Read(new DerCertificate().ToBytes()),
            Roles = CertificateRoles.UmService,
            At = CertificateSample.Clean.CapturedAt,
            Estate = CertificateEstate.Of(CertificateSample.Clean),
        };

        Assert.Equal("NoServerIsNamed", ReasonIfFailed(new CertificateLacksServer(), certificate));
        Assert.Equal("SharedCertificateLacksServers", ReasonIfFailed(new CertificateSharedNames(), certificate));
    }

    private static string? ReasonIfFailed(CertificateRule rule, CertificateCase certificate) =>
        rule.Judge(certificate) is { Outcome: FindingOutcome.Fail } finding ? finding.Reason.Id : null;

    private static CertificateCase Case(DerCertificate certificate, CertificateRoles roles, string moment = "2022-06-01T00:00:00Z", bool phones = false) => new()
    {
        Subject = "um01.cer",
        Certificate = CertificateFacts.Read(certificate.ToBytes()),
        Roles = roles,
        At = DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture),
        Name = Fqdn.Parse(Um),
        HasLyncPhones = phones,
    };
}
