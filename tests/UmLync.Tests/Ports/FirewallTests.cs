using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UmLync.Blueprints;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Ports;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Tests.Examples;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Ports;

/// <summary>docs/domain.md J.8: the way of a call, voice, and E.2 row 9 for the way back.</summary>
[Trait("Feature", "J5")]
public class FirewallTests
{
    private static readonly IReadOnlyList<FirewallFlow> Flows = FirewallRequest.Of(SmallEstate.Clean);

    [Fact]
    public void Flows_OfAnEstate_FollowTheCallAndGoBack()
    {
        string[] servers = [.. SmallEstate.Clean.All(ExchangeServer.Schema).Select(server => server.Fqdn!.ToString())];
        string[] frontEnds = [.. SmallEstate.Clean.All(LyncComputer.Schema).Select(computer => computer.Fqdn.ToString())];

        foreach ((string frontEnd, string server) in from frontEnd in frontEnds from server in servers select (frontEnd, server))
        {
            Assert.Contains(Flows, flow => (flow.Source, flow.Destination, flow.Ports, flow.Protocol) == (frontEnd, server, "5061", PortProtocol.TCP));
            Assert.Contains(Flows, flow => (flow.Source, flow.Destination, flow.Ports, flow.Protocol) == (frontEnd, server, "5063", PortProtocol.TCP));
            Assert.Contains(Flows, flow => (flow.Source, flow.Destination, flow.Ports, flow.Protocol) == (frontEnd, server, "5067", PortProtocol.TCP));
            Assert.Contains(Flows, flow => (flow.Source, flow.Destination, flow.Ports, flow.Protocol) == (server, frontEnd, "5061", PortProtocol.TCP));
            Assert.Contains(Flows, flow => (flow.Source, flow.Destination, flow.Ports, flow.Protocol) == ("any", server, "1024-65535", PortProtocol.UDP));
        }

        Assert.DoesNotContain(Flows, flow => flow.Source == flow.Destination);
    }

    // C.4 and J.8: who changes startup mode or ports may have to adapt the rules; the plan says which, and its file too.
    [Fact]
    [Trait("Feature", "J4")]
    [Trait("Feature", "B6")]
    public void Impact_OfAStartupMode_NamesTheRules()
    {
        Topology estate = SmallEstate.Clean.With(UmCallRouter.Schema, "ATL-EX-001", router => router with { StartupMode = UmStartupMode.TCP });
        Plan plan = Integration.PlanFor(estate, Blueprint.Empty);
        PlannedChange change = plan.Changes.Single(change => change.Key.Kind == UmCallRouter.Schema);

        Assert.Equal(["UMCallRouter (GFW) (TCP-In)", "UMCallRouter (TCP-In)"], change.Impact.FirewallRules);
        Assert.Equal(change.Impact.FirewallRules, PlanReader.Read(PlanWriter.ToBytes(plan), "plan.json").Changes.Single(read => read.Id == change.Id).Impact.FirewallRules);
        Assert.Equal(change.Impact.FirewallRules, PortChange.Of(plan, estate).Single(ports => ports.Change == change).Ports.Rules);
        Assert.All(plan.Changes.Where(other => other.Key.Kind != UmCallRouter.Schema), other => Assert.Empty(other.Impact.FirewallRules));
    }

    [Fact]
    public void Flows_UnderTls_AskForNoPlainPort()
    {
        TopologyBuilder builder = SmallEstate.Clean.ToBuilder();
        foreach (IUmRole role in SmallEstate.Clean.UmRoles())
        {
            builder.Put(role.WithStartupMode(UmStartupMode.TLS));
        }

        string[] ports = [.. FirewallRequest.Of(builder.Build()).Select(flow => flow.Ports).Distinct().OrderBy(port => port, StringComparer.Ordinal)];

        Assert.Equal(["1024-65535", "5061", "5063", "5065", "5067"], ports);
    }

    [Fact]
    public void Csv_OfARequest_HasALineForEachFlow()
    {
        string[] lines = FirewallText.Of(Flows, FirewallForm.Csv, CultureInfo.InvariantCulture).Split(["\r\n"], StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("\"Source\",\"Destination\",\"Protocol\",\"Port\",\"Service\",\"Reason\",\"Evidence\"", lines[0]);
        Assert.Equal(Flows.Count, lines.Length - 1);
        Assert.All(Flows, flow => Assert.Contains(lines, line => line.StartsWith($"\"{flow.Source}\",\"{flow.Destination}\",\"{flow.Protocol}\",\"{flow.Ports}\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Markdown_OfARequest_NamesTheRulesOfSetup()
    {
        string page = FirewallText.Of(Flows, FirewallForm.Markdown, CultureInfo.InvariantCulture);

        Assert.Contains("UMCallRouter (GFW) (TCP-In)", page.Replace("\\", string.Empty), StringComparison.Ordinal);
        Assert.True(page.Split('\n').Count(line => line.StartsWith('|')) >= Flows.Count + 2);
    }

    // Names come from the estate: a server may be called anything where its FQDN was not read.
    [Theory]
    [InlineData("=HYPERLINK(1)", "\"'=HYPERLINK(1)\"")]
    [InlineData("@SUM", "\"'@SUM\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    public void Csv_NameThatASpreadsheetWouldObey_IsText(string server, string cell) =>
        Assert.Contains(cell, FirewallText.Of(RequestWith(server), FirewallForm.Csv, CultureInfo.InvariantCulture), StringComparison.Ordinal);

    [Fact]
    public void Script_NameThatPowerShellWouldObey_IsALiteral()
    {
        string script = FirewallText.Of(RequestWith("x'; Remove-Item C:\\ #\n$(evil)"), FirewallForm.Script, CultureInfo.InvariantCulture);

        Assert.Contains("-CimSession ('x''; Remove-Item C:\\ #' + [char]0x000A + '$(evil)')", script, StringComparison.Ordinal);
        Assert.All(script.Split(["\r\n"], StringSplitOptions.RemoveEmptyEntries), line =>
            Assert.Matches(@"^(#|\$ErrorActionPreference = 'Stop'$|\$from = |New-NetFirewallRule )", line));
    }

    // domain.md C.4, J.8: whoever changes startup modes may have to adapt the rules.
    [Fact]
    public void Plan_ThatChangesAStartupMode_NamesPortsAndRules()
    {
        PortChange change = PortChange.Of(Litware.Plan, Litware.Estate)[0];

        Assert.Equal("startupMode", Assert.Single(change.Change.Properties, row => row.Property.Name == "startupMode").Property.Name);
        Assert.NotEmpty(change.Ports.Opened);
        Assert.All(change.Ports.Rules, rule => Assert.Contains(rule, ExchangeFirewallRules.Names));
    }

    [Fact]
    public void Plan_ThatChangesNoPort_NamesNone() =>
        Assert.Empty(PortChange.Of(Integration.PlanFor(SmallEstate.Clean, Blueprint.Empty), SmallEstate.Clean));

    private static IReadOnlyList<FirewallFlow> RequestWith(string server) =>
        FirewallRequest.Of(SmallEstate.Clean.ToBuilder().Put(new UmService { Scope = SmallEstate.Exchange, Server = server, StartupMode = UmStartupMode.TLS }).Build());
}
