using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Values;

/// <summary>
/// Build numbers: learn.microsoft.com/exchange/new-features/build-numbers-and-release-dates (Exchange 2010 SP3, 2013 RTM, SP1 and
/// CU23, 2016 RTM).
/// </summary>
public sealed class ProductVersionTests : ValueContract<ProductVersion>
{
    protected override string ErrorId => "ValueIsNotProductVersion";

    protected override string[] Ascending =>
        ["5.0.8308.0", "14.3.123.4", "15.0", "15.0.516.32", "15.0.847.32", "15.0.1497.2", "Version 15.1 (Build 225.42)", "15.1.2507"];

    // S-EPS New-SettingOverride: "15.01.0225.042 is stored as 15.1.225.42".
    protected override (string Left, string Right)[] Same =>
    [
        ("15.0.1497.2", "Version 15.0 (Build 1497.2)"),
        ("15.01.0225.042", "15.1.225.42"),
        ("15.0", "15.0.0.0"),
    ];

    protected override string[] Refused =>
    [
        "15",
        "15.",
        ".15",
        "15.0.1497.2.1",
        "15.-1",
        "15.0.x",
        "15. 0",
        "15.0.2147483648",
        "Exchange 2013",
        "Version 15.0",
        "Version 15.0 (Build )",
        "Version 15.0 (Build 1497.2",
        "15.0 (Build 1497.2)",
        "Version 15 (Build ",
    ];

    [Fact]
    public void Parse_FourNumbers_GivesEach()
    {
        ProductVersion version = ProductVersion.Parse("15.0.1497.2");

        Assert.Equal((15, 0, 1497, 2), (version.Major, version.Minor, version.Build, version.Revision));
    }

    // Field evidence for the directory's form: github.com/ldaptools/ldaptools, ConvertExchangeVersion, reads 30516.32 as the
    // build 516.32 of Exchange 2013 RTM and 31178.04 as 1178.4 of its CU12.
    [Theory]
    [InlineData("Version 15.0 (Build 1497.2)", "15.0.1497.2")]
    [InlineData("Version 15.0 (Build 30516.32)", "15.0.516.32")]
    [InlineData("Version 15.0 (Build 31178.04)", "15.0.1178.4")]
    [InlineData("15.0.30516.32", "15.0.30516.32")]
    [InlineData("15.01.0225.042", "15.1.225.42")]
    [InlineData("14.3", "14.3")]
    public void ToString_AnyForm_IsDottedWithoutLeadingZeros(string text, string expected) =>
        Assert.Equal(expected, ProductVersion.Parse(text).ToString());

    protected override ProductVersion Parse(string text) => ProductVersion.Parse(text);

    protected override bool TryParse(string? text, out ProductVersion? value) => ProductVersion.TryParse(text, out value);
}
