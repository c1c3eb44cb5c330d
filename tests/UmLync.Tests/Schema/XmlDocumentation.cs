using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace UmLync.Tests.Schema;

/// <summary>The summaries of the domain's types and members, as the compiler writes them beside the assembly.</summary>
internal sealed class XmlDocumentation
{
    private readonly Dictionary<string, XElement> _members;

    public XmlDocumentation(Assembly assembly) =>
        _members = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml"))
            .Descendants("member").ToDictionary(member => member.Attribute("name")!.Value);

    /// <summary>What the type is; empty where nobody says.</summary>
    public string Of(Type type) => Summary("T:" + type.FullName);

    /// <summary>What the word of an enumeration means.</summary>
    public string Of(Type type, string word) => Summary("F:" + type.FullName + "." + word);

    /// <summary>What the property is; where the record inherits the text, what its interface says.</summary>
    public string Of(PropertyInfo property)
    {
        Type[] owners = [property.DeclaringType!, .. property.DeclaringType!.GetInterfaces()];
        return owners.Select(owner => Summary("P:" + owner.FullName + "." + property.Name)).FirstOrDefault(text => text.Length > 0) ?? string.Empty;
    }

    private string Summary(string id) => _members.TryGetValue(id, out XElement? member) && member.Element("summary") is { } summary
        ? Regex.Replace(string.Concat(summary.Nodes().Select(Text)), @"\s+", " ").Trim()
        : string.Empty;

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" } see => Regex.Replace((see.Attribute("cref") ?? see.Attribute("langword"))!.Value, @"^.*[:.]", string.Empty),
        XElement element => element.Value,
        _ => string.Empty,
    };
}
