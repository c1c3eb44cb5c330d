using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Values;

/// <summary>The thumbprints are those of the examples in S-EPS Export-, Get- and Enable-ExchangeCertificate.</summary>
public sealed class ThumbprintTests : ValueContract<Thumbprint>
{
    protected override string ErrorId => "ValueIsNotThumbprint";

    protected override string[] Ascending =>
    [
        "0271A7F1CA9AD8A27152CCAE044F968F068B14B8",
        "5113ae0233a72fccb75b1d0198628675333d010e",
        "72570529B260E556349F3403F5CF5819D19B3B58",
        "8A141F7F2BBA8041973399723BD2598D2ED2D831",
    ];

    // The certificate dialog of Windows: a left-to-right mark, lower case, a space after each byte.
    protected override (string Left, string Right)[] Same =>
    [
        ("5113ae0233a72fccb75b1d0198628675333d010e", "\u200E51 13 ae 02 33 a7 2f cc b7 5b 1d 01 98 62 86 75 33 3d 01 0e"),
    ];

    protected override string[] Refused =>
    [
        "5113ae0233a72fccb75b1d0198628675333d010",
        "5113ae0233a72fccb75b1d0198628675333d010e0",
        "5113ae0233a72fccb75b1d0198628675333d010g",
        "51:13:ae:02:33:a7:2f:cc:b7:5b:1d:01:98:62:86:75:33:3d:01:0e",
        "B142918E463981A76503828BB1278391B716280987B", // 43 digits: a slip in S-LPS Set-CsCertificate, example 2.
        "\u200E",
    ];

    [Theory]
    [InlineData("5113ae0233a72fccb75b1d0198628675333d010e")]
    [InlineData("\u200E51 13 ae 02 33 a7 2f cc b7 5b 1d 01 98 62 86 75 33 3d 01 0e")]
    public void ToString_AnySpelling_IsUpperCaseWithoutSpaces(string text) =>
        Assert.Equal("5113AE0233A72FCCB75B1D0198628675333D010E", Thumbprint.Parse(text).ToString());

    protected override Thumbprint Parse(string text) => Thumbprint.Parse(text);

    protected override bool TryParse(string? text, out Thumbprint? value) => Thumbprint.TryParse(text, out value);
}
