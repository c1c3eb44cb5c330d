using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UmLync.Applying;
using UmLync.Blueprints;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Reporting;
using UmLync.Rules;
using UmLync.Tests.Estates;
using UmLync.Tests.Examples;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Reporting;

/// <summary>What docs/examples/README.md says of the estate, as a reader of the report finds it.</summary>
public class MarkdownReportTests
{
    private static readonly IntegrationReport Planned = new(Litware.Estate, Litware.Plan);

    private static readonly IntegrationReport Done = new(Litware.Estate, Litware.Plan)
    {
        After = Litware.After(Litware.Plan),
        Outcomes = [.. Litware.Plan.Changes.Select(change => new ChangeOutcome(change, Outcome.Applied))],
        Verified = true,
    };

    // The end of support of both products: domain.md D.6 and Microsoft's lifecycle pages.
    [Theory]
    [Trait("Feature", "A6")]
    [InlineData("# Integration of Exchange Unified Messaging and Lync: litwareinc.com")]
    [InlineData("* Captured: 2025-11-03 07:30 UTC")]
    [InlineData("* Exchange organization exchange:litwareinc.com: 3 x Exchange 2013 (15.0.1497.2)")]
    [InlineData("* Lync deployment lync:litwareinc.com: 4 x Lync Server 2013")]
    [InlineData("* Support ended on 2023-04-11: Exchange 2013")]
    [InlineData("* Support ended on 2023-04-11: Lync Server 2013")]
    public void Of_Litware_SaysWhatItIs(string line) => Assert.Contains(line, Lines(Planned));

