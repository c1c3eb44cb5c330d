using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace UmLync.Tests.Repository;

/// <summary>Documents and code point at each other: what they point at is there.</summary>
public class DocumentTests
{
    private static readonly string[] Domain = WorkingTree.Text("docs/domain.md").Split('\n');

    private static readonly string[] Design = WorkingTree.Text("docs/design.md").Split('\n');

    private static readonly string[] Sources =
    [
        .. from file in WorkingTree.FilesIn("src/", ".cs")
           from Match source in Regex.Matches(WorkingTree.Text(file), @"(?:Source\.(?:Confirmed|Inferred)\(""([^""]+)""\)|new(?: Source)?\(""([^""]+)"", Evidence\.)")
           select source.Groups[1].Value + source.Groups[2].Value,
    ];

    [Fact]
    public void Links_OfAllDocuments_LeadSomewhere() =>
        Contract.Holds("A link of a document leads to a file or folder of the repository, or outside.",
            from file in WorkingTree.FilesIn(string.Empty, ".md")
            from Match link in Regex.Matches(WorkingTree.Text(file), @"\]\(([^)\s]+)\)")
            let target = link.Groups[1].Value
            where !target.Contains(':', StringComparison.Ordinal) && !target.StartsWith('#')
            let path = Path.Combine(Path.GetDirectoryName(WorkingTree.PathOf(file))!, target.Split('#')[0])
            where !File.Exists(path) && !Directory.Exists(path)
            select $"{file}: {target}");

    [Fact]
    public void Sources_OfTheCode_AreMany() => Assert.True(Sources.Length > 50, $"Only {Sources.Length} sources were found.");

    [Fact]
    public void Sources_OfTheCode_StandInTheDocuments() =>
        Contract.Holds("A source is a section or row of docs/domain.md, or a law of docs/design.md.",
            from source in Sources
            from part in PartsOf(source)
            where !Stands(part)
            select $"'{part}' of '{source}'");

    /// <summary>The single places of a source such as <c>J.4 step 8, E.2 rows 3 and 16</c>.</summary>
    private static IEnumerable<string> PartsOf(string source) =>
        source.StartsWith("design, ", StringComparison.Ordinal) ? [source] :
        from place in source.Split(", ")
        let match = Regex.Match(place, @"^(\S+) (step|rows?) (\d+)(?: and (\d+))?$")
        from part in match.Success ? new[] { match.Groups[3], match.Groups[4] }.Where(row => row.Success).Select(row => $"{match.Groups[1]} row {row}") : [place]
        select part;

    private static bool Stands(string place) => place.Split(' ') switch
    {
        ["design,", "law", var law] => Design.Any(line => line.StartsWith(law + ". **", StringComparison.Ordinal)),
        ["H", var row] => RowsOf("# H. ").Contains(row),
        [var section, "row", var row] => RowsOf($"## {section} ").Contains(row),
        [var section] => Domain.Any(line => Regex.IsMatch(line, $@"^##? {Regex.Escape(section)}\.? ")),
        _ => false,
    };

    /// <summary>The numbers of the rows in the tables of a chapter or section.</summary>
    private static HashSet<string> RowsOf(string heading)
    {
        string mark = heading.Split(' ')[0] + " ";
        return
        [
            .. Domain.SkipWhile(line => !line.StartsWith(heading, StringComparison.Ordinal)).Skip(1)
                .TakeWhile(line => !line.StartsWith("# ", StringComparison.Ordinal) && !line.StartsWith(mark, StringComparison.Ordinal))
                .Select(line => Regex.Match(line, @"^\| (\d+) \|").Groups[1].Value).Where(number => number.Length > 0),
        ];
    }
}
