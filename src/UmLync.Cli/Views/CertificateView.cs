using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Spectre.Console.Rendering;
using UmLync.Certificates;
using UmLync.Cli.Text;
using UmLync.Connectors.Certificates;

namespace UmLync.Cli.Views;

/// <summary>A certificate that was found, line by line.</summary>
internal static class CertificateView
{
    public static IEnumerable<IRenderable> Of(FoundCertificate found)
    {
        CertificateFacts facts = found.Certificate;
        (string Label, string? Text)[] lines =
        [
            (CliMessages.SubjectLabel, facts.Subject),
            (CliMessages.NamesLabel, facts.DnsNames is { } names ? string.Join(", ", names.Concat(facts.IpAddresses ?? [])) : null),
            (CliMessages.IssuerLabel, facts.Issuer),
            (CliMessages.ValidLabel, Day(facts.NotBefore) + " - " + Day(facts.NotAfter)),
            (CliMessages.ThumbprintLabel, facts.Thumbprint?.ToString()),
            (CliMessages.SerialLabel, facts.SerialNumber),
            (CliMessages.KeyLabel, facts.KeyAlgorithm + " " + facts.KeySize?.ToString(CultureInfo.InvariantCulture)),
            (CliMessages.SignatureLabel, facts.SignatureAlgorithm),
            (CliMessages.MalformedLabel, facts.Malformed.Count > 0 ? string.Join(", ", facts.Malformed) : null),
            (CliMessages.ChainLabel, string.Join(" > ", found.Authorities.Select(authority => authority.Name))),
            (CliMessages.RootLabel, found.Chain switch { { Root: { } root } => root.ToString(), { Problem: { } problem } => problem.ToString(), _ => null }),
            (CliMessages.TlsLabel, found.Refusal?.ToString() ?? string.Join(" ", new[] { found.Protocol, found.CipherSuite }.OfType<string>())),
        ];
        int width = lines.Max(line => line.Label.Length) + 2;
        yield return Prose.Of(found.Place + "\n", Prose.Strong);
        foreach ((string label, string? text) in lines.Where(line => !string.IsNullOrWhiteSpace(line.Text)))
        {
            yield return Prose.Of("  " + label.PadRight(width), Prose.Quiet).With(text + "\n");
        }
    }

    private static string Day(DateTimeOffset? moment) => moment?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "?";
}
