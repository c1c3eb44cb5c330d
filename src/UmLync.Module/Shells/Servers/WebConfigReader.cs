using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using UmLync.Cmdlets.Text;
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
        // The installation path is never a fixed folder (domain.md H 36).
        string folder = shell.Variable("ExchangeInstallPath") ?? throw new UmLyncException(new Message(nameof(CmdletMessages.ExchangePathIsUnknown), server.Name));
        string path = folder.TrimEnd('\\') + @"\ClientAccess\Owa\web.config";
        string text = shell.FileText(path) ?? throw new UmLyncException(new Message(nameof(CmdletMessages.ServerFileIsMissing), path, server.Name));
        try
        {
            XElement? settings = XDocument.Parse(text).Root?.Element("appSettings");
            return [new OwaWebConfig { Scope = server.Scope, Server = server.Name, ImCertificateThumbprint = Of(settings, "IMCertificateThumbprint"), ImServerName = Of(settings, "IMServerName") }];
        }
        catch (XmlException exception)
        {
            throw new UmLyncException(new Message(nameof(CmdletMessages.ServerFileIsMalformed), path, server.Name, exception.Message), exception);
        }
    }

    private static Optional<string> Of(XElement? settings, string key) =>
        settings?.Elements("add").LastOrDefault(element => element.Attribute("key")?.Value == key)?.Attribute("value")?.Value is { Length: > 0 } value
            ? value
            : Optional<string>.None;
}
