using System.Linq;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Values;

/// <summary>[MS-DTYP], section 2.4.2.1 (grammar) and 2.4.2.4 (well-known identifiers).</summary>
public sealed class SecurityIdTests : ValueContract<SecurityId>
{
    protected override string ErrorId => "ValueIsNotSecurityId";

    protected override string[] Ascending =>
        ["S-1-0x123456789ABC-1", "S-1-1-0", "S-1-5-21-1004336348-1177238915-682003330-512", "S-1-5-32-544"];

    protected override (string Left, string Right)[] Same => [("S-1-5-32-544", "s-1-5-32-544")];

    protected override string[] Refused =>
    [
        "S-1-5",
        "S-1-5-",
        "S-2-5-32-544",
        "S-01-5-32-544",
        "X-1-5-32-544",
        "S-1-5-32-0544",
        "S-1-5-32-4294967296",
        "S-1-4294967296-1",
        "S-1-0x123-1",
        "S-1-0x123456789ABG-1",
        "S-1-5-32--544",
        "S-1-5-32-544 ",
        "BUILTIN\\Administrators",
        "S-1-5" + string.Concat(Enumerable.Repeat("-1", 16)),
    ];

    [Theory]
    [InlineData("S-1-5-32-4294967295")]
    [InlineData("S-1-5-1-2-3-4-5-6-7-8-9-10-11-12-13-14-15")]
    public void Parse_LargestThatTheGrammarAllows_KeepsTheText(string text) => Assert.Equal(text, SecurityId.Parse(text).ToString());

    protected override SecurityId Parse(string text) => SecurityId.Parse(text);

    protected override bool TryParse(string? text, out SecurityId? value) => SecurityId.TryParse(text, out value);
}
