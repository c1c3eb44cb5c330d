using System;
using System.Globalization;

namespace UmLync.Json;

/// <summary>
/// A point in time as RFC 3339 writes it: date, time with seconds, and an offset or Z. Without an offset the text would mean
/// another moment on each machine, and the readers of the base library would take it for local time.
/// </summary>
internal static class JsonTime
{
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz";
    private const string UtcForm = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    /// <summary>Reads a point in time, as UTC.</summary>
    public static bool TryParse(string text, out DateTimeOffset time)
    {
        bool isUtc = text.EndsWith('Z');
        bool isRead = DateTimeOffset.TryParseExact(
            text, isUtc ? UtcForm : Form, CultureInfo.InvariantCulture, isUtc ? DateTimeStyles.AssumeUniversal : DateTimeStyles.None, out time);
        time = isRead ? time.ToUniversalTime() : default;
        return isRead;
    }

    /// <summary>The text of a point in time, in UTC, to the last tick that it has.</summary>
    public static string Show(DateTimeOffset time) => time.UtcDateTime.ToString(UtcForm, CultureInfo.InvariantCulture);
}
