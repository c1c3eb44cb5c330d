using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace UmLync.Cli.Tests;

/// <summary>Files of users: their form, held against docs/domain.md C.6 and RFC 4180, and what becomes of them.</summary>
[Trait("Feature", "K1")]
public sealed class UserTests : IDisposable
{
    private const string Names = "Identity,MailboxPolicy,Extension\n";

    private readonly Workplace _workplace = new();

    public void Dispose() => _workplace.Dispose();

    [Theory]
    [InlineData("utf-8", false, ',')]
    [InlineData("utf-8", true, ';')]
    [InlineData("utf-16", true, '\t')]
    [InlineData("utf-16BE", true, ',')]
    [Trait("Feature", "Q2")]
    public async Task Enable_FilesAsSpreadsheetsSaveThem_EnableEverybody(string encoding, bool hasMark, char separator)
    {
        (string Identity, string Policy)[] prospects = await LabAsync();
        string text = Names.Replace(',', separator) + string.Concat(prospects.Select((user, number) => $"\"{user.Identity}\"{separator}{user.Policy}{separator}9000{number}\r\n"));
        Encoding form = Encoding.GetEncoding(encoding);
        File.WriteAllBytes(_workplace.At("users.csv"), [.. hasMark ? form.GetPreamble() : [], .. form.GetBytes(text)]);

        CommandResult run = (await EnableAsync("--yes")).Exits(0).ShowsNoInside();

        Assert.Contains("3", run.Output, StringComparison.Ordinal);
        using JsonDocument lab = JsonDocument.Parse(_workplace.Text("lab.json"));
        Assert.Equal(43, lab.RootElement.GetProperty("exchange")[0].GetProperty("umMailboxes").GetArrayLength());
        (await EnableAsync("--yes")).Exits(0);
    }

