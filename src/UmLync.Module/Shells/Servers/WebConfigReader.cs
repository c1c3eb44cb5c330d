using System;
using System.Collections.Generic;
using UmLync.Cmdlets.Text;
using UmLync.Owa;
using UmLync.Support;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Cmdlets.Shells.Servers;

/// <summary>
/// The two settings of instant messaging in the web.config of Outlook Web App on back-end servers of Exchange 2013 (domain.md D.4).
/// Later releases ignore the file, and earlier ones keep the settings on the virtual directory.
/// </summary>
internal sealed class WebConfigReader() : ServerReader(OwaWebConfig.Schema)
{
    public override bool Concerns(ExchangeServer server) => ExchangeReleases.Of(server) is null or ExchangeRelease.Exchange2013 && (server.Roles is null || server.Roles.Contains("Mailbox"));

    public override bool IsOf(ResourceKey key, ExchangeServer server) => StringComparer.OrdinalIgnoreCase.Equals(key.Name, server.Name);

    public override IReadOnlyList<Resource> Read(IShell shell, ExchangeServer server)
    {
        string path = PathOn(shell, server.Name);
        byte[] bytes = shell.FileBytes(path) ?? throw new UmLyncException(new Message(nameof(CmdletMessages.ServerFileIsMissing), path, server.Name));
        WebConfig file = WebConfig.Read(bytes, path);
        return [new OwaWebConfig { Scope = server.Scope, Server = server.Name, ImCertificateThumbprint = file.CertificateThumbprint, ImServerName = file.ServerName }];
    }

    /// <summary>The file on a server; the installation path is never a fixed folder (domain.md H 36).</summary>
    /// <exception cref="UmLyncException">ExchangePathIsUnknown: the server does not tell where Exchange is installed.</exception>
    internal static string PathOn(IShell shell, string server) => InstallPathOf(shell, server) + @"\ClientAccess\Owa\web.config";

    /// <summary>The installation folder of Exchange on a server, without a backslash at its end.</summary>
    /// <exception cref="UmLyncException">ExchangePathIsUnknown: the server does not tell where Exchange is installed.</exception>
    internal static string InstallPathOf(IShell shell, string server) =>
        (shell.Variable("ExchangeInstallPath") ?? throw new UmLyncException(new Message(nameof(CmdletMessages.ExchangePathIsUnknown), server))).TrimEnd('\\');
}
