using System.Globalization;
using System.Resources;

namespace UmLync.Text;

/// <summary>The texts of all messages, by id and language. One resource file an area, ids unique across all of them.</summary>
public static class MessageCatalog
{
    private static readonly ResourceManager[] Areas =
    [
        Messages.ResourceManager,
        ReasonMessages.ResourceManager,
        ValueMessages.ResourceManager,
    ];

    /// <summary>Whether any language-neutral text stands under the id.</summary>
    public static bool Has(string id) => Find(id, CultureInfo.InvariantCulture) is not null;

    /// <summary>The text under the id in the given language, or in English where that language has none.</summary>
    /// <exception cref="MissingManifestResourceException">No text has this id: a fault of UmLync itself.</exception>
    public static string Text(string id, CultureInfo culture) =>
        Find(id, culture) ?? throw new MissingManifestResourceException(id);

    private static string? Find(string id, CultureInfo culture)
    {
        foreach (ResourceManager area in Areas)
        {
            if (area.GetString(id, culture) is { } text)
            {
                return text;
            }
        }

        return null;
    }
}
