using System;
using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using UmLync.Commands;
using Xunit;

namespace UmLync.Tests.Commands;

public class PowerShellLiteralTests
{
    // about_Quoting_Rules: a quote in a single-quoted string is doubled; nothing else is special in it.
    [Theory]
    [InlineData("", "''")]
    [InlineData("Redmond", "'Redmond'")]
    [InlineData("O'Hare", "'O''Hare'")]
    [InlineData("$(x) `n \"a\" #> {0}", "'$(x) `n \"a\" #> {0}'")]
    [InlineData("it\u2019s", "'it\u2019\u2019s'")]
    [InlineData("\u2018\u201A\u201B", "'\u2018\u2018\u201A\u201A\u201B\u201B'")]
    [InlineData("\u6606\u660E \uD83D\uDE00", "'\u6606\u660E \uD83D\uDE00'")]
    [InlineData("a\nb", "('a' + [char]0x000A + 'b')")]
    [InlineData("\r\n", "('' + [char]0x000D + [char]0x000A)")]
    [InlineData("a\u202E'b", "('a' + [char]0x202E + '''b')")]
    public void Of_Text_IsASingleQuotedString(string text, string literal) => Assert.Equal(literal, PowerShellLiteral.Of(text));

    // UTF-8 has no half of a pair: the file would hold a question mark. Attributes hold none either, hence no row above.
    [Fact]
    public void Of_HalfOfASurrogatePair_IsItsNumber() => Assert.Equal("('' + [char]0xD83D + 'x')", PowerShellLiteral.Of("\uD83Dx"));

    [Fact]
    public void Of_OtherValues_IsTheirWord()
    {
        Assert.Equal("$true", PowerShellLiteral.Of(true));
        Assert.Equal("$false", PowerShellLiteral.Of(false));
        Assert.Equal("-5061", PowerShellLiteral.Of(-5061));
    }

    [Fact]
    public void Of_AnyText_ReadsBackAsTheText() => Prop.ForAll(
        HostileNames.Arbitrary, text => Assert.Equal(text, Read(PowerShellLiteral.Of(text)))).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_HostileNames_ReadBackAsTheName() => Assert.All(HostileNames.All, text => Assert.Equal(text, Read(PowerShellLiteral.Of(text))));

    [Fact]
    public void Of_AnyText_IsOneLineThatShowsAllOfIt() => Prop.ForAll(
        HostileNames.Arbitrary,
        text => Assert.All(PowerShellLiteral.Of(text), character => Assert.True(IsSeen(character), $"U+{(int)character:X4} stands in the literal."))).QuickCheckThrowOnFailure();

    // Surrogates are judged as pairs by the test that reads the file back; those of tags stand in the list of examples.
    private static bool IsSeen(char character) => CharUnicodeInfo.GetUnicodeCategory(character) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    /// <summary>
    /// Reads what PowerShell's grammar calls a verbatim string, and sums of those and characters by number, and nothing else: any
    /// of the five quotes begins it, any ends it, two stand for the second.
    /// </summary>
    private static string Read(string literal)
    {
        int at = 0;
        bool isSum = literal[0] == '(';
        at += isSum ? 1 : 0;
        StringBuilder text = new(ReadString(literal, ref at));
        while (isSum && string.CompareOrdinal(literal, at, " + ", 0, 3) == 0)
        {
            at += 3;
            const string Character = "[char]0x";
            if (string.CompareOrdinal(literal, at, Character, 0, Character.Length) == 0)
            {
                text.Append((char)int.Parse(literal.Substring(at + Character.Length, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                at += Character.Length + 4;
            }
            else
            {
                text.Append(ReadString(literal, ref at));
            }
        }

        return literal.Substring(at) == (isSum ? ")" : string.Empty) ? text.ToString() : throw new FormatException($"'{literal.Substring(at)}' follows the string.");
    }

    private static string ReadString(string literal, ref int at)
    {
        if (!IsQuote(literal[at]))
        {
            throw new FormatException($"No string begins with '{literal[at]}'.");
        }

        StringBuilder text = new();
        for (at++; !IsQuote(literal[at]) || (at + 1 < literal.Length && IsQuote(literal[at + 1])); at++)
        {
            at += IsQuote(literal[at]) ? 1 : 0;
            text.Append(literal[at]);
        }

        at++;
        return text.ToString();
    }

    private static bool IsQuote(char character) => character is '\'' or '\u2018' or '\u2019' or '\u201A' or '\u201B';
}
