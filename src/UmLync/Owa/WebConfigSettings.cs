using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Xml;
using UmLync.Text;

namespace UmLync.Owa;

/// <summary>
/// The settings in <c>configuration/appSettings</c>, found by the XML reader of the framework and located in the text by its lines
/// and columns. No document type and no entity but the five of XML: a configuration file needs none, and an external one would be
/// fetched.
/// </summary>
internal sealed class WebConfigSettings
{
    private static readonly string[] Elsewhere = ["configSource", "file", "configProtectionProvider"];

    private readonly List<WebConfigSetting> _settings = [];
    private readonly WebConfigLines _lines;
    private readonly string _document;

    private WebConfigSettings(WebConfigLines lines, string document)
    {
        _lines = lines;
        _document = document;
    }

    /// <summary>Where <c>&lt;appSettings&gt;</c> is over: the place of its end tag, or of <c>/&gt;</c> where it has none.</summary>
    public int End { get; private set; } = -1;

    /// <summary>Whether the element is written without an end tag.</summary>
    public bool IsEmptyElement { get; private set; }

    /// <summary>The qualified name of the element, as its end tag has to repeat it.</summary>
    public string ElementName { get; private set; } = string.Empty;

    /// <summary>The last setting, whose indentation a new one takes.</summary>
    public WebConfigSetting? Last => _settings.LastOrDefault();

    /// <exception cref="UmLyncException">The file is not well-formed, or the settings cannot be told.</exception>
    public static WebConfigSettings Find(WebConfigText file, string document)
    {
        WebConfigLines lines = new(file.Text);
        if (lines.DocumentType() is var (line, position))
        {
            throw new UmLyncException(new Message(nameof(OwaMessages.WebConfigHasDocumentType), document, Number(line), Number(position)));
        }

        WebConfigSettings settings = new(lines, document);
        try
        {
            using XmlReader reader = XmlReader.Create(
                new StringReader(file.Text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            settings.Read(reader, file.IsUtf16);
        }
        catch (XmlException fault)
        {
            throw new UmLyncException(
                new Message(nameof(OwaMessages.WebConfigIsMalformed), document, Number(fault.LineNumber), Number(fault.LinePosition), fault.Message), fault);
        }

        return settings.End < 0 ? throw new UmLyncException(new Message(nameof(OwaMessages.WebConfigHasNoSettings), document)) : settings;
    }

    /// <summary>The setting with the key, or null.</summary>
    public WebConfigSetting? Of(string key) => _settings.FirstOrDefault(setting => IsKey(setting.Key, key));

    private static bool IsKey(string key, string wanted) => StringComparer.OrdinalIgnoreCase.Equals(key, wanted);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Read(XmlReader reader, bool isUtf16)
    {
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.XmlDeclaration)
            {
                Agree(reader.GetAttribute("encoding"), isUtf16);
            }
            else if (reader is { NodeType: XmlNodeType.Element, Depth: 0, LocalName: not "configuration" })
            {
                throw new UmLyncException(new Message(nameof(OwaMessages.WebConfigHasNoSettings), _document));
            }
            else if (reader is { NodeType: XmlNodeType.Element, Depth: 1, LocalName: "appSettings" })
            {
                ReadSettings(reader);
            }
        }
    }

    private void Agree(string? declared, bool isUtf16)
    {
        string[] allowed = isUtf16 ? ["utf-16", "ucs-2", "iso-10646-ucs-2", "utf-16le", "utf-16be"] : ["utf-8", "us-ascii"];
        if (declared is not null && !allowed.Contains(declared, StringComparer.OrdinalIgnoreCase))
        {
            throw new UmLyncException(new Message(nameof(OwaMessages.WebConfigEncodingIsOther), _document, declared, isUtf16 ? "UTF-16" : "UTF-8"));
        }
    }

    private void ReadSettings(XmlReader reader)
    {
        if (End >= 0)
        {
            throw At(nameof(OwaMessages.WebConfigHasSettingsTwice), reader, "appSettings");
        }

        if (Array.Find(Elsewhere, name => reader.GetAttribute(name) is not null) is { } attribute)
        {
            throw At(nameof(OwaMessages.WebConfigSettingsAreElsewhere), reader, attribute);
        }

        ElementName = reader.Name;
        IsEmptyElement = reader.IsEmptyElement;
        End = _lines.EndOfTag(Place(reader)) - "/>".Length;
        while (!IsEmptyElement && reader.Read() && reader.Depth > 1)
        {
            if (reader is { NodeType: XmlNodeType.Element, Depth: 2 })
            {
                ReadSetting(reader);
            }
        }

        if (!IsEmptyElement)
        {
            // The place of an end tag is that of its name, behind "</".
            End = Place(reader) - "</".Length;
        }
    }

    private void ReadSetting(XmlReader reader)
    {
        string? key = reader.GetAttribute("key");
        WebConfigSetting? earlier = _settings.FirstOrDefault(setting => IsOfInstantMessaging(setting.Key) && (key is null || IsKey(setting.Key, key)));
        switch (reader.LocalName)
        {
            case "add" when key is not null && earlier is not null:
                throw At(nameof(OwaMessages.WebConfigHasKeyTwice), reader, key);
            case "add" when key is not null:
                _settings.Add(SettingAt(reader, key));
                break;
            case "clear" or "remove" when earlier is not null:
                throw At(nameof(OwaMessages.WebConfigTakesKeyAway), reader, earlier.Key);
        }
    }

    private WebConfigSetting SettingAt(XmlReader reader, string key)
    {
        int name = Place(reader);
        string? value = reader.GetAttribute("value");
        reader.MoveToAttribute(value is null ? "key" : "value");
        (int start, int stop) = _lines.Quoted(Place(reader));
        reader.MoveToElement();
        while (reader is { IsEmptyElement: false, NodeType: not XmlNodeType.EndElement } or { Depth: > 2 })
        {
            reader.Read();
        }

        return new WebConfigSetting(key, value, name - 1, _lines.EndOfTag(Place(reader)))
        {
            ValuePlace = value is null ? (stop + 1, stop + 1) : (start, stop),
        };
    }

    private static bool IsOfInstantMessaging(string key) => IsKey(key, WebConfig.CertificateThumbprintKey) || IsKey(key, WebConfig.ServerNameKey);

    private int Place(XmlReader reader) => reader is IXmlLineInfo place ? _lines.Offset(place.LineNumber, place.LinePosition) : 0;

    private UmLyncException At(string problem, XmlReader reader, string name) =>
        new(new Message(problem, _document, Number(((IXmlLineInfo)reader).LineNumber), name));
}
