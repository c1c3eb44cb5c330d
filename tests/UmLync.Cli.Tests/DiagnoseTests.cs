using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace UmLync.Cli.Tests;

/// <summary>Expected causes: docs/domain.md E.1 and E.2.</summary>
[Trait("Feature", "M6")]
public class DiagnoseTests
{
    private const string Trace = "SIP/2.0 500 Server Internal Error\nServer: ExumRouting/7.0.0.0\nms-diagnostics: 15000;reason=\"x\";source=\"sfb.contoso.com\"\n\n";

    [Fact]
    public async Task Diagnose_Trace_SaysCauseCheckFixAndWhatWasSeen()
    {
        using Workplace workplace = new();
        workplace.Write("trace.txt", Trace);

        CommandResult diagnosis = (await workplace.RunAsync("diagnose", "trace.txt")).Exits(2).ShowsNoInside();

        Assert.StartsWith("1. strong ContactIsOnSfb2019 E.2 row 25 [C]", diagnosis.Output, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^    Check: .*Get-CsExUmContact", diagnosis.Output);
        Assert.Matches(@"(?m)^    Fix: .*Move-CsExUmContact", diagnosis.Output);
        Assert.Matches(@"(?m)^    Seen: .*trace\.txt:3 ms-diagnostics 15000", diagnosis.Output);
        Assert.Empty(diagnosis.Errors);
    }

    [Fact]
    public async Task Diagnose_SeveralFilesAsJson_IsOneDocument()
    {
        using Workplace workplace = new();
        workplace.Write("a.csv", "\"Id\",\"ProviderName\"\n\"1400\",\"MSExchange Unified Messaging\"\n");
        workplace.Write("b.csv", "\"Id\",\"ProviderName\"\n\"1344\",\"MSExchange Unified Messaging\"\n\"1000\",\"MSExchange Unified Messaging\"\n");

        JsonElement result = (await workplace.RunAsync("diagnose", "a.csv", "b.csv", "--output", "json")).Exits(2).Json;

        Assert.Equal("umlync-diagnosis/1", result.GetProperty("format").GetString());
        Assert.Equal(3, result.GetProperty("observations").GetInt32());
        JsonElement first = result.GetProperty("causes")[0];
        Assert.Equal("UmCertificateIsWildcard", first.GetProperty("cause").GetProperty("id").GetString());
        Assert.Equal("F", first.GetProperty("evidence").GetString());
        Assert.Contains(first.GetProperty("symptoms").EnumerateArray().SelectMany(symptom => symptom.GetProperty("seen").EnumerateArray()),
            seen => seen.GetProperty("file").GetString() == "b.csv" && seen.GetProperty("line").GetInt32() == 2);
        Assert.Equal("GoodWorkerStarted", result.GetProperty("harmless")[0].GetProperty("symptom").GetProperty("id").GetString());
    }

    [Fact]
    public async Task Diagnose_WhatIsWell_Succeeds()
    {
        using Workplace workplace = new();
        workplace.Write("quiet.txt", "Everything works.\n");

        Assert.Contains("no", (await workplace.RunAsync("diagnose", "quiet.txt")).Exits(0).Output, StringComparison.OrdinalIgnoreCase);
        (await workplace.RunAsync("diagnose", "quiet.txt", "--owa-sign-in")).Exits(0);
    }

    [Fact]
    public async Task Diagnose_FileThatIsDamagedOrMissing_SaysWhich()
    {
        using Workplace workplace = new();
        workplace.Write("damaged.xml", "<Objs><Obj>");

        Assert.Contains("error InputIsDamaged: 'damaged.xml'", (await workplace.RunAsync("diagnose", "damaged.xml")).Exits(1).Errors, StringComparison.Ordinal);
        Assert.Contains("error FileIsMissing", (await workplace.RunAsync("diagnose", "missing.txt")).Exits(1).Errors, StringComparison.Ordinal);
        Assert.Contains("error ArgumentIsMissing", (await workplace.RunAsync("diagnose")).Exits(1).Errors, StringComparison.Ordinal);
    }

    // A name in a trace is anybody's: what a terminal obeys does not reach it.
    [Fact]
    public async Task Diagnose_TraceWithControlCharacters_ShowsNone()
    {
        using Workplace workplace = new();
        workplace.Write("trace.txt", "ms-diagnostics: 15030;reason=\"\u001B[2Jx\u202Ey\"\n");

        Assert.DoesNotContain((await workplace.RunAsync("diagnose", "trace.txt")).Exits(2).Output, character => character is '\u001B' or '\u202E');
    }
}
