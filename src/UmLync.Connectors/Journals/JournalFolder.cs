using System;
using System.Globalization;
using System.IO;
using System.Text;
using UmLync.Applying;
using UmLync.Planning;

namespace UmLync.Connectors.Journals;

/// <summary>Where journals lie unless the operator says otherwise: per user and per estate.</summary>
public static class JournalFolder
{
    private const int LongestName = 80;

    /// <summary>The folder of the estate's journals in the user's own data.</summary>
    public static string DefaultFor(EstateIdentity estate) => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
        "UmLync",
        "Journals",
        NameOf(estate));

    /// <summary>The path of a new journal in the folder, named after the moment (UTC) so that a listing is in order.</summary>
    public static string NewPath(string folder, Clock clock)
    {
        string moment = clock().UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        string path = Path.Combine(folder, moment + ".jsonl");
        for (int number = 2; File.Exists(path); number++)
        {
            path = Path.Combine(folder, moment + "-" + number.ToString(CultureInfo.InvariantCulture) + ".jsonl");
        }

        return path;
    }

    /// <summary>The path of the journal beside another one, in which what that one did is taken back.</summary>
    public static string UndoPath(string journal)
    {
        string path = Path.ChangeExtension(journal, ".undo.jsonl");
        for (int number = 2; File.Exists(path); number++)
        {
            path = Path.ChangeExtension(journal, ".undo-" + number.ToString(CultureInfo.InvariantCulture) + ".jsonl");
        }

        return path;
    }

    /// <summary>The estate's name without what a file name cannot hold; a long one is cut and told apart by its digest.</summary>
    private static string NameOf(EstateIdentity estate)
    {
        string full = estate.Name.ToLowerInvariant();
        StringBuilder name = new(full.Length);
        foreach (char character in full)
        {
            name.Append(character is ':' or '+' or '/' or '\\' ? '-' : character);
        }

        return name.Length <= LongestName ? name.ToString() : name.ToString(0, LongestName) + "-" + Digest.Of(full).Substring(0, 8);
    }
}
