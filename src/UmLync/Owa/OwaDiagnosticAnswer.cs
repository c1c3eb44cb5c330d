using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Owa;

/// <summary>
/// The settings of instant messaging in what Get-ExchangeDiagnosticInfo answers: XML, of which the documentation names one path,
/// Diagnostics/Components/VariantConfiguration/Configuration/OwaServer/IMSettings. Whether a setting is an attribute or an element
/// there it does not say, and PowerShell shows both alike; so both are taken, in any case. Source: domain.md D.4, H 11.
/// </summary>
public sealed class OwaDiagnosticAnswer
{
    // The whole configuration of a server, which old builds give, is far below; more is no answer.
    private const int MostCharacters = 8 * 1024 * 1024;

    private static readonly string[] Path =
        ["Diagnostics", "Components", OwaDiagnosticQuestion.Component, "Configuration", InstantMessagingOverride.Component, InstantMessagingOverride.Section];

    private OwaDiagnosticAnswer(XElement settings)
    {
        ServerName = ValueOf(settings, WebConfig.ServerNameKey);
        CertificateThumbprint = ValueOf(settings, WebConfig.CertificateThumbprintKey);
    }

    /// <summary>The FQDN of the Lync pool; absent where the server has none.</summary>
    public Optional<string> ServerName { get; }

    /// <summary>The thumbprint of the certificate, as it is written; absent where the server has none.</summary>
    public Optional<string> CertificateThumbprint { get; }

    /// <summary>Reads the answer.</summary>
    /// <param name="text">The text that the cmdlet gave.</param>
    /// <param name="server">The name of the server that was asked, for errors.</param>
    /// <exception cref="UmLyncException">DiagnosticAnswerIsOther: it is no such XML, or the settings are not in it exactly once.</exception>
    public static OwaDiagnosticAnswer Read(string text, string server)
    {
        IEnumerable<XElement> place = [Document(text, server)];
        foreach (string name in Path)
        {
            place = place.Elements().Where(element => Is(element.Name, name));
        }

        XElement[] settings = [.. place];
        return settings.Length == 1 ? new OwaDiagnosticAnswer(settings[0]) : throw Other(server, $"{string.Join("/", Path)}: {settings.Length}");
    }

    /// <summary>An element around the document, so that its root is a step of the path too.</summary>
    private static XElement Document(string text, string server)
    {
        try
        {
            XmlReaderSettings bounds = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters };
            using XmlReader reader = XmlReader.Create(new StringReader(text), bounds);
            return new XElement("answer", XDocument.Load(reader).Root);
        }
        catch (XmlException fault)
        {
            throw Other(server, fault.Message, fault);
        }
    }

    private static Optional<string> ValueOf(XElement settings, string key) =>
        settings.Attributes().Where(attribute => Is(attribute.Name, key)).Select(attribute => attribute.Value)
            .Concat(settings.Elements().Where(element => Is(element.Name, key)).Select(element => element.Value))
            .Select(value => value.Trim()).FirstOrDefault(value => value.Length > 0) is { } given ? given : Optional<string>.None;

    private static bool Is(XName name, string wanted) => StringComparer.OrdinalIgnoreCase.Equals(name.LocalName, wanted);

    private static UmLyncException Other(string server, string detail, Exception? cause = null) =>
        new(new Message(nameof(OwaMessages.DiagnosticAnswerIsOther), server, detail), cause);
}
