using System;
using System.Collections.Generic;
using System.DirectoryServices.Protocols;
using System.Globalization;
using System.Linq;
using UmLync.Connectors.Text;
using UmLync.Text;

namespace UmLync.Connectors.Directories;

/// <summary>
/// The lists of values that a server shows part by part. Active Directory gives no more than 1,500 values of an attribute at once
/// (MaxValRange, [MS-ADTS] section 3.1.1.3.4.6); of a longer list it shows the first part, under the name of the attribute with
/// <c>;range=0-1499</c> behind it, and is asked for the next one by that name ([MS-ADTS] section 3.1.1.3.1.3.3). Under the bare
/// name there is nothing then, as if the object had no value.
/// </summary>
internal static class LongLists
{
    private const string Range = ";range=";

    /// <summary>Every list is short.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> None { get; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The long lists of an object, whole; asks the server for what it did not show.</summary>
    /// <exception cref="UmLyncException">The server cannot be asked, or shows no end of a list.</exception>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Of(SearchResultEntry entry, LdapLink link)
    {
        Dictionary<string, IReadOnlyList<string>>? lists = null;
        foreach (string shown in entry.Attributes.AttributeNames)
        {
            if (shown.IndexOf(Range, StringComparison.OrdinalIgnoreCase) is > 0 and var end)
            {
                lists ??= new(StringComparer.OrdinalIgnoreCase);
                lists[shown.Substring(0, end)] = Whole(entry, shown.Substring(0, end), link);
            }
        }

        return lists ?? None;
    }

    private static List<string> Whole(SearchResultEntry entry, string attribute, LdapLink link)
    {
        List<string> all = [];
        SearchResultEntry? part = entry;
        while (part is not null && PartOf(part, attribute, from: all.Count) is { } shown)
        {
            string[] values = (string[])part.Attributes[shown].GetValues(typeof(string));
            all.AddRange(values);
            if (shown.EndsWith("*", StringComparison.Ordinal))
            {
                return all;
            }

            // An empty part is no step forward: the next would be the same.
            if (values.Length == 0)
            {
                break;
            }

            part = Ask(entry.DistinguishedName, Name(attribute, all.Count) + "*", link);
        }

        throw new UmLyncException(new Message(nameof(DirectoryMessages.ValuesHaveNoEnd), attribute, entry.DistinguishedName));
    }

    // A server that shows the same part again would never come to the end.
    private static string? PartOf(SearchResultEntry entry, string attribute, int from) =>
        entry.Attributes.AttributeNames.Cast<string>().FirstOrDefault(name => name.StartsWith(Name(attribute, from), StringComparison.OrdinalIgnoreCase));

    private static string Name(string attribute, int from) => attribute + Range + from.ToString(CultureInfo.InvariantCulture) + "-";

    private static SearchResultEntry? Ask(string path, string part, LdapLink link)
    {
        SearchResponse answer = link.Search(new SearchRequest(path, LdapFilter.Anything.ToString(), SearchScope.Base, part));
        return answer.Entries.Count == 1 ? answer.Entries[0] : null;
    }
}
