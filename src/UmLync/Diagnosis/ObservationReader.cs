using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using UmLync.Diagnosis.Reading;

namespace UmLync.Diagnosis;

/// <summary>
/// Reads observations out of what operators have: events exported as CSV, CLIXML, XML or text, SIP traces, and the output of
/// cmdlets, also mixed in one text. Nothing has to be said about the form; it is seen. What is understood in no other way is
/// words, in which documented messages may stand.
/// </summary>
public static class ObservationReader
{
    private const int Beginning = 512;
    private const int LongestPassage = 16_384;
    private const string TypeMark = "#TYPE ";

    /// <summary>The observations of the input, one by one as it is read.</summary>
    /// <param name="text">The input.</param>
    /// <param name="name">What it is called where an observation says where it was seen.</param>
    /// <exception cref="UmLync.Text.UmLyncException">The input begins as XML and is not well-formed.</exception>
    public static IEnumerable<Observation> Read(TextReader text, string name)
    {
        char[] buffer = new char[Beginning];
        string beginning = new(buffer, 0, text.ReadBlock(buffer, 0, Beginning));
        TextReader whole = new RewoundReader(beginning, text);
        return XmlExport.IsBeginning(beginning) ? XmlExport.Read(whole, name) : ReadLines(new TextInput(whole, name));
    }

    /// <summary>
    /// The observation that an object is, given by its properties: an event, where they are those of one in any of the ways in
    /// which events are shown, else the object itself.
    /// </summary>
    public static Observation OfProperties(Sighting seen, IReadOnlyList<KeyValuePair<string, string>> properties) => EventBuilder.Of(seen, properties);

    private static IEnumerable<Observation> ReadLines(TextInput input)
    {
        string? provider = null;
        bool isFirst = true;
        while (input.Peek() is { } line)
        {
            string content = line.Trim('\uFEFF', ' ', '\t');
            if (content.Length == 0 || (isFirst && content.StartsWith(TypeMark, System.StringComparison.Ordinal)))
            {
                input.Take();
                continue;
            }

            if (isFirst && CsvReader.IsHead(content))
            {
                foreach (Observation row in CsvReader.Read(input))
                {
                    yield return row;
                }

                yield break;
            }

            isFirst = false;
            foreach (Observation observation in Next(line, provider, input))
            {
                provider = ProviderOf(observation) ?? provider;
                yield return observation;
            }
        }
    }

    private static IEnumerable<Observation> Next(string line, string? provider, TextInput input)
    {
        if (SipReader.IsStart(line))
        {
            input.Take();
            return SipReader.Read(line, input);
        }

        if (EventTable.IsHead(line))
        {
            input.Take();
            return EventTable.Read(line, provider, input);
        }

        if (BlockReader.IsStart(line))
        {
            return [BlockReader.Read(input)];
        }

        (Sighting seen, string text) = Paragraph(input);
        return PrintedTable.In(seen, text).Prepend(new Passage(seen, text));
    }

    private static (Sighting Seen, string Text) Paragraph(TextInput input)
    {
        StringBuilder text = new(input.Take());
        Sighting seen = input.Here;
        while (text.Length < LongestPassage && input.Peek() is { } line && line.Trim().Length > 0
            && !SipReader.IsStart(line) && !BlockReader.IsStart(line) && !EventTable.IsHead(line))
        {
            text.Append('\n').Append(input.Take());
        }

        return (seen, text.ToString());
    }

    // Get-WinEvent prints the provider above its events, as a line that stands alone.
    private static string? ProviderOf(Observation observation) => (observation as ShownObject)?.ValueOf("ProviderName");
}
