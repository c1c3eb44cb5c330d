using System;
using System.Linq;
using UmLync.Reporting;
using UmLync.Tests.Estates;
using UmLync.Tests.Examples;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;
using static UmLync.Tests.Reporting.ReportText;

namespace UmLync.Tests.Reporting;

/// <summary>The state of the estate in the report: what docs/examples/README.md says of Litware, as a reader finds it.</summary>
public class ReportedStateTests
{
    // E.2 row 27 and row 2: what docs/examples/README.md says is missing.
    [Fact]
    [Trait("Feature", "E2")]
    public void Of_LitwareBefore_ShowsWhichServerCarriesWhichPlan() => Assert.Equal(
        [
            "| Server | Service | Startup mode | Portland | Redmond |",
            "| ATL-EX-001 | MSExchangeUM | Dual | yes | yes |",
            "| ATL-EX-001 | MSExchangeUMCR | Dual | yes | yes |",
            "| ATL-EX-002 | MSExchangeUM | Dual | yes | yes |",
            "| ATL-EX-002 | MSExchangeUMCR | Dual | no | yes |",
            "| ATL-EX-003 | MSExchangeUM | TCP | no | yes |",
            "| ATL-EX-003 | MSExchangeUMCR | Dual | no | yes |",
        ],
        Table(Planned, "## Servers and dial plans"));

    [Fact]
    public void Of_LitwareAfter_ShowsEveryServerInEveryPlan() =>
        Assert.All(Table(Done, "## Servers and dial plans").Skip(1), row => Assert.EndsWith("| Dual | yes | yes |", row, StringComparison.Ordinal));

    [Fact]
    [Trait("Feature", "A3")]
    public void Of_LitwareBefore_ShowsFromWhichPoolWhichPlanIsReached() => Assert.Equal(
        [
            "| Lync pool | Kind | UM IP gateway | Outgoing calls | Message waiting | Portland | Redmond |",
            "| atl-cs-001.litwareinc.com | FrontEnd | 1:1 | yes | yes | +15035550100 | Redmond |",
            "| atl-cs-002.litwareinc.com | FrontEnd | none |  |  | no | no |",
            "| atl-dir-001.litwareinc.com | Director | 1:2 | yes | yes | Portland | Redmond |",
            "| por-sba-001.litwareinc.com | Branch | 2:1 | yes | yes | Portland | Redmond |",
        ],
        Table(Planned, "## Routing"));

    [Fact]
    public void Of_LitwareAfter_ShowsOneOutboundGatewayAndTheRightPilots() => Assert.Equal(
        [
            "| atl-cs-001.litwareinc.com | FrontEnd | 1:1 | yes | yes | Portland | Redmond |",
            "| atl-cs-002.litwareinc.com | FrontEnd | atl-cs-002.litwareinc.com | no | yes | no | Redmond |",
            "| atl-dir-001.litwareinc.com | Director | 1:2 | no | yes | Portland | Redmond |",
            "| por-sba-001.litwareinc.com | Branch | 2:1 | no | no | Portland | Redmond |",
        ],
        Table(Done, "## Routing").Skip(1));

    [Fact]
    public void Of_Litware_ShowsThePbxApart() => Assert.Contains("| LobbyPBX | 192.0.2.20 | yes |", Lines(Done));

    [Fact]
    [Trait("Feature", "A9")]
    [Trait("Feature", "G3")]
    public void Of_Litware_ShowsTheContactsWithTheNumbersOfBothSides() => Assert.Equal(
        "| Redmond | +14255550100 | sip:redmond.voiceaccess@litwareinc.com | +14255550100 | atl-cs-001.litwareinc.com | fine |",
        Table(Planned, "## Contacts of Unified Messaging")[3]);

    [Fact]
    [Trait("Feature", "A9")]
    public void Of_EstateWithoutContacts_NamesWhatIsMissing()
    {
        IntegrationReport report = new(SmallEstate.Clean.None(ExumContact.Schema), Litware.Plan);

        Assert.Contains("| RedmondReception | +14255550101 | none |  |  | missing |", Table(report, "## Contacts of Unified Messaging"));
    }

    // C.1: a plan that secures signalling only takes no call from a pool that requires encrypted media.
    [Fact]
    [Trait("Feature", "D1")]
    public void Of_Litware_ShowsWhichEncryptionPairsWork()
    {
        Assert.Equal(
            [
                "| Portland | Secured | atl-cs-001.litwareinc.com<br>atl-dir-001.litwareinc.com<br>por-sba-001.litwareinc.com | RequireEncryption (by Global) | yes |",
                "| Redmond | SIPSecured | atl-cs-001.litwareinc.com<br>atl-dir-001.litwareinc.com<br>por-sba-001.litwareinc.com | RequireEncryption (by Global) | no |",
            ],
            Table(Planned, "## Encryption pairs").Skip(1));
        Assert.Equal(
            "| Redmond | Secured | atl-cs-001.litwareinc.com<br>atl-cs-002.litwareinc.com<br>atl-dir-001.litwareinc.com<br>por-sba-001.litwareinc.com | RequireEncryption (by Global) | yes |",
            Table(Done, "## Encryption pairs")[2]);
    }

    [Fact]
    public void Of_Litware_ShowsTheForgottenRestart()
    {
        Assert.Equal(["| por-sba-001.litwareinc.com | RTCSRV | yes | yes |"], Table(Planned, "## Services").Skip(1));
        Assert.Contains("Every service runs, with all its settings read.", Lines(Done));
    }

    [Fact]
    public void Of_GatewaysThatWereNotRead_ShowsNoRouting()
    {
        Scope organization = new(Product.Exchange, Fqdn.Parse("litwareinc.com"));
        TopologyBuilder builder = Litware.Estate.ToBuilder().Cover(organization, UmIpGateway.Schema, Coverage.PartialBecause("time ran out"));

        Assert.Contains("The UM IP gateways or the hunt groups of exchange:litwareinc.com were not read.", Lines(new IntegrationReport(builder.Build(), Litware.Plan)));
    }

    // Nine columns of dial plans do not fit a page: what is missing is named instead.
    [Fact]
    public void Of_ManyDialPlans_NamesTheMissingOnes()
    {
        TopologyBuilder builder = Litware.Estate.ToBuilder();
        foreach (int number in Enumerable.Range(1, 7))
        {
            builder.Add(Litware.Estate.SipDialPlans().First() with { Name = "Branch" + number });
        }

        IntegrationReport report = new(builder.Build(), Litware.Plan);

        Assert.Equal("| Server | Service | Startup mode | Without the dial plans |", Table(report, "## Servers and dial plans")[0]);
        Assert.Equal("| ATL-EX-001 | MSExchangeUM | Dual | Branch1, Branch2, Branch3, Branch4, Branch5, Branch6, Branch7 |", Table(report, "## Servers and dial plans")[1]);
        Assert.EndsWith("| Branch1, Branch2, Branch3, Branch4, Branch5, Branch6, Branch7, Portland, Redmond |", Table(report, "## Routing")[2], StringComparison.Ordinal);
    }
}
