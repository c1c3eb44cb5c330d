using System;
using System.Collections.Generic;
using System.Text;
using System.Text.RegularExpressions;

namespace UmLync.Diagnosis.Reading;

/// <summary>
/// Reads blocks of <c>name: value</c>: events as Event Viewer copies them, wevtutil and Format-List print them, in any of the
/// languages, and other objects as Format-List prints them. The text of an event may have blank lines, and ends where the
/// next event begins.
/// </summary>
internal static class BlockReader
{
    private const int MostLines = 2000;

    // Full-width colons are those of Chinese.
    private static readonly Regex Pair = new(@"^(?<indent>\s*)(?<name>[^:\uFF1A]{1,40}?)\s*[:\uFF1A](?<value>.*)$", RegexOptions.CultureInvariant);

    // As Format-List prints: the names padded to one width, then a colon between spaces.
    private static readonly Regex Listed = new(@"^[A-Za-z_]\w*\s*\s:(\s|$)", RegexOptions.CultureInvariant);
    private static readonly Regex AttributeName = new(@"^[A-Za-z][\w-]*$", RegexOptions.CultureInvariant);

    // What a console puts before a line that is no output.
    private static readonly Regex Remark = new("^(?:VERBOSE|WARNING|DEBUG|DETALLADO|ADVERTENCIA|DEPURAR): ", RegexOptions.CultureInvariant);
    private static readonly Regex PropertyName = new(@"^[A-Za-z_]\w*$", RegexOptions.CultureInvariant);

    /// <summary>Whether the line is the first of a block.</summary>
    public static bool IsStart(string line) => NameIn(line) is not null;

    /// <summary>The block that begins with the next line.</summary>
    public static Observation Read(TextInput input)
    {
        List<KeyValuePair<string, string>> fields = [];
        Sighting? seen = null;
        int lines = 0;
        while (lines++ < MostLines && input.Peek() is { } line && line.Trim().Length > 0 && !SipReader.IsStart(line))
        {
            if (NameIn(line) is not { } name)
            {
                // Format-List breaks a long value and goes on below its beginning.
                if (fields.Count == 0 || !char.IsWhiteSpace(line[0]))
                {
                    break;
                }

                KeyValuePair<string, string> last = fields[fields.Count - 1];
                fields[fields.Count - 1] = new KeyValuePair<string, string>(last.Key, last.Value + " " + line.Trim());
                input.Take();
                seen ??= input.Here;
                continue;
            }

            if (BeginsNext(fields, name))
            {
                break;
            }

            input.Take();
            seen ??= input.Here;
            string value = Pair.Match(line).Groups["value"].Value.Trim();
            bool isMessage = EventFields.Of(name) == EventField.Message;
            fields.Add(new KeyValuePair<string, string>(name, isMessage ? Message(value, Listed.IsMatch(line), input) : value));
        }

        return EventBuilder.Of(seen ?? input.Here, fields);
    }

    // The same field again is the next event; of other objects too, since Format-List shows a property once.
    private static bool BeginsNext(List<KeyValuePair<string, string>> fields, string name) =>
        fields.Exists(field => field.Key.Equals(name, StringComparison.OrdinalIgnoreCase));

    // In a list the value goes on below its beginning. Elsewhere the text is all that follows, until something else begins.
    private static string Message(string first, bool isListed, TextInput input)
    {
        StringBuilder message = new(first);
        bool isAfterBlank = false;
        for (int lines = 0; lines < MostLines && input.Peek() is { } line; lines++)
        {
            bool isBlank = line.Trim().Length == 0;
            bool goesOn = isListed ? line.Length > 0 && char.IsWhiteSpace(line[0])
                : !BeginsEvent(line) && !SipReader.IsStart(line) && !(isAfterBlank && Listed.IsMatch(line));
            if (!goesOn)
            {
                break;
            }

            message.Append('\n').Append(isListed ? line.Trim() : line);
            input.Take();
            isAfterBlank = isBlank;
        }

        return message.ToString().Trim();
    }

    private static bool BeginsEvent(string line) =>
        line.StartsWith("Event[", StringComparison.Ordinal)
        || (NameIn(line) is { } name && EventFields.Of(name) is EventField.Log or EventField.Provider or EventField.Number or EventField.Time or EventField.Level);

    // The attributes of Active Directory have hyphens, as headers have, which no list pads.
    private static bool IsAttribute(string line, string name) =>
        AttributeName.IsMatch(name) && char.IsWhiteSpace(line[line.IndexOf(name, StringComparison.Ordinal) + name.Length])
        && !name.StartsWith("ms-diagnostics", StringComparison.OrdinalIgnoreCase);

    private static string? NameIn(string line)
    {
        Match pair = Pair.Match(line);
        string name = pair.Groups["name"].Value;
        return pair.Success && !Remark.IsMatch(line) && (EventFields.Of(name) is not null || PropertyName.IsMatch(name) || IsAttribute(line, name)) ? name : null;
    }
}