    [Fact]
    public void Of_EstateReadBeforeTheEndOfSupport_SaysNothingOfIt()
    {
        TopologyBuilder builder = new(new DateTimeOffset(2023, 4, 11, 23, 0, 0, TimeSpan.Zero));
        foreach (Resource resource in Litware.Estate.All())
        {
            builder.Add(resource);
        }

        Assert.DoesNotContain("Support ended", Text(new IntegrationReport(builder.Build(), Litware.Plan)), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_Litware_NamesThePlanByItsHash() => Assert.Contains("* Plan: SHA-256 " + PlanWriter.HashOf(Litware.Plan), Lines(Planned));

    [Fact]
    public void Of_KindThatWasNotRead_SaysWhy()
    {
        TopologyBuilder builder = Litware.Estate.ToBuilder();
        foreach (Resource config in Litware.Estate.All(OwaWebConfig.Schema))
        {
            builder.Remove(config.Key);
        }

        Topology estate = builder
            .Cover(new Scope(Product.Exchange, Fqdn.Parse("litwareinc.com")), OwaWebConfig.Schema, Coverage.NotReadBecause("no session to the servers"))
            .Cover(new Scope(Product.Lync, Fqdn.Parse("litwareinc.com")), TrustedRoot.OfLync, Coverage.PartialBecause("atl-fe-011 did not answer"))
            .Build();

        string[] lines = Lines(new IntegrationReport(estate, Litware.Plan));

        Assert.Contains("* Not read: exchange:litwareinc.com/owaWebConfigs (no session to the servers)", lines);
        Assert.Contains("* Read in part: lync:litwareinc.com/lyncTrustedRoots (atl-fe-011 did not answer)", lines);
    }

    [Fact]
    public void Of_PlanThatIsNotApplied_SaysSo()
    {
        string[] lines = Lines(Planned);

        Assert.Contains("Nothing was changed: this is what would be done. The tables below show the estate as it is.", lines);
        Assert.Contains("* Changes planned: 20 (create 5, change 7, remove 1, restart 7)", lines);
        Assert.Contains("* Impact: 7 restarts of services, 7 of which end calls in progress; one change touches up to 38 users", lines);
        Assert.Equal(["1. Review the 20 planned changes, then apply the plan."], NextSteps(Planned));
    }

    // The row holds before and after, the reason, its source, what people notice, and what comes first.
    [Fact]
    public void Of_Litware_HasEveryChangeWithReasonAndSource()
    {
        string row = Assert.Single(Lines(Planned), line => line.Contains("umDialPlans/Redmond", StringComparison.Ordinal));

        Assert.Equal(
            "| c0014 | change | exchange:litwareinc.com/umDialPlans/Redmond | voipSecurity: SIPSecured → Secured "
            + "| The Lync pools ask of media: Global = RequireEncryption; 'Secured' is the strongest VoIP security that works with them, or the one chosen among those. "
            + @"C.1, J.4 \[C\] | touches 27 users<br>needs c0010, c0013 |",
            row);
        Assert.All(Litware.Plan.Changes, change => Assert.Single(Lines(Planned), line => line.StartsWith($"| {change.Id} | ", StringComparison.Ordinal)));
    }

    [Fact]
    [Trait("Feature", "B6")]
    public void Of_RestartOfAService_SaysThatCallsEnd() => Assert.Contains(
        @"atl-fe-011.litwareinc.com\\RTCSRV restarts and ends the calls in progress<br>touches 12 users", Text(Planned), StringComparison.Ordinal);

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

    // C.1: a plan that secures signalling only takes no call from a pool that requires encrypted media.
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
    public void Of_VerifiedRun_SaysSoAndAsksForNothing()
    {
        string[] lines = Lines(Done);

        Assert.Contains("Verified: the estate was read again after the run, and nothing of what UmLync plans is left to be done.", lines);
        Assert.Contains("* Outcomes: applied 20", lines);
        Assert.EndsWith("| applied |", Assert.Single(lines, line => line.StartsWith("| c0014 |", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal(["Nothing is to be done."], NextSteps(Done));
    }

    [Theory]
    [InlineData(Outcome.Failed, "failed", "1. Remove the causes named at the changes that failed, then resume the journal: c0002.")]
    [InlineData(Outcome.Diverged, "diverged", "1. Look at the objects of these changes, which the target did not show as planned: c0002.")]
    [InlineData(Outcome.Stale, "stale", "1. Make a new plan: the estate has moved on from what these changes are based on: c0002.")]
    [InlineData(Outcome.Declined, "declined", "1. Decide about the changes that were declined: c0002.")]
    [InlineData(Outcome.Blocked, "blocked", "1. Make a new plan when the changes before these are done: c0002.")]
    [InlineData(
        Outcome.Waiting, "waiting",
        @"1. Do by hand on 'exchange:litwareinc.com/permissions/UM AutoAttendant Container\\litwareinc.com\\RTCComponentUniversalServices': "
        + @"container: UM AutoAttendant Container, group: litwareinc.com\\RTCComponentUniversalServices, allowed: ListChildren, ReadProperty, denied: none, inheritance: All. No command carries it out.")]
    public void Of_ChangeThatIsNotDone_SaysWhyAndWhatToDo(Outcome outcome, string word, string step)
    {
        Message reason = new("ObjectIsGone", "x");
        IntegrationReport report = new(Litware.Estate, Litware.Plan)
        {
            After = Litware.Estate,
            Outcomes = [.. Litware.Plan.Changes.Select((change, index) => index == 1 ? new ChangeOutcome(change, outcome, reason) : new ChangeOutcome(change, Outcome.Applied))],
        };

        Assert.Contains("Not verified: something of the plan is not done, or a new read of the estate shows more to do.", Lines(report));
        Assert.Contains($"* Outcomes: applied 19, {word} 1", Lines(report));
        Assert.EndsWith(
            $"| {word}<br>{MarkdownRenderer.Escape(reason.In(CultureInfo.InvariantCulture))} |",
            Assert.Single(Lines(report), line => line.StartsWith("| c0002 |", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal([step], NextSteps(report));
    }

    [Fact]
    public void Of_WhatIsLeftOut_SaysWhy()
    {
        UmDialPlan plan = Litware.Estate.SipDialPlans().Last();
        Topology estate = Litware.Estate.ToBuilder().Put(plan with { PhoneContext = null }).Build();
        IntegrationReport report = new(estate, Integration.PlanFor(estate, Blueprint.Empty));

        Assert.Contains(
            @"| exchange:litwareinc.com/umDialPlans/Redmond | The phone context of the dial plan 'Redmond' was not read, and the pilot identifier is its first label. | A.7, H 2, H 3 \[C\] |",
            Table(report, "## Left out"));
        Assert.Equal($"2. Decide about what the plan leaves out: {report.Plan.LeftOut.Count}.", NextSteps(report)[1]);
    }

    [Fact]
    public void Of_EstateAsItShouldBe_SaysThatNothingIsToBeChanged()
    {
        Topology estate = Litware.After(Litware.Plan);
        IntegrationReport report = new(estate, Integration.PlanFor(estate, Blueprint.Empty));

        Assert.Contains("Nothing is to be changed.", Lines(report));
        Assert.Equal(["Nothing is to be done."], NextSteps(report));
    }

    // Law 2 of the design: what was not read is never shown as a no.
    [Fact]
    public void Of_WhatWasNotRead_SaysSo()
    {
        Topology estate = Litware.Estate.ToBuilder()
            .Put(Litware.Estate.All(UmService.Schema).First() with { DialPlans = null, StartupMode = null })
            .Put(Litware.Estate.All(UmHuntGroup.Schema).First() with { Pilot = default })
            .Put(Litware.Estate.All(MediaConfiguration.Schema).First() with { EncryptionLevel = null })
            .Build();
        IntegrationReport report = new(estate, Litware.Plan);

        Assert.Equal("| ATL-EX-001 | MSExchangeUM | not read | not read | not read |", Table(report, "## Servers and dial plans")[1]);
        Assert.Equal("| atl-cs-001.litwareinc.com | FrontEnd | 1:1 | yes | yes | not read | Redmond |", Table(report, "## Routing")[1]);
        Assert.All(Table(report, "## Encryption pairs").Skip(1), row => Assert.EndsWith("| not read | not read |", row, StringComparison.Ordinal));
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

    // The language of the reader changes words, never figures, dates or the order.
    [Fact]
    public void Of_SameReport_IsTheSameTextInEveryCulture()
    {
        CultureInfo[] cultures = [.. new[] { "de-DE", "ar-SA", "tr-TR", "fa-IR" }.Select(CultureInfo.GetCultureInfo)];

        Assert.All(cultures, culture => Assert.Equal(Text(Done), MarkdownReport.Of(Done, culture)));
    }

    // Whatever the estate holds, a table keeps its columns and the text its lines.
    [Fact]
    public void Of_AnyEstate_HasWellFormedTables() => RandomEstate.ForAll(estate =>
    {
        string text = Text(new IntegrationReport(estate, Planner.Plan(new Draft(estate))));

        Assert.DoesNotContain('\r', text);
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        int columns = 0;
        foreach (string line in text.Split('\n'))
        {
            int cells = line.StartsWith("| ", StringComparison.Ordinal) ? Cells(line) : 0;
            Assert.True(cells == 0 || columns == 0 || cells == columns, line);
            columns = cells;
        }
    });

    [Fact]
    public void Of_Findings_StandBySeverityWithReasonActionAndSource()
    {
        IntegrationReport report = new(Litware.Estate, Litware.Plan) { Findings = RuleBook.Judge(Litware.Estate) };
        string[] section = [.. Section(report, "## Findings")];

        Assert.Contains("* Findings: Errors 11, Warnings 5, Information 1", Lines(report));
        Assert.Equal(["### Errors", "### Warnings", "### Information"], section.Where(line => line.StartsWith("### ", StringComparison.Ordinal)));
        string row = Assert.Single(section, line => line.StartsWith("| IncompatibleSecuritySetting | exchange:litwareinc.com/umDialPlans/Redmond | ", StringComparison.Ordinal));
        Assert.Contains("| Set the dial plan to Secured with Set-UMDialPlan -Identity 'Redmond' -VoIPSecurity Secured (preferred)", row, StringComparison.Ordinal);
        Assert.EndsWith(@" | E.2 row 1, C.1 \[C\] |", row, StringComparison.Ordinal);
        Assert.Equal(
            ["1. Review the 20 planned changes, then apply the plan.", "2. Attend to the findings that are errors: 11.", "3. Look at the findings that are warnings: 5."],
            NextSteps(report));
    }

    // Not evaluated is not passed, and never among the failures.
    [Fact]
    public void Of_RuleThatCouldNotLook_StandsApart()
    {
        Topology estate = Litware.After(Litware.Plan).ToBuilder()
            .Put(Litware.Estate.All(MediaConfiguration.Schema).First() with { EncryptionLevel = null })
            .Build();
        IntegrationReport report = new(estate, Litware.Plan) { Findings = [.. RuleBook.Judge(estate).Where(finding => finding.RuleId == "IncompatibleSecuritySetting")] };
        string[] section = [.. Section(report, "## Findings")];

        Assert.Equal("### Not evaluated", section[0]);
        Assert.Single(section, line => line.StartsWith("| IncompatibleSecuritySetting | exchange:litwareinc.com | ", StringComparison.Ordinal));
        Assert.Equal("Rules that pass: 0", section[section.Length - 1]);
        Assert.Contains("* Findings: Not evaluated 1", Lines(report));
        Assert.Equal("2. Read what the rules could not evaluate, if it matters: 1.", NextSteps(report)[1]);
    }

    private static string Text(IntegrationReport report) => MarkdownReport.Of(report, CultureInfo.InvariantCulture);

    private static string[] Lines(IntegrationReport report) => Text(report).Split('\n');

    /// <summary>The section under the heading, up to the next one.</summary>
    private static IEnumerable<string> Section(IntegrationReport report, string heading) =>
        Lines(report).SkipWhile(line => line != heading).Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal)).Where(line => line.Length > 0);

    /// <summary>The first table of the section without its rule.</summary>
    private static string[] Table(IntegrationReport report, string heading) =>
        [.. Section(report, heading).TakeWhile(line => line.StartsWith("| ", StringComparison.Ordinal)).Where(line => !line.StartsWith("| ---", StringComparison.Ordinal))];

    private static string[] NextSteps(IntegrationReport report) => [.. Section(report, "## Next steps")];

    private static int Cells(string line) => line.Where((letter, index) => letter == '|' && BackslashesBefore(line, index) % 2 == 0).Count();

    private static int BackslashesBefore(string line, int index) => line.Substring(0, index).Reverse().TakeWhile(letter => letter == '\\').Count();
}
