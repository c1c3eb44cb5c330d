using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Planning;
using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

public class RuleBookTests
{
    [Fact]
    public void All_HasEveryRuleOnce() =>
        Assert.Equal(
            typeof(Rule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract).Select(type => type.Name).OrderBy(name => name, StringComparer.Ordinal),
            RuleBook.All.Select(rule => rule.Id).OrderBy(id => id, StringComparer.Ordinal));

    [Fact]
    public void All_OnlyConfirmedFactsAreErrors() =>
        Assert.Empty(RuleBook.All.Where(rule => rule.Severity == Severity.Error && rule.Source.Evidence != Evidence.Confirmed).Select(rule => rule.Id));

    [Fact]
    public void All_SaysWhatShouldBeTheCase() =>
        Assert.All(RuleBook.All, rule => Assert.Equal(rule.Id, rule.Requirement.Id));

    [Fact]
    public void Judge_EstateWithoutFault_NeverFails() =>
        Assert.DoesNotContain(RuleBook.Judge(SmallEstate.Clean), finding => finding.Outcome is FindingOutcome.Fail or FindingOutcome.Error);

    [Fact]
    public void Judge_EstateOfWhichNothingWasRead_PassesNoRule()
    {
        Topology estate = new TopologyBuilder(DateTimeOffset.FromUnixTimeSeconds(0)).AddScope(SmallEstate.Exchange).AddScope(SmallEstate.Lync).Build();

        Assert.All(RuleBook.Judge(estate), finding => Assert.Equal(FindingOutcome.NotEvaluated, finding.Outcome));
        Assert.Equal(RuleBook.All.Select(rule => rule.Id).Distinct().Count(), RuleBook.Judge(estate).Select(finding => finding.RuleId).Distinct().Count());
    }

    [Fact]
    public void Judge_EmptyEstate_PassesNoRule() =>
        Assert.All(
            RuleBook.Judge(new TopologyBuilder(DateTimeOffset.FromUnixTimeSeconds(0)).Build()),
            finding => Assert.Equal(FindingOutcome.NotEvaluated, finding.Outcome));

    [Fact]
    public void Judge_ThousandUnreadProperties_AreOneFinding()
    {
        Topology estate = SmallEstate.Clean.Put([.. Enumerable.Range(0, 1000).Select(number =>
            SmallEstate.HuntGroupOf("1:1", "H" + number, "Redmond", "Redmond") with { Pilot = default })]);

        Finding finding = Assert.Single(new HuntGroupPilot().Judge(estate));
        Assert.Equal(FindingOutcome.NotEvaluated, finding.Outcome);
        Assert.Equal("1000", finding.Reason.Arguments[2]);
    }

    [Fact]
    public void Judge_WhatFailsAndWhatIsUnread_AreBothSaid()
    {
        Topology estate = SmallEstate.Clean
            .With(UmService.Schema, "ATL-EX-001", service => service with { DialPlans = NameSet.Empty })
            .With(UmService.Schema, "ATL-EX-002", service => service with { DialPlans = null });

        Assert.Equal(
            [FindingOutcome.Fail, FindingOutcome.NotEvaluated], new ServerInAllSipDialPlans().Judge(estate).Select(finding => finding.Outcome));
    }

    [Fact]
    public void Reads_EveryKindOfEveryRule_AndNoUsers()
    {
        HashSet<ResourceKind> kinds = [.. RuleBook.Reads.Kinds];

        Assert.All(RuleBook.All.SelectMany(rule => rule.Reads), kind => Assert.Contains(kind, kinds));
        Assert.False(RuleBook.Reads.KeepsUsers);
    }
}
