using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace UmLync.Diagnosis;

/// <summary>
/// Diagnostics as they stand in words: the header <c>ms-diagnostics: 15000;reason="…";source="…"</c> (with a sub-code after
/// the number at times), and the form in which the synthetic transactions of Lync quote it,
/// <c>ErrorCode=15000,Source=…,Reason=…</c>.
/// </summary>
public static class DiagnosticText
{
    // Reasons hold anything but the quotation mark that ends them; nothing here can be read in two ways, so that time is linear.
    private static readonly Regex Header = new(
        @"ms-diagnostics(?:-public)?\s*:\s*(?<number>\d{1,6})(?:\.\d{1,6})?(?<rest>(?:\s*;\s*[\w.-]{1,64}\s*=\s*(?:""[^""]{0,2000}""|[^;,""\s]{1,500}))*)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Parameter = new(
        @";\s*(?<name>[\w.-]{1,64})\s*=\s*(?:""(?<value>[^""]*)""|(?<value>[^;,""\s]+))", RegexOptions.CultureInvariant);

    private static readonly Regex Quoted = new(
        @"ErrorCode\s*=\s*(?<number>\d{1,6})\s*,\s*Source\s*=\s*(?<source>[^,\s]{1,255})\s*,\s*Reason\s*=\s*(?<reason>[^,\r\n]{0,500})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>The diagnostics that the words of the observation hold.</summary>
    public static IEnumerable<SipDiagnostic> In(Observation observation) => observation is SipDiagnostic
        ? []
        : observation.Texts.SelectMany(text => In(text, observation.Seen));

    /// <summary>The diagnostics that the text holds.</summary>
    public static IEnumerable<SipDiagnostic> In(string text, Sighting seen) =>
        Header.Matches(text).Cast<Match>().Select(match => FromHeader(match, seen))
            .Concat(Quoted.Matches(text).Cast<Match>().Select(match => new SipDiagnostic(seen, NumberOf(match))
            {
                Source = match.Groups["source"].Value,
                Reason = match.Groups["reason"].Value.Trim(),
            }));

    private static SipDiagnostic FromHeader(Match match, Sighting seen)
    {
        Dictionary<string, string> parameters = [];
        foreach (Match parameter in Parameter.Matches(match.Groups["rest"].Value))
        {
            parameters[parameter.Groups["name"].Value.ToLowerInvariant()] = parameter.Groups["value"].Value;
        }

        return new SipDiagnostic(seen, NumberOf(match))
        {
            Reason = ValueOf("reason"),
            Source = ValueOf("source"),
            Application = ValueOf("appname"),
        };

        string? ValueOf(string name) => parameters.TryGetValue(name, out string? value) ? value : null;
    }

    private static int NumberOf(Match match) => int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);
}
