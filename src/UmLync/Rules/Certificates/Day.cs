using System;
using System.Globalization;

namespace UmLync.Rules;

/// <summary>A day as findings show it, the same in every language.</summary>
internal static class Day
{
    public static string Of(DateTimeOffset? moment) => moment?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-";
}
