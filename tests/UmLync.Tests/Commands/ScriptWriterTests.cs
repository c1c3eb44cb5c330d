using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using UmLync.Commands;
using UmLync.Planning;
using UmLync.Tests.Planning;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Commands;

public class ScriptWriterTests
{
    // Stands in the expected scripts where the plan's own hash stands.
    private const string Hash = "<hash of the plan>";

    private static readonly PlannedChange Gateway = Sample.Creation(Sample.Gateway with { OutcallsAllowed = null, MessageWaitingIndicatorAllowed = null });
    private static readonly PlannedChange Media = Sample.Removal(new MediaConfiguration { Scope = Sample.Lync, Identity = "Site:Redmond" });
    private static readonly PlannedChange ByHand = Sample.Change(ChangeAction.Manual, Sample.DialPlan.Key, [new PropertyChange(UmDialPlan.Schema.Find("uriType")!, UriType.TelExtn, UriType.SipName)]);

    [Fact]
    public void ScriptsFor_PlanWithEveryFormOfChange_AreTheReviewedScripts()
    {
        string[] names = ["01-exchange.ps1", "02-server-atl-ex-001.ps1", "03-exchange.ps1", "04-lync.ps1"];
        IReadOnlyList<ScriptFile> scripts = Scripts(ScriptedPlan.Plan);

        Assert.Equal(names, scripts.Select(script => script.Name));
        Assert.All(scripts, script => Assert.Equal(Expected(script.Name), script.Content.Replace(PlanWriter.HashOf(ScriptedPlan.Plan), Hash)));
    }

    [Fact]
    public void ScriptsFor_EmptyPlan_AreNone() => Assert.Empty(Scripts(ScriptedPlan.Of()));

    [Fact]
    public void ScriptsFor_ShellsInTurn_AreOneForEachStretch() => Assert.Equal(
        ["01-exchange.ps1: c0001 c0002", "02-lync.ps1: c0003", "03-exchange.ps1: c0004"],
        Layout(ScriptedPlan.Of(Gateway, Gateway, Media, Gateway)));

    [Fact]
    public void ScriptsFor_RestartsOnServers_AreOneForEachServer() => Assert.Equal(
        ["01-server-atl-ex-001.ps1: c0001 c0002", "02-server-atl-ex-002.ps1: c0003", "03-server-atl-ex-001.ps1: c0004"],
        Layout(ScriptedPlan.Of(
            Restart("atl-ex-001.litwareinc.com", "MSExchangeUM"), Restart("ATL-EX-001.litwareinc.com", "MSExchangeUMCR"),
            Restart("atl-ex-002.litwareinc.com", "MSExchangeUM"), Restart("atl-ex-001.litwareinc.com", "MSExchangeUM"))));

    // What a person has to do first stands at the head of a script, never between two calls.
    [Fact]
    public void ScriptsFor_HandworkBetweenCalls_BeginsAScript() => Assert.Equal(
        ["01-exchange.ps1: c0001", "02-exchange.ps1: c0002 c0003 c0004", "03-by-hand.ps1: c0005"],
        Layout(ScriptedPlan.Of(Gateway, ByHand, ByHand, Gateway, ByHand)));

    [Fact]
    public void ScriptsFor_HandworkAlone_HaveNoCommand()
    {
        ScriptFile script = Assert.Single(Scripts(ScriptedPlan.Of(ByHand)));

        Assert.Equal("01-by-hand.ps1", script.Name);
        Assert.Equal(["$ErrorActionPreference = 'Stop'"], Lines(script).Where(line => line.Length > 0 && line[0] != '#'));
        Assert.Contains("#     Run in: nothing; all of it is done by hand", Lines(script));
        Assert.Contains("#   What: Would change uriType from 'TelExtn' to 'SipName'.", Lines(script));
    }

    [Fact]
    public void ScriptsFor_MoreThan99Stretches_SortByName()
    {
        IReadOnlyList<ScriptFile> scripts = Scripts(ScriptedPlan.Of([.. Enumerable.Range(0, 60).SelectMany(_ => new[] { Gateway, Media })]));

        Assert.Equal("001-exchange.ps1", scripts[0].Name);
        Assert.Equal("120-lync.ps1", scripts[119].Name);
    }

    [Fact]
    public void ScriptsFor_LongLists_HaveOneNameALine()
    {
        string[] plans = [.. Enumerable.Range(1, 12).Select(number => $"DialPlan{number:00}")];
        PlannedChange change = Sample.Update(
            Sample.UmService with { DialPlans = new NameSet(["Old"]) }, Sample.UmService with { DialPlans = new NameSet(plans) });
        string[] lines = [.. Lines(Assert.Single(Scripts(ScriptedPlan.Of(change)))).SkipWhile(line => line != "$parameters = @{")];

        Assert.Equal(["    DialPlans   = @{", "        Add = 'DialPlan01',", "            'DialPlan02',"], lines.Skip(2).Take(3));
        Assert.Equal(["            'DialPlan12'", "        Remove = 'Old'", "    }"], lines.Skip(14).Take(3));
    }

    [Fact]
    public void ScriptsFor_AnyPlan_HoldEveryChangeOnceInOrder() => Assert.All(
        RandomPlans.Integrations.Concat(RandomPlans.Scribbles).Take(40).Select(item => item.Plan),
        plan => Assert.Equal(
            plan.Changes.Select(change => change.Id),
            Scripts(plan).SelectMany(Lines).Where(line => line.StartsWith("# c0", StringComparison.Ordinal)).Select(line => line.Substring(2, plan.Changes[0].Id.Length))));

    [Fact]
    public void ScriptsFor_SamePlan_AreTheSameBytes() =>
        Assert.Equal(Scripts(ScriptedPlan.Plan), Scripts(PlanReader.Read(PlanWriter.ToBytes(ScriptedPlan.Plan), "plan.json")));

    private static PlannedChange Restart(string computer, string service) =>
        Sample.Restart(new WindowsService { Scope = Sample.Exchange, Computer = Fqdn.Parse(computer), Name = service });

    private static IReadOnlyList<ScriptFile> Scripts(Plan plan) => ScriptWriter.ScriptsFor(plan, CultureInfo.InvariantCulture);

    private static IEnumerable<string> Layout(Plan plan) => Scripts(plan).Select(script =>
        script.Name + ":" + string.Concat(Lines(script).Where(line => line.StartsWith("# c0", StringComparison.Ordinal)).Select(line => " " + line.Substring(2, 5))));

    private static string[] Lines(ScriptFile script) => script.Content.Split('\n');

    private static string Expected(string name)
    {
        using Stream stream = typeof(ScriptWriterTests).Assembly.GetManifestResourceStream(name)!;
        using StreamReader reader = new(stream, Encoding.ASCII);
        return reader.ReadToEnd();
    }
}
