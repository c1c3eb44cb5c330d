using System;
using System.Globalization;
using System.Resources;
using System.Threading;

namespace UmLync.Text;

/// <summary>
/// The texts of all messages, by id and language. One resource file an area, ids unique across all of them. The areas of the
/// domain are here; an assembly above it registers its own.
/// </summary>
public static class MessageCatalog
{
    private static ResourceManager[] _areas =
    [
        Messages.ResourceManager,
        CertificateMessages.ResourceManager,
        DiagnosisMessages.ResourceManager,
        OwaMessages.ResourceManager,
        PlanMessages.ResourceManager,
        PortMessages.ResourceManager,
        PostureMessages.ResourceManager,
        ReasonMessages.ResourceManager,
        RuleMessages.ResourceManager,
        ReportMessages.ResourceManager,
        ScriptMessages.ResourceManager,
        SipMessages.ResourceManager,
        TraceMessages.ResourceManager,
        UserMessages.ResourceManager,
        ValueMessages.ResourceManager,
        VerificationMessages.ResourceManager,
        VoiceMessages.ResourceManager,
    ];

    /// <summary>Adds the texts of an assembly above the domain; a second time changes nothing.</summary>
    public static void Register(ResourceManager area)
    {
        ResourceManager[] known = Volatile.Read(ref _areas);
        while (Array.IndexOf(known, area) < 0)
        {
            ResourceManager[] before = known;
            known = Interlocked.CompareExchange(ref _areas, [.. before, area], before);
            if (ReferenceEquals(known, before))
            {
                return;
            }
        }
    }

    /// <summary>Whether any language-neutral text stands under the id.</summary>
    public static bool Has(string id) => Find(id, CultureInfo.InvariantCulture) is not null;

    /// <summary>The text under the id in the given language, or in English where that language has none.</summary>
    /// <exception cref="MissingManifestResourceException">No text has this id: a fault of UmLync itself.</exception>
    public static string Text(string id, CultureInfo culture) =>
        Find(id, culture) ?? throw new MissingManifestResourceException(id);

    private static string? Find(string id, CultureInfo culture)
    {
        foreach (ResourceManager area in Volatile.Read(ref _areas))
        {
            if (area.GetString(id, culture) is { } text)
            {
                return text;
            }
        }

        return null;
    }
}
