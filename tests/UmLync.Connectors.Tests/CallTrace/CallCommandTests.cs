using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using UmLync.Cli.Tests;
using UmLync.Connectors.Tests.Servers;
using Xunit;

namespace UmLync.Connectors.Tests.CallTrace;

/// <summary>The command line against peers of other makes: certificate, roots, addresses, a call.</summary>
[Collection(SipServers.Collection)]
public sealed class CallCommandTests(SipServers servers)
{
    private static readonly string Estate = Path.Combine(System.AppContext.BaseDirectory, "Data", "calls", "contoso.json");

    private static readonly string Names = string.Join(',',
        SipPki.Exchange + "=" + SipServers.Exchange, SipPki.FrontEnd + "=" + SipServers.FrontEnd, SipPki.SecondFrontEnd + "=" + SipServers.SecondFrontEnd);

    [SipFact]
    [Trait("Feature", "J3")]
    [Trait("Feature", "M3")]
    public async Task Trace_BothWays_IsAsDesired()
    {
        CommandResult run = (await CommandLine.RunAsync(Trace())).Exits(0);

        Assert.Matches(@"(?m)^  > um1\.contoso\.com:5067 UmWorker ToExchange$", run.Output);
        Assert.Matches(@"(?m)^\d+ passed, 0 failed, 0 not evaluated\.$", run.Output);
    }

    [SipFact]
    [Trait("Feature", "M2")]
    public async Task Trace_WithACall_EndsItAndSaysWhoAnswered()
    {
        int before = servers.Requests.Count;
        JsonElement answer = (await CommandLine.RunAsync([.. Trace(), "--auto-attendant", "Reception", "--direction", "to-exchange", "--invite", "--output", "json"])).Exits(0).Json;

        JsonElement taken = answer.GetProperty("steps").EnumerateArray().Last();
        Assert.Equal(("Invite", "Pass", 5067), (taken.GetProperty("layer").GetString(), taken.GetProperty("outcome").GetString(), taken.GetProperty("port").GetInt32()));
        Assert.Contains(servers.Requests.Skip(before), request => request.StartsWith($"INVITE {SipServers.Exchange}:5061 sip:+15550101@um1.contoso.com;user=phone ", System.StringComparison.Ordinal));
        Assert.StartsWith("BYE", servers.Requests[^1], System.StringComparison.Ordinal);
    }

    private string[] Trace() =>
        ["call", "trace", "--lab", Estate, "--certificate", servers.Pki.WritePfx(SipPki.FrontEnd), "--root", servers.Pki.AuthorityFile, "--resolve", Names];
}
