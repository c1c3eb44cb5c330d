using UmLync.Rules;
using UmLync.Tests.Certificates;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md H 20, D.4: on 2016 a warning when the certificate of instant messaging is not the one of IIS.</summary>
[Trait("Feature", "C1")]
public class CertificateOwaNotOfIisTests
{
    private static readonly string First = new('1', 40);

    [Fact]
    public void Judge_CertificateOfUmOnly_Warns() => Verdict.Fails<CertificateOwaNotOfIis>(
        Estate("15.1.2507.6"),
        Severity.Warning, "OwaCertificateIsNotOfIis", CertificateSample.On(CertificateSample.First));

    [Fact]
    public void Judge_OverrideForOneServer_Warns() => Verdict.Fails<CertificateOwaNotOfIis>(
        Estate("15.1.2507.6", "ATL-EX-001"),
        Severity.Warning, "OwaCertificateIsNotOfIis", CertificateSample.On(CertificateSample.First));

    [Fact]
    public void Judge_OverrideForAnotherServer_Passes() => Verdict.Passes<CertificateOwaNotOfIis>(Estate("15.1.2507.6", "ATL-EX-002"));

    [Fact]
    public void Judge_CertificateOfIis_Passes() => Verdict.Passes<CertificateOwaNotOfIis>(
        Estate("15.1.2507.6").With(CertificateSample.First, certificate => certificate with { Services = new NameSet(["UM", "IIS"]) }));

    [Fact]
    public void Judge_Exchange2013_Passes() => Verdict.Passes<CertificateOwaNotOfIis>(Estate("15.0.1497.2"));

    [Fact]
    public void Judge_OverridesUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<CertificateOwaNotOfIis>(
        CertificateSample.Clean.Unread(SettingOverride.Schema), SmallEstate.Exchange);

    [Fact]
    public void Judge_VersionUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<CertificateOwaNotOfIis>(
        Estate("15.1.2507.6").With(ExchangeServer.Schema, "ATL-EX-001", server => server with { Version = null }), SmallEstate.Exchange, "VersionOfServerIsUnread");

    private static Topology Estate(string version, params string[] servers) => CertificateSample.Clean
        .With(ExchangeServer.Schema, "ATL-EX-001", server => server with { Version = ProductVersion.Parse(version) })
        .Put(new SettingOverride
        {
            Scope = SmallEstate.Exchange,
            Name = "IM",
            Component = "OwaServer",
            Section = "IMSettings",
            Parameters = new NameSet(["IMCertificateThumbprint=" + First]),
            Servers = new NameSet(servers),
        });
}
