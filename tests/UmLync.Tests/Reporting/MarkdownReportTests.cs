using System;
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
using static UmLync.Tests.Reporting.ReportText;

namespace UmLync.Tests.Reporting;

/// <summary>What docs/examples/README.md says of the estate, as a reader of the report finds it.</summary>
public class MarkdownReportTests
{
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

        Assert.DoesNotContain("Support ended", Whole(new IntegrationReport(builder.Build(), Litware.Plan)), StringComparison.Ordinal);
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
        @"atl-fe-011.litwareinc.com\\RTCSRV restarts and ends the calls in progress<br>touches 12 users", Whole(Planned), StringComparison.Ordinal);

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

    // The language of the reader changes words, never figures, dates or the order.
    [Fact]
    public void Of_SameReport_IsTheSameTextInEveryCulture()
    {
        CultureInfo[] cultures = [.. new[] { "de-DE", "ar-SA", "tr-TR", "fa-IR" }.Select(CultureInfo.GetCultureInfo)];

        Assert.All(cultures, culture => Assert.Equal(Whole(Done), MarkdownReport.Of(Done, culture)));
    }

    // Whatever the estate holds, a table keeps its columns and the text its lines.
    [Fact]
    public void Of_AnyEstate_HasWellFormedTables() => RandomEstate.ForAll(estate =>
    {
        string text = Whole(new IntegrationReport(estate, Planner.Plan(new Draft(estate))));

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
        // What the example does not hold (firewall rules, the health of required services) is no part of this.
        IntegrationReport report = new(Litware.Estate, Litware.Plan) { Findings = [.. RuleBook.Judge(Litware.Estate).Where(finding => finding.Outcome != FindingOutcome.NotEvaluated)] };
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

    private static int Cells(string line) => line.Where((letter, index) => letter == '|' && BackslashesBefore(line, index) % 2 == 0).Count();

    private static int BackslashesBefore(string line, int index) => line.Substring(0, index).Reverse().TakeWhile(letter => letter == '\\').Count();
}
