using System.Linq;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Values;

public sealed class FqdnTests : ValueContract<Fqdn>
{
    private static readonly string Label63 = new('a', 63);

    protected override string ErrorId => "ValueIsNotFqdn";

    // S-LPS Move-CsExUmContact and New-CsExUmContact, domain.md D.2, S-EPS Set-UMService.
    protected override string[] Ascending =>
        ["atl-cs-001.litwareinc.com", "exap.um.outlook.com", "northamerica.lyncpoolna.contoso.com", "RedmondPool.litwareinc.com"];

    protected override (string Left, string Right)[] Same => [("RedmondPool.litwareinc.com", "redmondpool.LITWAREINC.com")];

    protected override string[] Refused =>
    [
        "lync",
        "*.contoso.com",
        "10.10.10.1",
        "lync.contoso.com.",
        ".contoso.com",
        "lync..contoso.com",
        "-lync.contoso.com",
        "lync-.contoso.com",
        "lync.contoso.com:5061",
        "lync contoso.com",
        " lync.contoso.com",
        "m\u00FCnchen.contoso.com",
        Label63 + "a.contoso.com",
        string.Join(".", Enumerable.Repeat(Label63, 4)) + ".com",
    ];

    // RFC 1123, section 2.1: the first character may be a digit. RFC 2782: service labels begin with an underscore.
    // RFC 1035, section 2.3.4: labels of 63 characters, names of 255.
    [Theory]
    [InlineData("3com.com")]
    [InlineData("_sipinternaltls._tcp.contoso.com")]
    [InlineData("lync_fe.contoso.com")]
    [InlineData("abcdefghijklmnopqrstuvwxyz-0123456789-abcdefghijklmnopqrstuvwxy.com")]
    public void Parse_NameThatWindowsTakes_KeepsTheText(string text) => Assert.Equal(text, Fqdn.Parse(text).ToString());

    [Fact]
    public void Parse_NameOf255Characters_IsTaken()
    {
        string longest = string.Join(".", Enumerable.Repeat(Label63, 4));

        Assert.Equal(255, longest.Length);
        Assert.True(Fqdn.TryParse(longest, out _));
        Assert.False(Fqdn.TryParse(longest.Substring(2) + ".co", out _));
    }

    [Fact]
    public void FirstLabelAndDomain_PoolName_AreItsTwoParts()
    {
        Fqdn pool = Fqdn.Parse("northamerica.lyncpoolna.contoso.com");

        Assert.Equal("northamerica", pool.FirstLabel);
        Assert.Equal(Fqdn.Parse("lyncpoolna.contoso.com"), pool.Domain);
    }

    [Fact]
    public void Domain_BelowTopLevel_IsNull() => Assert.Null(Fqdn.Parse("contoso.com").Domain);

    protected override Fqdn Parse(string text) => Fqdn.Parse(text);

    protected override bool TryParse(string? text, out Fqdn? value) => Fqdn.TryParse(text, out value);
}
