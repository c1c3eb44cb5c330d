using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using UmLync.Commands;
using UmLync.Connectors.Text;
using UmLync.Text;

namespace UmLync.Connectors.Files;

/// <summary>
/// The scripts of one plan in a folder of their own: those of another plan beside them would be run along. Each file is UTF-8
/// with a byte order mark, without which Windows PowerShell would read it in the code page of the machine.
/// </summary>
public static class ScriptFolder
{
    private static readonly UTF8Encoding Marked = new(encoderShouldEmitUTF8Identifier: true);

    /// <summary>Writes the scripts, and gives their paths; the folder is made where it is missing.</summary>
    /// <exception cref="UmLyncException">The folder holds scripts already, or cannot be written.</exception>
    public static IReadOnlyList<string> Write(string folder, IReadOnlyList<ScriptFile> scripts)
    {
        Documents.MakeFolder(folder);
        if (Directory.EnumerateFiles(folder, "*.ps1").FirstOrDefault() is { } other)
        {
            throw new UmLyncException(new Message(nameof(ConnectorMessages.FolderHoldsScripts), folder, other));
        }

        List<string> paths = [];
        foreach (ScriptFile script in scripts)
        {
            string path = Path.Combine(folder, script.Name);
            Documents.Write(path, [.. Marked.GetPreamble(), .. Marked.GetBytes(script.Content)], keepPrevious: false);
            paths.Add(path);
        }

        return paths;
    }
}
