using System;
using System.Linq;
using UmLync.Rules;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md J.8: the eight inbound rules, by name; H 31: whichever dash.</summary>
[Trait("Feature", "J4")]
public class FirewallRuleInTheWayTests
{
    private const string Server = "atl-ex-001.litwareinc.com";

    // J.8, the list; the dash as the Spanish and the 2016 English edition have it.
    private static readonly string[] Names =
    [
        "SESWorker (GFW) (TCP-In)", "UMCallRouter (GFW) (TCP-In)", "UMCallRouter (TCP-In)", "UMService (GFW) (TCP-In)", "UMService (TCP-In)",
        "UMWorkerProcess \u2013 RPC (TCP-In)", "UMWorkerProcess (GFW) (TCP-In)", "UMWorkerProcess (TCP-In)",
    ];

    [Fact]
    public void Judge_AllInForce_Passes() => Verdict.Passes<FirewallRuleInTheWay>(With(rule => rule));

    [Fact]
    public void Judge_OtherDash_Passes() => Verdict.Passes<FirewallRuleInTheWay>(With(rule => rule with { Name = rule.Name.Replace('\u2013', '-') }));

    // Nothing says which role needs it.
    [Fact]
    public void Judge_WithoutSpeechEngine_Passes() => Verdict.Passes<FirewallRuleInTheWay>(With(rule => rule, name => !name.StartsWith("SES", StringComparison.Ordinal)));

    [Fact]
    public void Judge_RuleThatIsOff_Fails() => Verdict.Fails<FirewallRuleInTheWay>(
        Broken("UMService (TCP-In)", rule => rule with { Enabled = false }), Severity.Warning, "FirewallRuleIsOff", Subject("UMService (TCP-In)"));

    [Fact]
    public void Judge_RuleThatBlocks_Fails() => Verdict.Fails<FirewallRuleInTheWay>(
        Broken("UMCallRouter (TCP-In)", rule => rule with { Action = FirewallAction.Block }), Severity.Warning, "FirewallRuleBlocks", Subject("UMCallRouter (TCP-In)"));

    [Fact]
    public void Judge_OutboundRule_Fails() => Verdict.Fails<FirewallRuleInTheWay>(
        Broken("UMWorkerProcess (TCP-In)", rule => rule with { Direction = FirewallDirection.Outbound }), Severity.Warning, "FirewallRuleIsOutbound", Subject("UMWorkerProcess (TCP-In)"));

    [Fact]
    public void Judge_MissingRules_AreNamedTogether()
    {
        Finding finding = new FirewallRuleInTheWay().Judge(With(rule => rule, name => !name.StartsWith("UMCallRouter", StringComparison.Ordinal)))
            .First(finding => finding.Subject == SmallEstate.Address("exchangeServers/ATL-EX-001"));

        Assert.Equal("FirewallRulesAreMissing", finding.Reason.Id);
        Assert.Contains("UMCallRouter (GFW) (TCP-In), UMCallRouter (TCP-In)", finding.Reason.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("UMService", finding.Reason.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Judge_StateUnread_IsNotEvaluated() =>
        Verdict.IsNotEvaluated<FirewallRuleInTheWay>(Broken("UMService (TCP-In)", rule => rule with { Enabled = null }), SmallEstate.Exchange, "PropertiesAreUnread");

    [Fact]
    public void Judge_RulesUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<FirewallRuleInTheWay>(With(rule => rule).Unread(WindowsFirewallRule.Schema), SmallEstate.Exchange);

    private static string Subject(string name) => "windowsFirewallRules/" + Server + "\\" + name;

    private static Topology Broken(string name, Func<WindowsFirewallRule, WindowsFirewallRule> change) =>
        With(rule => rule.Computer.ToString() == Server && rule.Name == name ? change(rule) : rule);

    private static Topology With(Func<WindowsFirewallRule, WindowsFirewallRule> change, Func<string, bool>? choice = null)
    {
        TopologyBuilder builder = SmallEstate.Clean.ToBuilder();
        builder.Cover(SmallEstate.Exchange, WindowsFirewallRule.Schema, Coverage.Read);
        foreach (ExchangeServer server in SmallEstate.Clean.All(ExchangeServer.Schema))
        {
            foreach (string name in Names.Where(choice ?? (_ => true)))
            {
                builder.Add(change(new WindowsFirewallRule
                {
                    Scope = SmallEstate.Exchange,
                    Computer = server.Fqdn!,
                    Name = name,
                    Enabled = true,
                    Direction = FirewallDirection.Inbound,
                    Action = FirewallAction.Allow,
                    Profiles = new NameSet(["Any"]),
                }));
            }
        }

        return builder.Build();
    }
}
