using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace UmLync.Cli.Tests;

/// <summary>docs/domain.md E.2 rows 9 and 40. The names of the estate lead to ports of this computer where nobody listens.</summary>
[Trait("Feature", "J3")]
public class CallTests
{
    private static readonly string Nowhere = string.Join(',', Enumerable.Range(1, 3).Select(number => $"atl-ex-00{number}.litwareinc.com=127.0.0.1"));

    [Fact]
    public async Task Trace_ServersThatAreDown_NamesCauseAndFix()
    {
        using Workplace workplace = new();

        CommandResult table = (await workplace.RunAsync(Trace("--direction", "to-exchange"))).Exits(2);
        Assert.Matches(@"(?m)^atl-ex-001\.litwareinc\.com:5061 CallRouter ToExchange$", table.Output);
        Assert.Matches(@"(?m)^    Fail Tcp TraceNobodyListens 'atl-ex-001\.litwareinc\.com:5061' refuses the connection", table.Output);
        Assert.Contains("      Start the service", table.Output, StringComparison.Ordinal);

        JsonElement answer = (await workplace.RunAsync(Trace("--direction", "to-exchange", "--output", "json"))).Exits(2).Json;
        Assert.Equal(("umlync-call-trace/1", 2), (answer.GetProperty("format").GetString(), answer.GetProperty("exitCode").GetInt32()));
        JsonElement[] steps = [.. answer.GetProperty("steps").EnumerateArray().Where(step => step.GetProperty("computer").GetString() == "atl-ex-001.litwareinc.com" && step.GetProperty("port").GetInt32() == 5061)];
        Assert.Equal(
            ["Dns Pass ", "Tcp Fail TraceNobodyListens", "Tls NotEvaluated ", "Identity NotEvaluated ", "Options NotEvaluated "],
            steps.Select(step => $"{step.GetProperty("layer").GetString()} {step.GetProperty("outcome").GetString()} {step.GetProperty("cause").GetString()}"));
        Assert.All(steps, step => Assert.NotEmpty(step.GetProperty("reason").GetProperty("text").GetString()!));
    }

    [Theory]
    [InlineData("TracedPlanIsUnknown", "--dial-plan", "Nowhere")]
    [InlineData("TracedPlanIsNotForLync", "--dial-plan", "LobbyPhones")]
    [InlineData("TracedAttendantIsUnknown", "--auto-attendant", "Nobody")]
    [InlineData("TracedNumberIsUnknown", "--number", "+4989123")]
    [InlineData("OneSubjectOnly", "--number", "+14255550100", "--dial-plan", "Redmond")]
    [InlineData("CallNeedsOneSubject", "--invite")]
    [InlineData("DirectionIsUnknown", "--direction", "sideways")]
    [InlineData("AddressPairIsWrong", "--resolve", "ex01")]
    [InlineData("AddressPairIsWrong", "--resolve", "ex01=ex02")]
    [InlineData("OwnCertificateCannotBeOpened", "--certificate", "own.pem")]
    public async Task Trace_WhatCannotBe_IsAnErrorBeforeAnythingIsSent(string id, params string[] words)
    {
        using Workplace workplace = new();
        workplace.Write("own.pem", "no certificate");

        Assert.Contains("error " + id, (await workplace.RunAsync(["call", "trace", "--lab", Workplace.Estate, .. words])).Exits(1).Errors, StringComparison.Ordinal);
    }

    private static string[] Trace(params string[] words) => ["call", "trace", "--lab", Workplace.Estate, "--dial-plan", "Redmond", "--resolve", Nowhere, .. words];
}
