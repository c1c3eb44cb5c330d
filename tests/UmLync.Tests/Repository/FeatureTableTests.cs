using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace UmLync.Tests.Repository;

/// <summary>docs/features.md says what UmLync does; what it says is served has a test.</summary>
public class FeatureTableTests
{
    private const string NotYet = "not yet";

    // 118 rows in 20 groups: the letter of the group and how many rows it has.
    private static readonly (char Letter, int Rows)[] Groups =
    [
        ('A', 10), ('B', 8), ('C', 10), ('D', 5), ('E', 6), ('F', 9), ('G', 5), ('H', 9), ('I', 4), ('J', 6),
        ('K', 7), ('L', 3), ('M', 7), ('N', 5), ('O', 5), ('P', 5), ('Q', 3), ('R', 3), ('S', 3), ('T', 5),
    ];

    private static readonly (string Id, string Command)[] Rows =
    [
        .. from line in WorkingTree.Text("docs/features.md").Split('\n')
           let cells = line.Split('|', StringSplitOptions.TrimEntries)
           where cells.Length > 3 && Regex.IsMatch(cells[1], @"^[A-T]\d+$")
           select (cells[1], cells[3]),
    ];

    [Fact]
    public void Rows_OfTheTable_AreAllFeatures() =>
        Contract.Same("The table has every feature.",
            "docs/features.md", [.. Rows.Select(row => row.Id)],
            "the list of features", [.. Groups.SelectMany(group => Enumerable.Range(1, group.Rows).Select(row => $"{group.Letter}{row}"))]);

    [Fact]
    public void Rows_OfTheTable_StandOnce() =>
        Contract.Holds("A feature has one row.", Rows.GroupBy(row => row.Id).Where(rows => rows.Count() > 1).Select(rows => rows.Key));

    [Fact]
    public void Rows_ThatAreServed_NameACommand() =>
        Contract.Holds($"A row names the command that serves the feature, or says '{NotYet}'.",
            Rows.Where(row => row.Command.Length == 0).Select(row => row.Id));

    [Fact]
    public void Rows_ThatAreServed_HaveATest()
    {
        HashSet<string> tested = [.. TestedInXunit(), .. TestedInPester()];

        Contract.Holds("A feature that a command serves has a test that bears its id.",
            Rows.Where(row => row.Command != NotYet && !tested.Contains(row.Id)).Select(row => row.Id));
    }

    private static IEnumerable<string> TestedInXunit() =>
        from file in WorkingTree.FilesIn("tests/", ".cs")
        from Match trait in Regex.Matches(WorkingTree.Text(file), @"Trait\(""Feature"",\s*""([A-T]\d+)""\)")
        select trait.Groups[1].Value;

    private static IEnumerable<string> TestedInPester() =>
        from file in WorkingTree.FilesIn("tests/Pester/", ".Tests.ps1")
        from Match tags in Regex.Matches(WorkingTree.Text(file), @"-Tag\s+([^{\r\n]*)")
        from Match id in Regex.Matches(tags.Groups[1].Value, @"\b[A-T]\d+\b")
        select id.Value;
}
