using System;
using System.Linq;
using UmLync.Certificates;
using UmLync.Cli.Text;
using UmLync.Connectors.Certificates;
using UmLync.Text;

namespace UmLync.Cli.Runs;

/// <summary>The roles of a certificate as they are typed: words with commas between.</summary>
internal static class RoleWords
{
    private static readonly string[] Known = [.. Enum.GetNames<CertificateRoles>().Where(name => name != nameof(CertificateRoles.None))];

    /// <summary>The roles; those of an Exchange server where none is named.</summary>
    /// <exception cref="UmLyncException">RoleIsUnknown.</exception>
    public static CertificateRoles ReadOrUsual(string? text) => text is null ? CertificateInquiry.UsualRoles : Read(text);

    /// <exception cref="UmLyncException">RoleIsUnknown.</exception>
    public static CertificateRoles Read(string text) =>
        text.Split(',').Aggregate(CertificateRoles.None, (roles, word) => roles | RoleOf(word.Trim()));

    private static CertificateRoles RoleOf(string word) => Known.FirstOrDefault(name => StringComparer.OrdinalIgnoreCase.Equals(name, word)) is { } role
        ? Enum.Parse<CertificateRoles>(role)
        : throw new UmLyncException(new Message(nameof(CliMessages.RoleIsUnknown), word, Nearest.Listed(word, Known)));
}
