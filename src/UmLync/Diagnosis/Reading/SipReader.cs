using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace UmLync.Diagnosis.Reading;

/// <summary>
/// Reads SIP messages out of traces: as they go over the wire, and as the Lync logging tools write them, with
/// <c>Start-Line:</c> before the first line. Of a message only its diagnostics matter, with what they were said in.
/// </summary>
internal static class SipReader
{
    private const int MostHeaders = 500;

    private static readonly Regex Start = new(
        @"^\s*(?:Start-Line:\s*)?(?:SIP/2\.0\s+(?<status>[1-6]\d\d)\b|[A-Z]{3,12}\s+(?:sips?|tel):\S+\s+SIP/2\.0\s*$)", RegexOptions.CultureInvariant);

    /// <summary>Whether the line is the first of a SIP message.</summary>
    public static bool IsStart(string line) => line.Contains("SIP/2.0") && Start.IsMatch(line);

    /// <summary>The diagnostics of the message whose first line was taken last.</summary>
    public static IEnumerable<Observation> Read(string startLine, TextInput input)
    {
        string status = Start.Match(startLine).Groups["status"].Value;
        List<(string Name, string Value, Sighting Seen)> headers = Headers(input);
        string? server = headers.FirstOrDefault(header => header.Name == "server").Value;
        return
            from header in headers
            where header.Name.StartsWith("ms-diagnostics", StringComparison.Ordinal)
            from diagnostic in DiagnosticText.In(header.Name + ": " + header.Value, header.Seen)
            select new SipDiagnostic(diagnostic.Seen, diagnostic.Number)
            {
                Reason = diagnostic.Reason,
                Source = diagnostic.Source,
                Application = diagnostic.Application,
                Server = server,
                Status = status.Length > 0 ? int.Parse(status, CultureInfo.InvariantCulture) : null,
            };
    }

    private static List<(string Name, string Value, Sighting Seen)> Headers(TextInput input)
    {
        List<(string Name, string Value, Sighting Seen)> headers = [];
        while (headers.Count < MostHeaders && input.Peek() is { } line && IsOfHead(line))
        {
            input.Take();
            int colon = line.IndexOf(':');
            if (char.IsWhiteSpace(line[0]) && headers.Count > 0)
            {
                // A header that was folded goes on after a space.
                (string name, string value, Sighting seen) = headers[headers.Count - 1];
                headers[headers.Count - 1] = (name, value + " " + line.Trim(), seen);
            }
            else if (colon > 0)
            {
                headers.Add((line.Substring(0, colon).Trim().ToLowerInvariant(), line.Substring(colon + 1).Trim(), input.Here));
            }
        }

        return headers;
    }

    private static bool IsOfHead(string line) =>
        line.Trim().Length > 0 && !line.StartsWith("$$", StringComparison.Ordinal) && !IsStart(line);
}
