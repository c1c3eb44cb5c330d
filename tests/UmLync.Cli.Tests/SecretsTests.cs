using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace UmLync.Cli.Tests;

/// <summary>Passwords of PFX files, and PINs that stand in what is handed in: in no answer, error or file, also of those who look for a fault.</summary>
[Trait("Feature", "T5")]
public sealed class SecretsTests : IDisposable
{
    private const string Password = "Kanarienvogel-2b8d";
    private const string Wrong = "Kanarienvogel-falsch";
    private const string Pin = "918273645";

    private readonly Workplace _workplace = new();

    public void Dispose() => _workplace.Dispose();

    [OpenSslTheory]
    [InlineData(Password, "server.pfx", null)]
    [InlineData(Wrong, "server.pfx", "PfxPasswordIsWrong")]
    [InlineData(Password, "cut.pfx", "PfxCannotBeRead")]
    public async Task PfxPassword_OfACertificate_IsNowhere(string password, string file, string? error)
    {
        await IssueAsync();
        File.WriteAllBytes(_workplace.At("cut.pfx"), File.ReadAllBytes(_workplace.At("server.pfx"))[..^20]);
        List<string> commandLines = [];

        foreach (string[] words in (string[][])[["cert", "test", file], ["cert", "show", file, "--output", "json"]])
        {
            CommandResult run = await RunAsync(commandLines, password, words);

            Assert.True(error is null ? run.ExitCode != 1 : run.Errors.StartsWith($"error {error}: ", StringComparison.Ordinal), run.Output + run.Errors);
            AssertHidden(run, Password, Wrong);
        }

        Assert.NotEmpty(commandLines);
        Assert.All(commandLines, line => Assert.DoesNotContain("Kanarienvogel", line, StringComparison.Ordinal));
    }

    // Where it would be seen by everybody it is not taken, and not repeated.
    [Theory]
    [InlineData("cert", "test", "server.pfx", "--password", Password)]
    [InlineData("cert", "show", "server.pfx", "--pfx-password=" + Password)]
    [InlineData("plan", Workplace.Estate, "--pin", Password)]
    public async Task Secret_OnTheCommandLine_IsRefusedAndNotRepeated(params string[] words) =>
        AssertHidden((await _workplace.RunAsync(words)).FailsWith("OptionIsUnknown"), Password);

    // Set-UMMailboxPIN -Pin (Microsoft's reference): operators copy the console, command line and all.
    [Theory]
    [InlineData("table")]
    [InlineData("json")]
    public async Task Pin_InWhatIsDiagnosed_IsHiddenInWhatIsQuoted(string form)
    {
        _workplace.Write("console.txt", $"Set-UMMailboxPIN kim -Pin {Pin}\nThe call failed: Incompatible security setting.\n\nPin : {Pin}\nError : Incompatible security setting.\n");

        CommandResult run = (await _workplace.RunAsync("diagnose", "console.txt", "--output", form)).Exits(2);

        Assert.Contains("SecurityDoesNotFit", run.Output, StringComparison.Ordinal);
        Assert.Contains("-Pin ***", run.Output.Replace("\n", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain(Pin, run.Output + run.Errors, StringComparison.Ordinal);
    }

    // An estate, a plan and a journal have no place for a PIN; what somebody wrote into one is refused by its name.
    [Fact]
    public async Task Pin_InAnEstateAPlanOrAJournal_IsRefusedAndNotRepeated()
    {
        await _workplace.RunAsync("integrate", Workplace.Estate, "--yes", "--out", "run");
        foreach ((string file, string at) in ((string, string)[])[(Workplace.Estate, "\"name\": \"Redmond\""), ("run/plan.json", "\"action\":"), ("run/journal.jsonl", "\"event\":")])
        {
            string text = _workplace.Text(file.Split('/'));
            int place = text.IndexOf(at, StringComparison.Ordinal);
            Assert.True(place > 0, file);
            _workplace.Write("pin" + Path.GetExtension(file), text.Insert(place, $"\"pin\": \"{Pin}\", "));
        }

        foreach (string[] words in (string[][])[["test", "pin.json"], ["apply", "pin.json", "--lab", Workplace.Estate], ["undo", "pin.jsonl", "--lab", Workplace.Estate]])
        {
            CommandResult run = (await _workplace.RunAsync(words)).Exits(1);

            Assert.StartsWith("error ", run.Errors, StringComparison.Ordinal);
            Assert.DoesNotContain(Pin, run.Output + run.Errors, StringComparison.Ordinal);
        }
    }

    private async Task<CommandResult> RunAsync(List<string> commandLines, string password, string[] words)
    {
        ProcessStartInfo start = new(CommandLine.Executable, words)
        {
            WorkingDirectory = _workplace.Folder,
            Environment = { ["UMLYNC_PFX_PASSWORD"] = password, ["UMLYNC_DEBUG"] = "1" },
        };
        return await CommandLine.RunAsync(start, async process =>
        {
            if (OperatingSystem.IsLinux() && File.Exists($"/proc/{process.Id}/cmdline"))
            {
                commandLines.Add(await File.ReadAllTextAsync($"/proc/{process.Id}/cmdline"));
            }
            else
            {
                commandLines.Add(string.Join(' ', words));
            }
        });
    }

    private void AssertHidden(CommandResult run, params string[] secrets)
    {
        string[] texts = [run.Output, run.Errors, .. _workplace.Files().Keys.Where(file => file != "password.txt").Select(file => File.ReadAllText(_workplace.At(file)))];
        Assert.All(secrets, secret => Assert.All(texts, text => Assert.DoesNotContain(secret, text, StringComparison.Ordinal)));
    }

    private async Task IssueAsync()
    {
        _workplace.Write("password.txt", Password);
        await OpenSsl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=um01.contoso.com", "-days", "365", "-keyout", "server.key", "-out", "server.pem");
        await OpenSsl("pkcs12", "-export", "-in", "server.pem", "-inkey", "server.key", "-out", "server.pfx", "-passout", "file:password.txt");
    }

    private async Task OpenSsl(params string[] arguments) =>
        (await CommandLine.RunAsync(new ProcessStartInfo("openssl", arguments) { WorkingDirectory = _workplace.Folder })).Exits(0);
}
