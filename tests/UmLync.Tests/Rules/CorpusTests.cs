using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using UmLync.Rules;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>
/// The estates of Data/corpus, each with the findings that a reader of the documentation expects; the README there says how they
/// are written.
/// </summary>
public class CorpusTests
{
    private const string Folder = "corpus/";

    public static TheoryData<string> Estates => [.. Names(".json")];

    [Fact]
    public void Estates_AreThirtyAtLeast_EachWithItsFindings()
    {
        Assert.True(Names(".json").Count() >= 30);
        Assert.Equal(Names(".json"), Names(".expected"));
    }

    [Fact]
    public void Expected_NamesRulesThatAreThere() =>
        Assert.Empty(Names(".expected").SelectMany(Expected).Select(line => line.Split(' ')[0]).Except(RuleBook.All.Select(rule => rule.Id)));

    [Fact]
    public void Expected_NamesEveryRule() =>
        Assert.Empty(RuleBook.All.Select(rule => rule.Id).Except(Names(".expected").SelectMany(Expected).Select(line => line.Split(' ')[0])));

    [Theory]
    [MemberData(nameof(Estates))]
    public void Judge_EstateOfTheCorpus_FindsExactlyWhatIsExpected(string name)
    {
        Topology estate = TopologyReader.Read(SmallEstate.File(name + ".json"), name + ".json", ReadRequest.Everything);

        IReadOnlyList<Finding> findings = RuleBook.Judge(estate);

        Assert.DoesNotContain(findings, finding => finding.Outcome == FindingOutcome.Error);
        Assert.Equal(
            Expected(name),
            findings.Where(finding => finding.Outcome == FindingOutcome.Fail).Select(finding => finding.RuleId + " " + finding.Subject)
                .Distinct(StringComparer.OrdinalIgnoreCase).OrderBy(line => line, StringComparer.OrdinalIgnoreCase),
            StringComparer.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(Estates))]
    public void Judge_UsersCountedOnly_FindsTheSame(string name)
    {
        byte[] file = SmallEstate.File(name + ".json");

        Assert.Equal(
            RuleBook.Judge(TopologyReader.Read(file, name, ReadRequest.Everything)).Select(finding => finding.ToString()),
            RuleBook.Judge(TopologyReader.Read(file, name, RuleBook.Reads)).Select(finding => finding.ToString()));
    }

    private static IEnumerable<string> Names(string ending) => typeof(CorpusTests).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(ending, StringComparison.Ordinal))
        .Select(name => name.Substring(Folder.Length, name.Length - Folder.Length - ending.Length)).OrderBy(name => name, StringComparer.Ordinal);

    private static IEnumerable<string> Expected(string name)
    {
        using StreamReader reader = new(new MemoryStream(SmallEstate.File(name + ".expected")));
        return reader.ReadToEnd().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith('#'))
            .Distinct(StringComparer.OrdinalIgnoreCase).OrderBy(line => line, StringComparer.OrdinalIgnoreCase);
    }
}
