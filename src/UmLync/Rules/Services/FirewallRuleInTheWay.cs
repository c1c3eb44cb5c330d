using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Planning;
using UmLync.Ports;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Rules;

/// <summary>
/// Exchange setup makes inbound rules of the Windows Firewall for the call router, the UM service and its worker processes, by name.
/// One that is missing, switched off or turned round may stop calls; whether other rules let them pass, or the firewall is off, is not
/// read, so that nothing more than a warning follows.
/// </summary>
public sealed class FirewallRuleInTheWay() : Rule(
    nameof(RuleMessages.FirewallRuleInTheWay), Severity.Warning, Source.Inferred("J.8, H 31"),
    WindowsFirewallRule.Schema, ExchangeServer.Schema, UmService.Schema, UmCallRouter.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        ILookup<Fqdn, WindowsFirewallRule> rules = judgement.All(WindowsFirewallRule.Schema).ToLookup(rule => rule.Computer);
        foreach (IGrouping<ExchangeServer, string> server in from role in judgement.Estate.UmRoles()
                                                             where role.Scope.Equals(judgement.Scope) && role is not UmServer
                                                             let server = judgement.Estate.Find(role.Scope, ExchangeServer.Schema, role.Server)
                                                             where server?.Fqdn is not null
                                                             from name in NamesFor(role)
                                                             group name by server)
        {
            JudgeServer(judgement, server.Key, [.. server.Distinct(StringComparer.Ordinal)], [.. rules[server.Key.Fqdn!]]);
        }
    }

    // The service makes its worker processes; nothing says of which role the worker of the speech engine is.
    private static IEnumerable<string> NamesFor(IUmRole role) => role is UmCallRouter
        ? ExchangeFirewallRules.Of(PortService.CallRouter)
        : ExchangeFirewallRules.Of(PortService.UmService).Concat(ExchangeFirewallRules.Of(PortService.UmWorker));

    private static void JudgeServer(Judgement judgement, ExchangeServer server, string[] expected, WindowsFirewallRule[] present)
    {
        string[] missing = [.. expected.Intersect(ExchangeFirewallRules.MissingFrom(present.Select(rule => rule.Name)))];
        if (missing.Length > 0)
        {
            judgement.Fail(server, nameof(RuleMessages.FirewallRulesAreMissing), server.Fqdn!.ToString(), string.Join(", ", missing));
        }

        foreach (WindowsFirewallRule rule in present.Where(rule => ExchangeFirewallRules.Find(rule.Name) is { } known && expected.Contains(known)))
        {
            if (judgement.Knows(rule, "enabled", "direction", "action"))
            {
                JudgeRule(judgement, rule);
            }
        }
    }

    private static void JudgeRule(Judgement judgement, WindowsFirewallRule rule)
    {
        if (rule.Enabled == false)
        {
            judgement.Fail(rule, nameof(RuleMessages.FirewallRuleIsOff), rule.Name, rule.Computer.ToString());
        }
        else if (rule.Action == FirewallAction.Block)
        {
            judgement.Fail(rule, nameof(RuleMessages.FirewallRuleBlocks), rule.Name, rule.Computer.ToString());
        }
        else if (rule.Direction == FirewallDirection.Outbound)
        {
            judgement.Fail(rule, nameof(RuleMessages.FirewallRuleIsOutbound), rule.Name, rule.Computer.ToString());
        }
    }
}
