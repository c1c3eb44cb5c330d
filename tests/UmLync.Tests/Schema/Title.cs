using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace UmLync.Tests.Schema;

/// <summary>A name of the model as words that people read: <c>sipTlsListeningPort</c> is "SIP TLS listening port".</summary>
internal static class Title
{
    private static readonly Dictionary<string, string> Spellings = new[]
    {
        "AD", "DLL", "DTMF", "FQDN", "ID", "IM", "IP", "OU", "OWA", "PIN", "PSTN", "SIP", "SMTP", "TCP", "TLS", "UCMA", "UM", "URI", "URL",
        "VoIP", "IPv4", "IPv6", "ExUM", "Lync", "Exchange", "Windows",
    }.ToDictionary(word => word, StringComparer.OrdinalIgnoreCase);

    public static string Of(string name)
    {
        string[] words = [.. Regex.Matches(name, "[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])").Select(match => match.Value).Select(Spelled)];
        words[0] = char.ToUpperInvariant(words[0][0]) + words[0][1..];
        return string.Join(' ', words);
    }

    private static string Spelled(string word) => Spellings.TryGetValue(word, out string? spelling) ? spelling : word.ToLowerInvariant();
}
