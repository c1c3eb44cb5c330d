using System;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace UmLync.Cli.Tests;

/// <summary>docs/domain.md D.5: the pools of the Litware estate run Lync Server 2013 (docs/examples/README.md).</summary>
[Trait("Feature", "D5")]
public class TlsTests
{
    [Fact]
    public async Task Tls_LitwareEstate_IsHeldByLync()
    {
        using Workplace workplace = new();

        string said = (await workplace.RunAsync("tls", Workplace.Estate, "--lync-phones", "no")).Exits(2).Output;
        JsonElement answer = (await workplace.RunAsync("tls", Workplace.Estate, "--output", "json")).Exits(2).Json;

        Assert.Contains("needs replacement lync:litwareinc.com/pools/atl-cs-001.litwareinc.com", said, StringComparison.Ordinal);
        Assert.EndsWith("cannot be turned off: Lync needs them.", said.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(("umlync-tls/1", JsonValueKind.False), (answer.GetProperty("format").GetString(), answer.GetProperty("canTurnOff").ValueKind));
        Assert.Contains(answer.GetProperty("rows").EnumerateArray(), row => row.GetProperty("state").GetString() == "NeedsReplacement" && row.GetProperty("evidence").GetString() == "C");
    }

    [Fact]
    public async Task Tls_WordThatIsNoAnswer_IsAnError()
    {
        using Workplace workplace = new();

        Assert.Contains("error AnswerIsNotYesOrNo", (await workplace.RunAsync("tls", Workplace.Estate, "--lync-phones", "some")).Exits(1).Errors, StringComparison.Ordinal);
    }
}
