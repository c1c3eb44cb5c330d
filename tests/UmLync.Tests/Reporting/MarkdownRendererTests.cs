using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using UmLync.Reporting;
using Xunit;
using Block = UmLync.Reporting.Block;

namespace UmLync.Tests.Reporting;

/// <summary>
/// Names come from the estate, where anybody may have chosen them. What an independent Markdown parser, with the extensions of
/// GitHub, makes of the text is the name again and no markup.
/// </summary>
public class MarkdownRendererTests
{
    private static readonly MarkdownPipeline GitHub =
        new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UseTaskLists().UseFootnotes().UseMathematics().Build();

    private static readonly string[] Fragments =
    [
        "|", "\\", "`", "```", "~~~", "*", "**", "_", "#", "# ", "- ", "+ ", "* ", "1. ", "12) ", "> ", "===", "---", "<b>", "</td>", "<!--", "&lt;", "&#35;", "[x]", "[a](b)", "![", "](",
        "http://contoso.com", "https://", "www.contoso.com", "ftp://", "mailto:", "kim@litwareinc.com", "$", "$$", "^", "~", "~~", "\n", "\r\n", "\t", "    ", " ", ":", "{", "}", "=", "'", "\"",
        "1:1", "Redmond", "UM 拨号计划", "señal", "\u2028", "\u0001", "\uD83D\uDE00", "x", "1", "٣.",
    ];

    private static readonly Arbitrary<string> Names =
        Gen.Elements(Fragments).ListOf().Select(parts => string.Concat(parts)).ToArbitrary();

    [Fact]
    public void Render_AnyNameInAParagraph_IsThatNameOnly() => ForAllNames(name =>
    {
        MarkdownDocument document = Parse(new Block.Paragraph("x" + name), new Block.Paragraph(name + "x"));

        Assert.Equal(["x" + name, name + "x"], document.Select(block => TextOf(Assert.IsType<ParagraphBlock>(block))), SameText.Instance);
    });

    [Fact]
    public void Render_AnyNameInAHeading_IsThatNameOnly() => ForAllNames(name =>
    {
        HeadingBlock heading = Assert.IsType<HeadingBlock>(Assert.Single(Parse(new Block.Heading(2, name + "x"))));

        Assert.Equal(2, heading.Level);
        Assert.Equal(name + "x", TextOf(heading), SameText.Instance);
    });

    [Fact]
    public void Render_AnyNameInAList_IsThatNameOnly() => ForAllNames(name =>
    {
        ListBlock[] lists = [.. Parse(new Block.Items([name + "x", "y"]), new Block.Heading(2, "z"), new Block.Items([name + "x", "y"], IsNumbered: true)).OfType<ListBlock>()];

        Assert.Equal([false, true], lists.Select(list => list.IsOrdered));
        Assert.All(lists, list => Assert.Equal(
            [name + "x", "y"], list.Cast<ListItemBlock>().Select(item => TextOf(Assert.IsType<ParagraphBlock>(Assert.Single(item)))), SameText.Instance));
    });

    [Fact]
    [Trait("Feature", "S3")]
    public void Render_AnyNameInATable_IsThatNameOnly() => ForAllNames(name =>
    {
        string cell = name.Replace("\n", " ");
        Table table = Assert.IsType<Table>(Assert.Single(Parse(new Block.Table(["a", cell + "x"], [[cell + "x", "b"], ["c", "x" + cell]]))));

        Assert.Equal(
            [["a", cell + "x"], [cell + "x", "b"], ["c", "x" + cell]],
            table.Cast<TableRow>().Select(row => row.Cast<TableCell>().Select(column => TextOf(Assert.IsType<ParagraphBlock>(Assert.Single(column)))).ToArray()),
            SameRow.Instance);
    });

    [Fact]
    public void Render_LinesOfACell_StandBelowEachOther() => Assert.Equal(
        "| a |\n| --- |\n| b<br>c |\n", MarkdownRenderer.Render([new Block.Table(["a"], [["b\nc"]])]));

    private static void ForAllNames(Action<string> property) => Prop.ForAll(Names, property).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static MarkdownDocument Parse(params Block[] blocks) => Markdown.Parse(MarkdownRenderer.Render(blocks), GitHub);

    /// <summary>The text of a block that holds nothing but text.</summary>
    private static string TextOf(LeafBlock block) => string.Concat((block.Inline ?? []).Select(inline => Assert.IsType<LiteralInline>(inline).Content.ToString()));

    /// <summary>Markdown shows white space as a space, and none at the ends.</summary>
    private sealed class SameText : IEqualityComparer<string>
    {
        public static SameText Instance { get; } = new();

        public bool Equals(string? x, string? y) => Shown(x) == Shown(y);

        public int GetHashCode(string text) => Shown(text).GetHashCode(StringComparison.Ordinal);

        private static string Shown(string? text) =>
            string.Join(' ', string.Concat((text ?? string.Empty).Select(letter => char.IsControl(letter) ? ' ' : letter)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private sealed class SameRow : IEqualityComparer<string[]>
    {
        public static SameRow Instance { get; } = new();

        public bool Equals(string[]? x, string[]? y) => x!.SequenceEqual(y!, SameText.Instance);

        public int GetHashCode(string[] row) => row.Length;
    }
}
