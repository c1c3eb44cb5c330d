using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using UmLync.Text;

namespace UmLync.Diagnosis.Reading;

/// <summary>
/// Reads what Export-Clixml writes, one observation for each object, and what Event Viewer saves as XML. Of an object its
/// simple properties are read, and of what it contains the text that stands for it.
/// </summary>
internal static class XmlExport
{
    private static readonly XNamespace Events = "http://schemas.microsoft.com/win/2004/08/events/event";

    private static readonly Regex Escape = new("_x([0-9A-Fa-f]{4})_", RegexOptions.CultureInvariant);

    /// <summary>Whether the beginning of the input is that of one of the two.</summary>
    public static bool IsBeginning(string beginning)
    {
        string start = beginning.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return ((string[])["<?xml", "<Objs", "<Event"]).Any(mark => start.StartsWith(mark, StringComparison.Ordinal));
    }

    /// <summary>The objects or events of the document.</summary>
    /// <exception cref="UmLyncException">The document ends early or is no XML.</exception>
    public static IEnumerable<Observation> Read(TextReader text, string name)
    {
        using XmlReader reader = XmlReader.Create(text, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CheckCharacters = false,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        });
        while (Next(reader, name) is { } found)
        {
            foreach (Observation observation in Of(found.Element, found.Seen))
            {
                yield return observation;
            }
        }
    }

    // An element that was read whole leaves the reader on what follows it, which may be the next one.
    private static (XElement Element, Sighting Seen)? Next(XmlReader reader, string name)
    {
        try
        {
            while (reader.ReadState == ReadState.Initial ? reader.Read() : !reader.EOF)
            {
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName is not ("Objs" or "Events"))
                {
                    Sighting seen = new(name, ((IXmlLineInfo)reader).LineNumber);
                    return ((XElement)XNode.ReadFrom(reader), seen);
                }

                reader.Read();
            }

            return null;
        }
        catch (XmlException fault)
        {
            throw new UmLyncException(new Message(nameof(DiagnosisMessages.InputIsDamaged), name, "XML", fault.Message), fault);
        }
    }

    private static IEnumerable<Observation> Of(XElement element, Sighting seen) => element.Name.LocalName switch
    {
        "Event" => [OfEvent(element, seen)],
        "Obj" when ListIn(element) is { } list => list.Elements().SelectMany(item => Of(item, seen)),
        "Obj" => [OfObject(element, seen)],
        _ => [new Passage(seen, Unescaped(element.Value))],
    };

    private static XElement? ListIn(XElement element) => element.Elements().FirstOrDefault(child => child.Name.LocalName is "LST" or "IE" or "QUE" or "STK");

    private static Observation OfObject(XElement element, Sighting seen)
    {
        KeyValuePair<string, string>[] properties =
        [
            .. from bag in element.Elements()
               where bag.Name.LocalName is "Props" or "MS"
               from property in bag.Elements()
               let name = property.Attribute("N")?.Value
               where name is not null && property.Name.LocalName != "Nil"
               select new KeyValuePair<string, string>(Unescaped(name), TextOf(property)),
        ];
        return properties.Length > 0 ? EventBuilder.Of(seen, properties) : new Passage(seen, TextOf(element));
    }

    private static string TextOf(XElement value) => value.Name.LocalName != "Obj" ? Unescaped(value.Value)
        : value.Elements().FirstOrDefault(child => child.Name.LocalName == "ToString") is { } text ? Unescaped(text.Value)
        : ListIn(value) is { } list ? string.Join(", ", list.Elements().Select(TextOf))
        : string.Empty;

    private static Observation OfEvent(XElement element, Sighting seen)
    {
        XElement? system = element.Element(Events + "System");
        string? message = element.Element(Events + "RenderingInfo")?.Element(Events + "Message")?.Value;
        (string Name, string? Value)[] fields =
        [
            ("ProviderName", system?.Element(Events + "Provider")?.Attribute("Name")?.Value),
            ("Id", system?.Element(Events + "EventID")?.Value),
            ("LogName", system?.Element(Events + "Channel")?.Value),
            ("MachineName", system?.Element(Events + "Computer")?.Value),
            ("Message", message ?? string.Join("\n", element.Descendants(Events + "Data").Select(data => data.Value))),
        ];
        return EventBuilder.Of(seen, [.. from field in fields where field.Value is not null select new KeyValuePair<string, string>(field.Name, field.Value)]);
    }

    // CLIXML writes characters that XML does not like as _x000A_.
    private static string Unescaped(string text) => Escape.Replace(
        text, match => ((char)int.Parse(match.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
}
