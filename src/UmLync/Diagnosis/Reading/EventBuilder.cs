using System.Collections.Generic;
using System.Globalization;

namespace UmLync.Diagnosis.Reading;

/// <summary>Makes an event of the fields that an export shows, or an object where they are those of something else.</summary>
internal static class EventBuilder
{
    // The high bits of what Get-EventLog calls the instance hold the severity; the number is in the low 16.
    private const long NumberBits = 0xFFFF;

    /// <summary>The event, where provider and number are among the fields, else the object with them as properties.</summary>
    public static Observation Of(Sighting seen, IReadOnlyList<KeyValuePair<string, string>> fields, string? provider = null)
    {
        string? number = null, log = null, computer = null, message = null;
        string? source = provider;
        foreach (KeyValuePair<string, string> field in fields)
        {
            switch (EventFields.Of(field.Key))
            {
                case EventField.Provider:
                    source ??= field.Value;
                    break;
                case EventField.Number:
                    number ??= field.Value;
                    break;
                case EventField.Log:
                    log ??= field.Value;
                    break;
                case EventField.Computer:
                    computer ??= field.Value;
                    break;
                case EventField.Message:
                    message ??= field.Value;
                    break;
            }
        }

        return NumberOf(number) is { } id && (source is not null || log is not null || message is not null)
            ? new LoggedEvent(seen, Given(source), id, message ?? string.Empty) { Log = Given(log), Computer = Given(computer) }
            : new ShownObject(seen, fields);
    }

    private static int? NumberOf(string? text) =>
        long.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out long number) && number > 0
            ? (int)(number & NumberBits)
            : null;

    private static string? Given(string? text) => text?.Trim() is { Length: > 0 } given ? given : null;
}
