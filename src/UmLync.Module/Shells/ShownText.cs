using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Values;

namespace UmLync.Cmdlets.Shells;

/// <summary>How texts of the products become those of the topology.</summary>
internal static class ShownText
{
    /// <summary>The version of <c>Version 15.0 (Build 1497.2)</c>: how Exchange shows the version of a server.</summary>
    public static string AdminDisplayVersion(string text)
    {
        string[] parts = text.Split([' ', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 4 && parts[0] == "Version" && parts[2] == "Build" ? parts[1] + "." + parts[3] : text;
    }

    /// <summary>The name of an object that is shown as such, by its distinguished name or by its place in the directory.</summary>
    public static string Name(string text)
    {
        if (text.StartsWith("CN=", StringComparison.OrdinalIgnoreCase) && DistinguishedName.TryParse(text, out DistinguishedName? name))
        {
            return name.FirstValue;
        }

        return text.IndexOf("/Configuration/", StringComparison.OrdinalIgnoreCase) > 0 ? text.Substring(text.LastIndexOf('/') + 1) : text;
    }

    /// <summary>What follows the first colon: the FQDN of <c>Registrar:pool.litwareinc.com</c>, the SiteId of <c>Site:Redmond</c>.</summary>
    public static string AfterColon(string text) => text.Substring(text.IndexOf(':') + 1);

    /// <summary>What stands before the first slash: the dial plan of <c>Site:Redmond/Prefix All</c>.</summary>
    public static string BeforeSlash(string text) => text.Split('/')[0];

    /// <summary>The name of a policy for users, which Lync shows as <c>Tag:name</c>; others keep the scope that they name.</summary>
    public static string WithoutTag(string text) => text.StartsWith("Tag:", StringComparison.OrdinalIgnoreCase) ? text.Substring(4) : text;

    /// <summary>The words of a set of flags, which is one text: <c>Mailbox, ClientAccess</c>; none for <c>None</c>.</summary>
    public static IReadOnlyList<string> Words(IEnumerable<string> texts) =>
    [
        .. texts.SelectMany(text => text.Split([','], StringSplitOptions.RemoveEmptyEntries)).Select(word => word.Trim())
            .Where(word => word.Length > 0 && !StringComparer.OrdinalIgnoreCase.Equals(word, "None")),
    ];

    /// <summary>The elements of a list; one that comes as a text stands in braces, as PowerShell writes lists.</summary>
    public static IReadOnlyList<string> Items(IReadOnlyList<string> texts) => texts.Count == 1 && texts[0].StartsWith("{", StringComparison.Ordinal) && texts[0].EndsWith("}", StringComparison.Ordinal)
        ? [.. texts[0].Substring(1, texts[0].Length - 2).Split([", "], StringSplitOptions.RemoveEmptyEntries)]
        : [.. texts.Where(item => item.Length > 0)];
}
