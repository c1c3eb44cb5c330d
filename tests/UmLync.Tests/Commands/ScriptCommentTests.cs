using System;
using System.Globalization;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using UmLync.Commands;
using Xunit;

namespace UmLync.Tests.Commands;

public class ScriptCommentTests
{
    [Theory]
    [InlineData("Why: nothing", "# Why: nothing")]
    [InlineData("a\nStop-Computer", "# a<U+000A>Stop-Computer")]
    [InlineData("a\u202Eb\u0085", "# a<U+202E>b<U+0085>")]
    [InlineData("<# #>", "# <# #>")]
    [InlineData("#requires -version 99", "# #requires -version 99")]
    public void Line_AnyText_ShowsItAsOneComment(string text, string line) => Assert.Equal(line, ScriptComment.Line(text));

    [Fact]
    public void Line_Indented_StandsBehindTheMark() => Assert.Equal("#   Why: nothing", ScriptComment.Line("Why: nothing", 3));

    [Fact]
    public void Line_AnyText_StaysOnItsLine() => Prop.ForAll(HostileNames.Arbitrary, AssertIsOneLine).QuickCheckThrowOnFailure();

    [Fact]
    public void Line_HostileNames_StayOnTheirLine() => Assert.All(HostileNames.All, AssertIsOneLine);

    // PowerShell takes a comment that is at most ten edits away from this mark for the beginning of a signature, and every
    // command after it for an error. White space does not count.
    [Theory]
    [InlineData("SIG # Begin signature block")]
    [InlineData("Why: SIG # Begin signature block")]
    [InlineData("sig begin signature blok")]
    [InlineData("c0001: SIG # End signature block")]
    [InlineData("S I G # B e g i n signature block")]
    public void Line_WhatLooksLikeASignature_IsTooLongForOne(string text)
    {
        string line = ScriptComment.Line(text);

        Assert.StartsWith("# " + text, line, StringComparison.Ordinal);
        Assert.True(line.Count(character => !char.IsWhiteSpace(character)) > "#sig#beginsignatureblock".Length + 11, line);
    }

    private static void AssertIsOneLine(string text)
    {
        string line = ScriptComment.Line(text);

        Assert.StartsWith("# ", line, StringComparison.Ordinal);
        Assert.DoesNotContain(line, character => CharUnicodeInfo.GetUnicodeCategory(character) is
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
    }
}
