using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Values;

public sealed class TelUriTests : ValueContract<TelUri>
{
    protected override string ErrorId => "ValueIsNotTelUri";

    // S-LPS New-CsCommonAreaPhone and Set-CsUser; New-CsExUmContact (a display number without plus); RFC 3966, section 6.
    protected override string[] Ascending =>
    [
        "tel:+1-201-555-0123",
        "tel:+14255551297",
        "tel:+14255551297;ext=51297",
        "tel:+14255556710",
        "tel:2065554567",
        "tel:7042;phone-context=example.com",
    ];

    // RFC 3966, section 4: visual separators and case do not count, nor does the order of parameters.
    protected override (string Left, string Right)[] Same =>
    [
        ("tel:+14255558715", "TEL:+14255558715"),
        ("tel:+1-201-555-0123", "tel:+1.201.555(0123)"),
        ("tel:+14255551297;ext=51297", "tel:+14255551297;EXT=5-1297"),
        ("tel:7042;ext=1;phone-context=example.com", "tel:7042;Phone-Context=Example.com;ext=1"),
    ];

    protected override string[] Refused =>
    [
        "+14255551297",
        "tel:",
        "tel:+",
        "tel:+-",
        "tel:++14255551297",
        "tel:1+4255551297",
        "tel:+1 425 555 1297",
        "tel:+1425555CALL",
        "tel:+14255551297;",
        "tel:+14255551297;ext",
        "tel:+14255551297;ext=",
        "tel:+14255551297;ext=+1",
        "tel:+14255551297;ext=x",
        "tel:+14255551297;ext=1;ext=2",
        "sip:+14255551297@contoso.com",
    ];

    [Fact]
    public void Parse_LineWithExtension_GivesNumberAndExtension()
    {
        TelUri line = TelUri.Parse("tel:+14255551297;ext=51297");

        Assert.Equal("+14255551297", line.Number);
        Assert.Equal("51297", line.Extension);
        Assert.Equal(E164Number.Parse("+14255551297"), line.AsE164);
    }

    // S-LPS Set-CsUser: "treats tel:+14255551297 and tel:+14255551297;ext=51297 as two different numbers".
    [Fact]
    public void Equals_WithAndWithoutExtension_IsFalse() =>
        Assert.NotEqual(TelUri.Parse("tel:+14255551297"), TelUri.Parse("tel:+14255551297;ext=51297"));

    [Fact]
    public void Parse_VisualSeparators_AreKeptInTheTextOnly()
    {
        TelUri line = TelUri.Parse("tel:+1-201-555-0123");

        Assert.Equal("tel:+1-201-555-0123", line.ToString());
        Assert.Equal("+12015550123", line.Number);
        Assert.Null(line.Extension);
    }

    [Fact]
    public void AsE164_LocalNumber_IsNull() => Assert.Null(TelUri.Parse("tel:2065554567").AsE164);

    protected override TelUri Parse(string text) => TelUri.Parse(text);

    protected override bool TryParse(string? text, out TelUri? value) => TelUri.TryParse(text, out value);
}