    [Theory]
    [InlineData("UserColumnIsMissing", "Identity,MailboxPolicy\na@b.c,P\n")]
    [InlineData("UserColumnIsUnknown", "Identity,MailboxPolicy,Extension,Phone\na@b.c,P,1,2\n")]
    [InlineData("UserColumnStandsTwice", "Identity,MailboxPolicy,Extension,identity\na@b.c,P,1,2\n")]
    [InlineData("UserFileHasPins", "Identity,MailboxPolicy,Extension,PIN\na@b.c,P,1,918273645\n")]
    [InlineData("UserRowHasOtherCells", Names + "a@b.c,P\n")]
    [InlineData("UserRowHasOtherCells", Names + "a@b.c,P,1,2\n")]
    [InlineData("UserRowIsTorn", Names + "a\"@b.c,P,1\n")]
    [InlineData("UserRowIsTorn", Names + "\"a@b.c,P,1\n")]
    [InlineData("UserCellIsFormula", Names + "=cmd|' /C calc'!A0,P,1\n")]
    [InlineData("UserCellIsFormula", Names + "a@b.c,@SUM(A1),1\n")]
    [InlineData("UserCellIsFormula", Names + "a@b.c,P,+1+2\n")]
    [InlineData("UserCellIsFormula", Names + "a@b.c,P,-1\n")]
    [InlineData("UserFileIsEmpty", Names)]
    [InlineData("UserFileIsEmpty", "")]
    public async Task Enable_FileOfAnotherForm_IsRefused(string id, string content)
    {
        _workplace.Write("users.csv", content);

        CommandResult run = (await EnableAsync("--yes", lab: Workplace.Estate)).FailsWith(id);

        Assert.DoesNotContain("918273645", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Enable_BytesThatAreNoText_AreRefusedWithTheirLine()
    {
        File.WriteAllBytes(_workplace.At("users.csv"), [.. Encoding.UTF8.GetBytes(Names + "a@b.c,P,1\nb"), 0xE9, .. Encoding.UTF8.GetBytes("@b.c,P,2\n")]);

        Assert.Contains("Line 3 of", (await EnableAsync("--yes", lab: Workplace.Estate)).FailsWith("UserFileIsNotText").Errors, StringComparison.Ordinal);
    }

    /// <summary>A number with its plus sign is no formula, though no extension either; each fault is told with its line.</summary>
    [Fact]
    [Trait("Feature", "K5")]
    public async Task Enable_WrongRows_AreAllToldAndNothingIsDone()
    {
        (string Identity, string Policy)[] prospects = await LabAsync();
        _workplace.Write("users.csv", Names + $"{prospects[0].Identity},{prospects[0].Policy},90000\n{prospects[1].Identity},{prospects[1].Policy},+90001\nnobody@contoso.com,{prospects[0].Policy},90002\n");
        string before = _workplace.Text("lab.json");

        CommandResult run = (await EnableAsync("--yes")).FailsWith("UserBatchIsRefused");

        Assert.Contains("error ExtensionHasWrongForm", run.Errors, StringComparison.Ordinal);
        Assert.Contains($"Row 3 ('{prospects[1].Identity}')", run.Errors, StringComparison.Ordinal);
        Assert.Contains("error MailboxIsUnknown", run.Errors, StringComparison.Ordinal);
        Assert.Equal(before, _workplace.Text("lab.json"));

        (await EnableAsync("--yes", "--skip-faulty")).Exits(0);
        Assert.NotEqual(before, _workplace.Text("lab.json"));
    }

    [Fact]
    [Trait("Feature", "K4")]
    public async Task Move_ToAnotherPlan_IsTwoChanges()
    {
        _workplace.Write("users.csv", "Identity,MailboxPolicy,Extension\nanna.lidman@litwareinc.com,Portland Default Policy,60199\n");

        CommandResult run = (await _workplace.RunAsync("user", "move", "--file", "users.csv", "--lab", Workplace.Estate, "--yes")).Exits(0).ShowsNoInside();

        Assert.Contains("umMailboxes/anna.lidman@litwareinc.com", run.Output, StringComparison.Ordinal);
        Assert.Contains("\"EUM:anna.lidman@litwareinc.com;phone-context=Portland.litwareinc.com\"", _workplace.Text(Workplace.Estate), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Feature", "K2")]
    [Trait("Feature", "K3")]
    [Trait("Feature", "K7")]
    public async Task Test_OneUser_AnswersEachQuestion()
    {
        JsonElement answers = (await _workplace.RunAsync("user", "test", Workplace.Estate, "--user", "anna.lidman@litwareinc.com", "--output", "json")).Exits(0).Json.GetProperty("answers");

        string Outcome(string question) => answers.EnumerateArray().Single(answer => answer.GetProperty("question").GetString() == question).GetProperty("outcome").GetString()!;
        Assert.Equal("Pass", Outcome("SipAddress"));
        Assert.Equal("Pass", Outcome("PrimaryEum"));
        Assert.Equal("Pass", Outcome("HostedVoiceMail"));
        Assert.Equal("Fail", Outcome("Fax"));
        Assert.Equal("NotEvaluated", Outcome("InstantMessaging"));
        Assert.Contains("passed SipAddress", (await _workplace.RunAsync("user", "test", Workplace.Estate)).Output, StringComparison.Ordinal);
    }

    private Task<CommandResult> EnableAsync(string consent, string? more = null, string lab = "lab.json") =>
        _workplace.RunAsync(["user", "enable", "--file", "users.csv", "--lab", lab, consent, .. more is null ? Array.Empty<string>() : [more]]);

    /// <summary>A lab with three people who have no voice mail yet, and a policy for each.</summary>
    private async Task<(string Identity, string Policy)[]> LabAsync()
    {
        (await _workplace.RunAsync("lab", "new", "--users", "40", "--prospects", "3", "--out", "lab.json")).Exits(0);
        using JsonDocument lab = JsonDocument.Parse(_workplace.Text("lab.json"));
        JsonElement exchange = lab.RootElement.GetProperty("exchange")[0];
        string[] plans = [.. exchange.GetProperty("umDialPlans").EnumerateArray().Where(plan => plan.GetProperty("uriType").GetString() == "SipName").Select(plan => plan.GetProperty("name").GetString()!)];
        string policy = exchange.GetProperty("umMailboxPolicies").EnumerateArray().First(item => plans.Contains(item.GetProperty("dialPlan").GetString())).GetProperty("name").GetString()!;
        string?[] enabled = [.. exchange.GetProperty("umMailboxes").EnumerateArray().Select(item => item.GetProperty("primarySmtpAddress").GetString())];
        return [.. exchange.GetProperty("mailboxes").EnumerateArray().Select(item => item.GetProperty("primarySmtpAddress").GetString()!).Where(name => !enabled.Contains(name)).Select(name => (name, policy))];
    }
}
