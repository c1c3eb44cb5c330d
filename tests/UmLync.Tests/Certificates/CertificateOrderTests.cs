using System.Linq;
using UmLync.Certificates;
using UmLync.Commands;
using UmLync.Rules;
using UmLync.Tests.Commands.Contracts;
using UmLync.Tests.Estates;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Certificates;

/// <summary>
/// Names as docs/domain.md asks for them: the FQDN of the server as common name and among the alternative names (H 5), every
/// server in a shared certificate (J.3), the pool of Outlook on the web (J.7), never a wildcard (H 6).
/// </summary>
[Trait("Feature", "C3")]
public class CertificateOrderTests
{
    [Theory]
    [InlineData("ATL-EX-001")]
    [InlineData("atl-ex-001.litwareinc.com")]
    public void For_ServerOfTheEstate_IsIssuedToItsFqdnInItsRoles(string server)
    {
        CertificateOrder order = CertificateOrder.For(CertificateSample.Clean, server);

        Assert.Equal(CertificateSample.First, order.Name.ToString());
        Assert.Equal([CertificateSample.First], order.DnsNames.Select(name => name.ToString()));
        Assert.Equal(CertificateRoles.UmService | CertificateRoles.CallRouter, order.Roles);
    }

    [Fact]
    public void For_Shared_ListsEveryServerAndItsOwnFirst()
    {
        CertificateOrder order = CertificateOrder.For(CertificateSample.Clean, "ATL-EX-002", isShared: true);

        Assert.Equal(CertificateSample.Second, order.Name.ToString());
        Assert.Equal([CertificateSample.Second, CertificateSample.First], order.DnsNames.Select(name => name.ToString()));
        Assert.True(order.IsShared);
    }

    [Fact]
    public void For_ServerOfOutlookOnTheWeb_NamesItsPoolToo()
    {
        Topology estate = CertificateSample.Clean.Put(OwaPool);

        CertificateOrder order = CertificateOrder.For(estate, "ATL-EX-001");
        CertificateOrder alone = CertificateOrder.For(estate, "ATL-EX-001", CertificateRoles.Owa);

        Assert.Equal([CertificateSample.First, "owa.litwareinc.com"], order.DnsNames.Select(name => name.ToString()));
        Assert.Equal("owa.litwareinc.com", alone.Name.ToString());
        Assert.Equal(["owa.litwareinc.com", CertificateSample.First], alone.DnsNames.Select(name => name.ToString()));
    }

    [Theory]
    [InlineData("nobody", "CertificateServerIsNotThere")]
    [InlineData(CertificateSample.FrontEnd, "CertificateIsOrderedByLync")]
    public void For_WhatIsNoServerOfOurs_IsRefused(string server, string error) =>
        Assert.Equal(error, Assert.Throws<UmLyncException>(() => CertificateOrder.For(CertificateSample.Clean, server)).Id);

    // RFC 5280, appendix A.1: ub-common-name is 64.
    [Fact]
    public void For_NameThatNoSubjectTakes_IsRefused()
    {
        CertificateOrder.For(Fqdn.Parse(new string('a', 58) + ".local"), CertificateRoles.UmService);

        Assert.Equal("CommonNameIsTooLong", Assert.Throws<UmLyncException>(() => CertificateOrder.For(Fqdn.Parse(new string('a', 59) + ".local"), CertificateRoles.UmService)).Id);
    }

    [Fact]
    public void Wildcards_AreNoNamesOfServers() => Assert.False(Fqdn.TryParse("*.litwareinc.com", out _));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Feature", "C4")]
    public void ExchangeCall_OfAnOrder_BindsToTheContractOfEveryRelease(bool isShared)
    {
        CommandCall call = CertificateOrderCalls.ExchangeCall(CertificateOrder.For(CertificateSample.Clean, "ATL-EX-001", isShared: isShared), 2048, "ATL-EX-001");

        Assert.All(["Exchange Server 2010", "Exchange Server 2013", "Exchange Server 2016"], release => Assert.Empty(ContractBinder.Faults(call, release)));
    }

    [Fact]
    [Trait("Feature", "C4")]
    public void Texts_OfAnOrder_AreLinesToCopy()
    {
        CertificateOrder order = CertificateOrder.For(CertificateSample.Clean, "ATL-EX-001", isShared: true);

        Assert.Equal(
            "New-ExchangeCertificate -GenerateRequest -SubjectName 'CN=atl-ex-001.litwareinc.com' -DomainName 'atl-ex-001.litwareinc.com', 'atl-ex-002.litwareinc.com'"
            + " -KeySize 4096 -PrivateKeyExportable $true -FriendlyName 'UmLync atl-ex-001.litwareinc.com' -Server 'ATL-EX-001'",
            CertificateOrderCalls.ExchangeText(order, 4096, "ATL-EX-001"));
        Assert.Equal(
            "certreq.exe -submit -config 'ca01\\Litware''s CA' -attrib 'CertificateTemplate:WebServer' 'um.csr' 'um.cer'",
            CertificateOrderCalls.SubmitText("um.csr", "um.cer", "ca01\\Litware's CA", CertificateOrderCalls.UsualTemplate));
    }

    // What an authority issues to an order passes every rule that can be judged of it in the estate.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Order_IssuedInTheEstate_FailsNoRule(bool isShared)
    {
        CertificateOrder order = CertificateOrder.For(CertificateSample.Clean, "ATL-EX-001", isShared: isShared);
        Topology estate = CertificateSample.With(CertificateSample.First, certificate => certificate with
        {
            Subject = "CN=" + order.Name,
            SubjectAlternativeNames = new NameSet(order.DnsNames.Select(name => name.ToString())),
        });

        Assert.Empty(RuleBook.OfCertificates.SelectMany(rule => RuleBook.Judge(rule, estate)).Where(finding => finding.Outcome == FindingOutcome.Fail).Select(finding => finding.ToString()));
    }

    private static TrustedApplicationPool OwaPool => new()
    {
        Scope = SmallEstate.Lync,
        Fqdn = Fqdn.Parse("owa.litwareinc.com"),
        Computers = new NameSet([CertificateSample.First, CertificateSample.Second]),
        Registrar = SmallEstate.Pool,
    };
}
