using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml;
using UmLync.Rules;

namespace UmLync.Reporting;

/// <summary>
/// Findings in the form of NUnit 3 test results, which build servers show: each rule is a fixture, each finding a test. A failed
/// rule of severity Warning is a warning, one of severity Information passes and says what there is to know, and what was not
/// evaluated is inconclusive, never passed.
/// </summary>
public static class NUnitReport
{
    private const string Passed = "Passed";
    private const string Failed = "Failed";
    private const string Warning = "Warning";
    private const string Inconclusive = "Inconclusive";

    /// <summary>The document, in UTF-8.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="estate">What was judged.</param>
    /// <param name="at">When: the moment at which the estate was captured.</param>
    public static byte[] Of(IReadOnlyList<Finding> findings, string estate, DateTimeOffset at)
    {
        using MemoryStream stream = new();
        using (XmlWriter writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            Write(writer, findings, estate, at);
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void Write(XmlWriter writer, IReadOnlyList<Finding> findings, string estate, DateTimeOffset at)
    {
        writer.WriteStartElement("test-run");
        writer.WriteAttributeString("id", "0");
        writer.WriteAttributeString("name", Clean(estate));
        writer.WriteAttributeString("fullname", Clean(estate));
        WriteCounts(writer, findings, at);
        StartSuite(writer, "0-1", "Assembly", estate, findings, at);
        int number = 1;
        foreach (IGrouping<string, Finding> rule in findings.GroupBy(finding => finding.RuleId))
        {
            StartSuite(writer, Id(++number), "TestFixture", rule.Key, [.. rule], at);
            foreach (Finding finding in rule)
            {
                WriteCase(writer, Id(++number), finding, at);
            }

            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void StartSuite(XmlWriter writer, string id, string type, string name, IReadOnlyList<Finding> findings, DateTimeOffset at)
    {
        writer.WriteStartElement("test-suite");
        writer.WriteAttributeString("type", type);
        writer.WriteAttributeString("id", id);
        writer.WriteAttributeString("name", Clean(name));
        writer.WriteAttributeString("fullname", Clean(name));
        writer.WriteAttributeString("runstate", "Runnable");
        WriteCounts(writer, findings, at);
    }

    private static void WriteCounts(XmlWriter writer, IReadOnlyList<Finding> findings, DateTimeOffset at)
    {
        Dictionary<string, int> counts = findings.GroupBy(ResultOf).ToDictionary(results => results.Key, results => results.Count());
        string worst = ((string[])[Failed, Warning, Inconclusive]).FirstOrDefault(counts.ContainsKey) ?? Passed;
        writer.WriteAttributeString("testcasecount", Text(findings.Count));
        writer.WriteAttributeString("result", worst);
        writer.WriteAttributeString("total", Text(findings.Count));
        writer.WriteAttributeString("passed", Text(Count(Passed)));
        writer.WriteAttributeString("failed", Text(Count(Failed)));
        writer.WriteAttributeString("warnings", Text(Count(Warning)));
        writer.WriteAttributeString("inconclusive", Text(Count(Inconclusive)));
        writer.WriteAttributeString("skipped", "0");
        writer.WriteAttributeString("asserts", "0");
        WriteTimes(writer, at);

        int Count(string result) => counts.TryGetValue(result, out int count) ? count : 0;
    }

    private static void WriteCase(XmlWriter writer, string id, Finding finding, DateTimeOffset at)
    {
        string result = ResultOf(finding);
        string text = Clean(finding.Reason + (finding.RecommendedAction is { } action ? "\n" + action : string.Empty) + "\n" + finding.Source);
        writer.WriteStartElement("test-case");
        writer.WriteAttributeString("id", id);
        writer.WriteAttributeString("name", Clean(finding.Subject));
        writer.WriteAttributeString("fullname", Clean(finding.RuleId + "(" + finding.Subject + ")"));
        writer.WriteAttributeString("methodname", finding.RuleId);
        writer.WriteAttributeString("classname", finding.RuleId);
        writer.WriteAttributeString("runstate", "Runnable");
        writer.WriteAttributeString("result", result);
        if (finding.Outcome == FindingOutcome.Error)
        {
            writer.WriteAttributeString("label", "Error");
        }

        WriteTimes(writer, at);
        writer.WriteAttributeString("asserts", "0");
        switch (result)
        {
            case Failed:
                WriteText(writer, "failure", text);
                break;
            case Warning or Inconclusive:
                WriteText(writer, "reason", text);
                break;
            default:
                writer.WriteStartElement("output");
                writer.WriteCData(text.Replace("]]>", "]] >"));
                writer.WriteEndElement();
                break;
        }

        writer.WriteEndElement();
    }

    private static void WriteText(XmlWriter writer, string element, string text)
    {
        writer.WriteStartElement(element);
        writer.WriteElementString("message", text);
        writer.WriteEndElement();
    }

    private static void WriteTimes(XmlWriter writer, DateTimeOffset at)
    {
        string moment = at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        writer.WriteAttributeString("start-time", moment);
        writer.WriteAttributeString("end-time", moment);
        writer.WriteAttributeString("duration", "0.000");
    }

    private static string ResultOf(Finding finding) => finding.Outcome switch
    {
        FindingOutcome.Error => Failed,
        FindingOutcome.NotEvaluated => Inconclusive,
        FindingOutcome.Fail when finding.Severity == Severity.Error => Failed,
        FindingOutcome.Fail when finding.Severity == Severity.Warning => Warning,
        _ => Passed,
    };

    private static string Id(int number) => "0-" + Text(number);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    // Names come from the estate, and XML has characters that it does not take at all.
    private static string Clean(string text) => string.Concat(text.Select((character, place) =>
        XmlConvert.IsXmlChar(character)
        || (place + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[place + 1], character))
        || (place > 0 && XmlConvert.IsXmlSurrogatePair(character, text[place - 1])) ? character : '\uFFFD'));
}
