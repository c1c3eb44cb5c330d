using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UmLync.Commands;
using UmLync.Reporting;
using UmLync.Text;

namespace UmLync.Ports;

/// <summary>In which form a firewall change request is written.</summary>
public enum FirewallForm
{
    /// <summary>A table for a spreadsheet (RFC 4180).</summary>
    Csv,

    /// <summary>A page for people.</summary>
    Markdown,

    /// <summary>A script that makes the inbound rules with New-NetFirewallRule.</summary>
    Script,
}

/// <summary>
/// A firewall change request as text. Names come from the estate, where anybody may have chosen them: in a spreadsheet none
/// becomes a formula, in Markdown none becomes markup, and in a script each is a literal.
/// </summary>
public static class FirewallText
{
    private static readonly string[] Columns = ["Source", "Destination", "Protocol", "Port", "Service", "Reason", "Evidence"];

    /// <summary>The request in the given form and language.</summary>
    public static string Of(IReadOnlyList<FirewallFlow> flows, FirewallForm form, CultureInfo culture) => form switch
    {
        FirewallForm.Csv => Csv(flows, culture),
        FirewallForm.Markdown => Markdown(flows, culture),
        _ => Script(flows, culture),
    };

    private static string Csv(IReadOnlyList<FirewallFlow> flows, CultureInfo culture) => string.Concat(
        flows.Select(flow => new[] { flow.Source, flow.Destination, flow.Protocol.ToString(), flow.Ports, flow.Service.ToString(), flow.Reason.In(culture), flow.Evidence.ToString() })
            .Prepend(Columns).Select(cells => string.Join(",", cells.Select(Cell)) + "\r\n"));

    // A spreadsheet takes a cell that begins with one of these for a formula, unless an apostrophe stands before it.
    private static string Cell(string text)
    {
        string harmless = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
        return "\"" + harmless.Replace("\"", "\"\"") + "\"";
    }

    private static string Markdown(IReadOnlyList<FirewallFlow> flows, CultureInfo culture)
    {
        Words words = new(culture);
        return MarkdownRenderer.Render(
        [
            new Block.Heading(1, words.Of(nameof(PortMessages.FirewallTitle))),
            new Block.Paragraph(words.Of(nameof(PortMessages.FirewallIntroduction))),
            new Block.Table(
                [
                    words.Of(nameof(PortMessages.FirewallSource)), words.Of(nameof(PortMessages.FirewallDestination)), words.Of(nameof(PortMessages.FirewallPort)),
                    words.Of(nameof(PortMessages.FirewallReason)), words.Of(nameof(PortMessages.FirewallEvidence)),
                ],
                [.. flows.Select(flow => (IReadOnlyList<string>)[flow.Source, flow.Destination, flow.Protocol + " " + flow.Ports, words.In(flow.Reason), flow.Evidence.ToString()])]),
            new Block.Paragraph(words.Of(nameof(PortMessages.FirewallRulesOfSetup))),
            new Block.Items([.. ExchangeFirewallRules.Names]),
        ]);
    }

    private static string Script(IReadOnlyList<FirewallFlow> flows, CultureInfo culture) => string.Concat(Lines(flows, new Words(culture)).Select(line => line + "\r\n"));

    private static IEnumerable<string> Lines(IReadOnlyList<FirewallFlow> flows, Words words)
    {
        yield return ScriptComment.Line(words.Of(nameof(PortMessages.FirewallTitle)));
        yield return ScriptComment.Line(words.Of(nameof(PortMessages.FirewallScriptNeeds)));
        yield return "$ErrorActionPreference = 'Stop'";
        foreach (IGrouping<(string Destination, PortProtocol Protocol, string Ports, PortService Service), FirewallFlow> rule in
            flows.GroupBy(flow => (flow.Destination, flow.Protocol, flow.Ports, flow.Service)))
        {
            yield return string.Empty;
            foreach (string reason in rule.Select(flow => words.In(flow.Reason)).Distinct())
            {
                yield return ScriptComment.Line(reason);
            }

            // The firewall knows addresses and no names, so that they are resolved when the script runs.
            bool isOpen = rule.Any(flow => flow.Source == FirewallFlow.Anywhere);
            yield return isOpen
                ? "$from = 'Any'"
                : "$from = @(" + string.Join(", ", rule.Select(flow => PowerShellLiteral.Of(flow.Source))) + " | ForEach-Object { [System.Net.Dns]::GetHostAddresses($_) } | ForEach-Object IPAddressToString | Sort-Object -Unique)";
            string name = "UmLync " + rule.Key.Service + " " + rule.Key.Protocol + " " + rule.Key.Ports;
            yield return "New-NetFirewallRule -CimSession " + PowerShellLiteral.Of(rule.Key.Destination) + " -DisplayName " + PowerShellLiteral.Of(name)
                + " -Direction Inbound -Action Allow -Protocol " + rule.Key.Protocol + " -LocalPort " + PowerShellLiteral.Of(rule.Key.Ports) + " -RemoteAddress $from";
        }
    }
}
