using System.Collections.Generic;

namespace UmLync.Reporting;

/// <summary>
/// A part of a report before it has a format. Texts are plain: names from the estate stand in them as they are, and each format
/// escapes what it gives a meaning to. A line break inside a cell is a line break in it.
/// </summary>
internal abstract record Block
{
    private Block()
    {
    }

    /// <summary>A heading; level 1 is the title.</summary>
    public sealed record Heading(int Level, string Text) : Block;

    /// <summary>Some sentences.</summary>
    public sealed record Paragraph(string Text) : Block;

    /// <summary>A list, numbered where the order is one to follow.</summary>
    public sealed record Items(IReadOnlyList<string> Texts, bool IsNumbered = false) : Block;

    /// <summary>A table.</summary>
    public sealed record Table(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : Block;
}
