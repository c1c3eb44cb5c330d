using System;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Threading.Tasks;
using System.Xml.Linq;
using Xunit;

namespace UmLync.Cli.Tests;

/// <summary>docs/domain.md J.8.</summary>
public class PortTests
{
    [Fact]
    public async Task List_AnEstate_ShowsPortsByComputer()
    {
        using Workplace workplace = new();

        Assert.Matches(@"(?m)^atl-fe-001\.litwareinc\.com:5061 TCP FrontEnd listens", (await workplace.RunAsync("port", "list", Workplace.Estate)).Exits(0).Output);
        JsonElement ports = (await workplace.RunAsync("port", "list", Workplace.Estate, "--output", "json")).Exits(0).Json.GetProperty("ports");
        Assert.Contains(ports.EnumerateArray(), port => port.GetProperty("service").GetString() == "Media" && port.GetProperty("last").GetInt32() == 65535);
    }

    [Fact]
    [Trait("Feature", "J5")]
    public async Task Request_ForAnEstate_IsWrittenInTheFormOfItsEnding()
    {
        using Workplace workplace = new();

        (string File, string Start)[] forms = [("r.csv", "\"Source\""), ("r.md", "# Firewall"), ("r.ps1", "# Firewall")];
        foreach ((string file, string start) in forms)
        {
            (await workplace.RunAsync("port", "request", Workplace.Estate, "--out", file)).Exits(0);
            Assert.StartsWith(start, workplace.Text(file), StringComparison.Ordinal);
        }

        Assert.Contains("error FirewallFormIsUnknown", (await workplace.RunAsync("port", "request", Workplace.Estate, "--out", "r.txt")).Exits(1).Errors, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Feature", "J1")]
    public async Task Test_Ports_SaysWhichAreOpen()
    {
        TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        string open = "127.0.0.1:" + ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);

        Assert.Contains(open + " open", (await CommandLine.RunAsync("port", "test", open)).Exits(0).Output, StringComparison.Ordinal);
        JsonElement answers = (await CommandLine.RunAsync("port", "test", open, "127.0.0.1:1", "--output", "json")).Exits(2).Json.GetProperty("answers");
        Assert.Equal(["Closed", "Open"], answers.EnumerateArray().Select(answer => answer.GetProperty("state").GetString()!).Order());
        Assert.Contains("error TargetIsWrong", (await CommandLine.RunAsync("port", "test", "127.0.0.1")).Exits(1).Errors, StringComparison.Ordinal);
        listener.Stop();
    }

    [Fact]
    [Trait("Feature", "M7")]
    public async Task Judge_ForBuildServers_IsNUnitAndSarif()
    {
        using Workplace workplace = new();

        XElement run = XDocument.Parse((await workplace.RunAsync("test", Workplace.Estate, "--output", "nunit")).Exits(2).Output.TrimStart('\uFEFF')).Root!;
        Assert.Equal("test-run", run.Name.LocalName);
        JsonElement sarif = (await workplace.RunAsync("test", Workplace.Estate, "--output", "sarif")).Exits(2).Json;
        Assert.Equal("2.1.0", sarif.GetProperty("version").GetString());
        Assert.Contains("error OutputFormIsUnknown", (await workplace.RunAsync("plan", Workplace.Estate, "--output", "sarif")).Exits(1).Errors, StringComparison.Ordinal);
    }
}
