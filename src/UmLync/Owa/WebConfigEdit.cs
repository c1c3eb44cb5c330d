using System.Globalization;
using System.Text;
using System.Xml;
using UmLync.Text;

namespace UmLync.Owa;

/// <summary>
/// An edit of the text of a configuration file: one value, or one line. What is added and removed again leaves the file as it was.
/// </summary>
internal sealed class WebConfigEdit(string text, WebConfigSettings settings)
{
    private const string Unit = "  ";

    /// <summary>The value between the quotes that are there, or in an attribute of its own behind the key.</summary>
    public string Replaced(WebConfigSetting setting, string value)
    {
        string written = setting.Value is null ? $" value=\"{Escaped(value)}\"" : Escaped(value);
        return text.Substring(0, setting.ValuePlace.Start) + written + text.Substring(setting.ValuePlace.End);
    }

    /// <summary>Without the element and, where it stands there alone, without its line.</summary>
    public string Removed(WebConfigSetting setting)
    {
        (int start, int end) = (setting.Element, setting.End);
        if (IndentationAt(start) is { } indentation && LineBreakAt(end) is { Length: > 0 } lineBreak)
        {
            (start, end) = (start - indentation.Length, end + lineBreak.Length);
        }

        return text.Remove(start, end - start);
    }

    /// <summary>With a last line in the list, indented as the one before it and ended as the lines of the file are.</summary>
    public string Added(string key, string value)
    {
        string element = $"<add key=\"{key}\" value=\"{Escaped(value)}\" />";
        if (settings.IsEmptyElement)
        {
            return text.Substring(0, settings.End).TrimEnd() + ">" + element + "</" + settings.ElementName + text.Substring(settings.End + 1);
        }

        if (IndentationAt(settings.End) is not { } indentation)
        {
            return text.Insert(settings.End, element);
        }

        string own = (settings.Last is { } last ? IndentationAt(last.Element) : null) ?? indentation + Unit;
        return text.Insert(settings.End - indentation.Length, own + element + LineBreakBefore(settings.End - indentation.Length));
    }

    /// <summary>The white space between the start of the line and the place; null where something else stands there.</summary>
    private string? IndentationAt(int place)
    {
        int start = place;
        while (start > 0 && text[start - 1] is ' ' or '\t')
        {
            start--;
        }

        return start > 0 && text[start - 1] is '\n' or '\r' ? text.Substring(start, place - start) : null;
    }

    private string LineBreakAt(int place) => (place < text.Length ? text[place] : ' ') switch
    {
        '\r' => place + 1 < text.Length && text[place + 1] == '\n' ? "\r\n" : "\r",
        '\n' => "\n",
        _ => string.Empty,
    };

    private string LineBreakBefore(int lineStart) =>
        lineStart > 1 && text[lineStart - 2] == '\r' && text[lineStart - 1] == '\n' ? "\r\n" : text[lineStart - 1].ToString();

    /// <exception cref="UmLyncException">WebConfigValueIsRefused: XML cannot hold the value.</exception>
    private static string Escaped(string value)
    {
        StringBuilder escaped = new();
        foreach (char character in value)
        {
            escaped.Append(character switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&apos;",
                '\t' or '\n' or '\r' => "&#" + ((int)character).ToString(CultureInfo.InvariantCulture) + ";",
                _ when XmlConvert.IsXmlChar(character) => character.ToString(),
                _ => throw new UmLyncException(new Message(nameof(OwaMessages.WebConfigValueIsRefused), value, ((int)character).ToString("X4", CultureInfo.InvariantCulture))),
            });
        }

        return escaped.ToString();
    }
}
