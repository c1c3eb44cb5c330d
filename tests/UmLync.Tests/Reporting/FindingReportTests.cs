using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Xml.Linq;
using UmLync.Reporting;
using UmLync.Rules;
using UmLync.Tests.Estates;
using UmLync.Tests.Examples;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Reporting;

/// <summary>
/// NUnit 3 results after docs.nunit.org, "Test Result XML Format"; SARIF 2.1.0 after the OASIS standard, sections 3.27.9 (kind)
/// and 3.27.10 (level).
/// </summary>
[Trait("Feature", "M7")]
public class FindingReportTests
{
    private static readonly DateTimeOffset At = new(2016, 5, 4, 8, 0, 0, TimeSpan.Zero);

    private static readonly IReadOnlyList<Finding> Findings = RuleBook.Judge(Litware.Estate);

    private static readonly IReadOnlyList<Finding> Unread = RuleBook.Judge(TopologyReader.Read(SmallEstate.File("users-not-read.json"), "x", ReadRequest.Everything));

    [Fact]
    public void NUnit_OfFindings_HasATestForEach()
    {
        XElement run = XDocument.Load(new MemoryStream(NUnitReport.Of(Findings, "Litware", At))).Root!;

        Assert.Equal("test-run", run.Name.LocalName);
        Assert.Equal(Findings.Count, (int)run.Attribute("total")!);
        Assert.Equal(Findings.Count, run.Descendants("test-case").Count());
        Assert.Equal(Findings.Select(finding => finding.RuleId).Distinct(), run.Descendants("test-suite").Where(suite => (string)suite.Attribute("type")! == "TestFixture").Select(suite => (string)suite.Attribute("name")!));
        foreach (string result in (string[])["passed", "failed", "warnings", "inconclusive"])
        {
            string name = result == "warnings" ? "Warning" : char.ToUpperInvariant(result[0]) + result.Substring(1);
            Assert.Equal(run.Descendants("test-case").Count(test => (string)test.Attribute("result")! == name), (int)run.Attribute(result)!);
        }

        Assert.Equal(run.Descendants().Attributes("id").Select(id => id.Value).Distinct().Count(), run.Descendants().Attributes("id").Count());
    }

    [Fact]
    public void NUnit_OfFailedRule_SaysWhyAndWhatToDo()
    {
        XElement test = XDocument.Load(new MemoryStream(NUnitReport.Of(Findings, "Litware", At))).Descendants("test-case").First(test => (string)test.Attribute("classname")! == "MissingGateway");

        Assert.Equal("Failed", (string)test.Attribute("result")!);
        Assert.Contains("New-UMIPGateway", test.Element("failure")!.Element("message")!.Value, StringComparison.Ordinal);
    }

    // What was not evaluated is not passed.
    [Fact]
    public void NUnit_OfWhatWasNotEvaluated_IsInconclusive()
    {
        int expected = Unread.Count(finding => finding.Outcome == FindingOutcome.NotEvaluated);

        Assert.True(expected > 0);
        Assert.Equal(expected, XDocument.Load(new MemoryStream(NUnitReport.Of(Unread, "x", At))).Descendants("test-case").Count(test => (string)test.Attribute("result")! == "Inconclusive"));
    }

    [Fact]
    public void NUnit_NameWithWhatXmlRefuses_IsWritten()
    {
        byte[] report = NUnitReport.Of(Findings, "a\u0001\uD800]]><b>\uD83D\uDE00", At);

        Assert.Equal("a\uFFFD\uFFFD]]><b>\uD83D\uDE00", (string)XDocument.Load(new MemoryStream(report)).Root!.Attribute("name")!);
    }

    [Fact]
    public void Sarif_OfFindings_HasRulesAndResults()
    {
        JsonElement document = JsonDocument.Parse(SarifReport.Of(Findings, "1.0", "some folder/litware.json")).RootElement;
        JsonElement run = document.GetProperty("runs")[0];
        JsonElement[] rules = [.. run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()];
        JsonElement[] results = [.. run.GetProperty("results").EnumerateArray()];

        Assert.Equal("2.1.0", document.GetProperty("version").GetString());
        Assert.Equal(Findings.Count, results.Length);
        Assert.All(results, result => Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()));
        JsonElement missing = results.First(result => result.GetProperty("ruleId").GetString() == "MissingGateway");
        Assert.Equal(("fail", "error"), (missing.GetProperty("kind").GetString(), missing.GetProperty("level").GetString()));
        Assert.Equal("some%20folder/litware.json", missing.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
    }

    // The standard: a level other than "none" stands only with the kind "fail".
    [Fact]
    public void Sarif_OfWhatDidNotFail_HasNoLevel()
    {
        JsonElement[] results = [.. JsonDocument.Parse(SarifReport.Of(Unread, "1.0", null)).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()];

        Assert.Contains(results, result => result.GetProperty("kind").GetString() == "open");
        Assert.All(results.Where(result => result.GetProperty("kind").GetString() != "fail"), result => Assert.Equal("none", result.GetProperty("level").GetString()));
        Assert.All(results, result => Assert.False(result.GetProperty("locations")[0].TryGetProperty("physicalLocation", out _)));
    }
}
