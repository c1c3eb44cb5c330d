using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using UmLync.Connectors.Text;
using UmLync.Ports;
using UmLync.Text;

namespace UmLync.Connectors.Files;

/// <summary>A firewall change request as a file.</summary>
public static class FirewallFile
{
    private static readonly Dictionary<string, FirewallForm> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        [".csv"] = FirewallForm.Csv,
        [".md"] = FirewallForm.Markdown,
        [".ps1"] = FirewallForm.Script,
    };

    /// <summary>The form that the ending of the file names.</summary>
    /// <exception cref="UmLyncException">It names none.</exception>
    public static FirewallForm FormOf(string path) => Endings.TryGetValue(Path.GetExtension(path), out FirewallForm form)
        ? form
        : throw new UmLyncException(new Message(nameof(ConnectorMessages.FirewallFormIsUnknown), path, string.Join(", ", Endings.Keys)));

    /// <summary>Writes the request. Spreadsheets and Windows PowerShell take a text for one of the code page unless it is marked.</summary>
    /// <exception cref="UmLyncException">The file cannot be written.</exception>
    public static void Write(string path, IReadOnlyList<FirewallFlow> flows, FirewallForm form, CultureInfo culture)
    {
        UTF8Encoding encoding = new(encoderShouldEmitUTF8Identifier: form != FirewallForm.Markdown);
        Documents.Write(path, [.. encoding.GetPreamble(), .. encoding.GetBytes(FirewallText.Of(flows, form, culture))], keepPrevious: false);
    }
}
