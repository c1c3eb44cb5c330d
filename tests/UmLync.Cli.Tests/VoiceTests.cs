using System;
using System.Threading.Tasks;
using Xunit;

namespace UmLync.Cli.Tests;

/// <summary>docs/domain.md J.5, D.7.</summary>
[Trait("Feature", "K6")]
public class VoiceTests
{
    [Fact]
    public async Task Enable_AUser_GivesTheLineAndHasNothingLeftToDo()
    {
        using Workplace workplace = new();
        string[] words = ["voice", "enable", "alan.brewer@litwareinc.com", "--line", "tel:+14255550190", "--lab", Workplace.Estate, "--yes", "--journal", workplace.At("voice.jsonl")];

        (await workplace.RunAsync(words)).Exits(0);

        Assert.Contains("tel:+14255550190", workplace.Text(Workplace.Estate), StringComparison.Ordinal);
        words[^1] = workplace.At("again.jsonl");
        (await workplace.RunAsync(words)).Exits(0);
        (await workplace.RunAsync("undo", workplace.At("voice.jsonl"), "--lab", Workplace.Estate, "--yes", "--journal", workplace.At("undo.jsonl"))).Exits(0);
        Assert.Contains("tel:+14255550127", workplace.Text(Workplace.Estate), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Enable_ALineOfSomebodyElse_ChangesNothingAndSaysWhy()
    {
        using Workplace workplace = new();
        string before = workplace.Text(Workplace.Estate);

        CommandResult result = await workplace.RunAsync("voice", "enable", "alan.brewer@litwareinc.com", "--line", "tel:+14255550123", "--lab", Workplace.Estate, "--yes");

        Assert.Contains("anna.lidman", result.Output, StringComparison.Ordinal);
        Assert.Equal(before, workplace.Text(Workplace.Estate));
    }

    [Fact]
    public async Task Integrate_WithAVoiceSide_IsVerified()
    {
        using Workplace workplace = new();
        string blueprint = workplace.Write(
            "blueprint.json",
            """
            {
              "format": "umlync-blueprint/1",
              "voice": {
                "voicePolicies": [ { "identity": "Sales", "pstnUsages": [ "Local", "International" ] } ],
                "voiceRoutes": [ { "identity": "Abroad", "numberPattern": "^\\+", "pstnUsages": [ "International" ], "pstnGatewayList": [ "atl-gw-001.litwareinc.com" ] } ],
                "users": [ { "sipAddress": "sip:alan.brewer@litwareinc.com", "lineUri": "tel:+14255550190", "voicePolicy": "Sales" } ]
              }
            }
            """);

        CommandResult result = await workplace.RunAsync("integrate", Workplace.Estate, "--blueprint", blueprint, "--out", "run", "--yes");

        Assert.Contains("a new reading of the estate plans nothing more", result.Output, StringComparison.Ordinal);
        (await workplace.RunAsync("plan", workplace.At("run", "after.json"), "--blueprint", blueprint)).Exits(0);
    }
}
