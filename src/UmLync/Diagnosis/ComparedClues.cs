using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace UmLync.Diagnosis;

/// <summary>A passage in which the pattern stands, such as a command with a value that nobody takes.</summary>
internal sealed class PatternClue(string pattern) : Clue
{
    private readonly Regex _pattern = new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Multiline);

    /// <inheritdoc/>
    public override bool IsIn(Observation observation) => observation is Passage passage && _pattern.IsMatch(passage.Text);
}

/// <summary>
/// A certificate of Unified Messaging that has the FQDN of its server neither as subject name nor among its names. The server
/// is the one before the thumbprint in the identity; a name with a wildcard is another symptom. Of a long list of names a
/// cmdlet shows only the beginning and then dots, and nothing is known.
/// </summary>
internal sealed class ForeignCertificateClue : Clue
{
    private static readonly Regex Services = new(@"\bUM(CallRouter)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <inheritdoc/>
    public override bool IsIn(Observation observation) => observation is ShownObject shown
        && shown.ValueOf("Services") is { } services && Services.IsMatch(services)
        && ServerNames.Of(shown.ValueOf("Identity")) is { } server && server.Contains('.')
        && shown.ValueOf("CertificateDomains") is { } names && shown.ValueOf("Subject") is { } subject
        && !names.Contains("...") && !names.Contains('\u2026') && !Bears(names, server) && !Bears(subject, server) && !names.Contains('*') && !subject.Contains('*');

    private static bool Bears(string names, string server) =>
        names.Split([',', '{', '}', ' ', '='], StringSplitOptions.RemoveEmptyEntries).Any(name => name.Equals(server, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A user whose primary EUM address is not the SIP address that Lync has.</summary>
internal sealed class ForeignSipAddressClue : Clue
{
    private static readonly Regex Primary = new(@"(?:^|[{,;\s])EUM:(?<address>[^;,\s}]+@[^;,\s}]+)", RegexOptions.CultureInvariant);

    /// <inheritdoc/>
    public override bool IsIn(Observation observation) => observation is ShownObject shown
        && (shown.ValueOf("msRTCSIP-PrimaryUserAddress") ?? shown.ValueOf("SipAddress")) is { Length: > 0 } sip
        && (shown.ValueOf("proxyAddresses") ?? shown.ValueOf("EmailAddresses")) is { } addresses
        && Primary.Match(addresses) is { Success: true } primary
        && !primary.Groups["address"].Value.Equals(sip.StartsWith("sip:", StringComparison.OrdinalIgnoreCase) ? sip.Substring("sip:".Length) : sip, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Servers as the identities of cmdlets name them.</summary>
internal static class ServerNames
{
    /// <summary>The server of an identity such as <c>ex01.contoso.com\SIP Call Router</c>.</summary>
    public static string? Of(string? identity) => identity?.Split('\\')[0].Trim() is { Length: > 0 } server ? server : null;

    /// <summary>
    /// The host that an object is about: the pool of a trusted application, or the server of a UM service. Lync shows it by its
    /// FQDN and Exchange by its host name alone.
    /// </summary>
    public static string? In(Observation observation) =>
        observation is ShownObject shown ? (shown.ValueOf("PoolFqdn") ?? Of(shown.ValueOf("Identity") ?? shown.ValueOf("Name")))?.Split('.')[0] : null;
}
