using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Values;

/// <summary>ITU-T E.164 (11/2010), section 6: at most 15 digits, country codes begin with 1 to 9.</summary>
public sealed class E164NumberTests : ValueContract<E164Number>
{
    protected override string ErrorId => "ValueIsNotE164Number";

    protected override string[] Ascending => ["+1", "+123456789012345", "+14255551297", "+442079460123"];

    protected override (string Left, string Right)[] Same => [("+14255551297", "+14255551297")];

    protected override string[] Refused =>
    [
        "14255551297",
        "+",
        "+04255551297",
        "+1234567890123456",
        "+1 425 555 1297",
        "+1-425-555-1297",
        "+1425555129x",
        "\uFF0B14255551297",
        "+1425555129\u0667",
        "tel:+14255551297",
    ];

    [Fact]
    public void Digits_Number_LeaveThePlusOut() => Assert.Equal("14255551297", E164Number.Parse("+14255551297").Digits);

    [Theory]
    [InlineData("+14255551297", true)]
    [InlineData("2065554567", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void IsE164_Text_SaysWhetherItCanBeParsed(string? text, bool expected) => Assert.Equal(expected, E164Number.IsE164(text));

    protected override E164Number Parse(string text) => E164Number.Parse(text);

    protected override bool TryParse(string? text, out E164Number? value) => E164Number.TryParse(text, out value);
}
