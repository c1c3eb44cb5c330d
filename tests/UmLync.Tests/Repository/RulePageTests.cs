using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using UmLync.Rules;
using Xunit;

namespace UmLync.Tests.Repository;

/// <summary>Every rule has a page in docs/rules, a row in its index and a class of tests, and they say what the rule says.</summary>
public class RulePageTests
{
    private const string Folder = "docs/rules/";
    private const string Index = Folder + "README.md";

    private static readonly string[] Sections = ["## Why", "## How to fix", "## Example", "Fails:", "Passes:"];

    /// <summary>The tests of what is no rule.</summary>
    private static readonly string[] Others =
    [
        "CorpusTests",
        .. typeof(Rule).Assembly.GetTypes().Where(type => type.Namespace == "UmLync.Rules" && !type.IsSubclassOf(typeof(Rule))).Select(type => type.Name + "Tests"),
    ];

    private static readonly string[] Rules = [.. RuleBook.All.Select(rule => rule.Id)];

    private static readonly (string Rule, string Requirement, string Severity, string Source)[] Rows =
    [
        .. from line in WorkingTree.Text(Index).Split('\n')
           let row = Regex.Match(line, @"^\| \[(\w+)\]\((\w+)\.md\) \| (.+) \| (\w+) \| (.+) \|$")
           where row.Success && row.Groups[1].Value == row.Groups[2].Value
           select (row.Groups[1].Value, row.Groups[3].Value, row.Groups[4].Value, row.Groups[5].Value),
    ];

    [Fact]
    public void Pages_OfTheRules_AreAll() =>
        Contract.Same("Every rule has a page, and every page a rule.",
            "the rules", Rules,
            Folder, [.. WorkingTree.FilesIn(Folder, ".md").Where(file => file != Index).Select(file => Path.GetFileNameWithoutExtension(file))]);

    [Fact]
    public void Rows_OfTheIndex_AreAll() =>
        Contract.Same("Every rule has a row in the index.", "the rules", Rules, Index, [.. Rows.Select(row => row.Rule)]);

    [Fact]
    public void Classes_OfTests_AreAll() =>
        Contract.Same("Every rule has a class of tests.",
            "the rules", [.. Rules.Select(rule => rule + "Tests")],
            "tests/UmLync.Tests/Rules", [.. WorkingTree.FilesIn("tests/UmLync.Tests/Rules/", "Tests.cs").Select(Path.GetFileNameWithoutExtension).OfType<string>().Except(Others)]);

    [Fact]
    public void Classes_OfTests_HaveAFailureAPassAndWhatIsNotEvaluated() =>
        Contract.Holds("The tests of a rule say when it fails, when it passes, and when it is not evaluated.",
            from rule in Rules
            let tests = WorkingTree.Text($"tests/UmLync.Tests/Rules/{rule}Tests.cs")
            from outcome in new[] { "_(Fail|Inform|Warn)", "_Pass", "_IsNotEvaluated" }
            where !Regex.IsMatch(tests, $@"public void Judge_\w+{outcome}")
            select $"{rule}: {outcome}");

    [Fact]
    public void Rows_OfTheIndex_SayWhatTheRulesSay() =>
        Contract.Holds("The index gives the requirement, the severity and the source of the rule.",
            from rule in RuleBook.All
            let expected = (rule.Id, rule.Requirement.In(CultureInfo.InvariantCulture), rule.Severity.ToString(), rule.Source.ToString())
            where !Rows.Contains(expected)
            select $"| [{rule.Id}]({rule.Id}.md) | {expected.Item2} | {expected.Item3} | {expected.Item4} |");

    [Fact]
    public void Pages_OfTheRules_SayWhatTheRulesSay() =>
        Contract.Holds("A page has the rule's name, requirement, severity and source, and tells why, how to fix it, and an example.",
            from rule in RuleBook.All
            let page = WorkingTree.Text(Folder + rule.Id + ".md").Replace("\r", string.Empty, StringComparison.Ordinal)
            from part in Parts(rule)
            where !page.Contains(part, StringComparison.Ordinal)
            select $"{rule.Id}: {part}");

    [Fact]
    public void Links_OfThePages_LeadToPages() =>
        Contract.Holds("A link in a page leads to a file.",
            from file in WorkingTree.FilesIn(Folder, ".md")
            from Match link in Regex.Matches(WorkingTree.Text(file), @"\]\(([\w./]+\.md)\)")
            where !File.Exists(Path.Combine(Path.GetDirectoryName(WorkingTree.PathOf(file))!, link.Groups[1].Value))
            select $"{file}: {link.Groups[1].Value}");

    private static IEnumerable<string> Parts(Rule rule) =>
    [
        $"# {rule.Id}\n\n{rule.Requirement.In(CultureInfo.InvariantCulture)}\n",
        $"* **Severity**: {rule.Severity}\n",
        $"* **Source**: [domain.md](../domain.md) {rule.Source.Reference}; evidence {rule.Source.Mark} (",
        .. Sections.Select(section => $"\n{section}\n\n"),
    ];
}
