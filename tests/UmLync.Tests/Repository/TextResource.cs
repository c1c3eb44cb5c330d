using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace UmLync.Tests.Repository;

/// <summary>A resource file with messages: its texts by id, in English or in another language.</summary>
internal sealed class TextResource(string file)
{
    public static IReadOnlyList<TextResource> All { get; } =
        [.. WorkingTree.FilesIn("src/", ".resx").Select(file => new TextResource(file))];

    public static IReadOnlyList<TextResource> English { get; } = [.. All.Where(resource => resource.Language is null)];

    public string File => file;

    /// <summary>The class of the messages: the file name without language and extension.</summary>
    public string Area { get; } = Path.GetFileName(file).Split('.')[0];

    /// <summary>The language of the texts, or null where they are English.</summary>
    public string? Language { get; } = Path.GetFileName(file).Split('.') is [_, var language, "resx"] ? language : null;

    /// <summary>The texts by id; an id that stands twice is twice in the list.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Texts { get; } =
    [
        .. XDocument.Parse(WorkingTree.Text(file)).Descendants("data")
            .Select(data => KeyValuePair.Create(data.Attribute("name")!.Value, data.Element("value")!.Value)),
    ];
}
