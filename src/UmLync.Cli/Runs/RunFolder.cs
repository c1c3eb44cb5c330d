using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using UmLync.Cli.Text;
using UmLync.Connectors.Files;
using UmLync.Planning;
using UmLync.Text;

namespace UmLync.Cli.Runs;

/// <summary>
/// The folder of a rehearsal: the estate before and after it, the plan, the journal and the report. A folder that holds a run
/// is never written over, since its journal is the only way back.
/// </summary>
internal sealed class RunFolder
{
    private const string Ending = ".umlync";

    private RunFolder(string path) => Path = path;

    /// <summary>The folder.</summary>
    public string Path { get; }

    public string Before => In("before.json");

    public string Plan => In("plan.json");

    public string Journal => In("journal.jsonl");

    public string After => In("after.json");

    public string Report => In("report.md");

    /// <summary>The files by what they hold.</summary>
    public IReadOnlyList<(string Name, string Path)> Files =>
        [("before", Before), ("plan", Plan), ("journal", Journal), ("after", After), ("report", Report)];

    /// <summary>The names of the files within the folder.</summary>
    public IEnumerable<string> Names => Files.Select(file => System.IO.Path.GetFileName(file.Path));

    /// <summary>The folder that the user chose, or a new one in the current directory, named after the file of the estate.</summary>
    /// <exception cref="UmLyncException">The chosen folder is a file, or holds a run already.</exception>
    public static RunFolder For(string? chosen, string estate)
    {
        if (chosen is not null)
        {
            RunFolder folder = new(chosen);
            if (File.Exists(chosen))
            {
                throw new UmLyncException(new Message(nameof(CliMessages.FolderIsFile), chosen));
            }

            return folder.Files.Select(file => file.Path).FirstOrDefault(File.Exists) is { } taken
                ? throw new UmLyncException(new Message(nameof(CliMessages.FolderHoldsRun), chosen, taken))
                : folder;
        }

        string name = System.IO.Path.GetFileNameWithoutExtension(estate);
        string path = name + Ending;
        for (int number = 2; System.IO.Path.Exists(path); number++)
        {
            path = name + "-" + Phrase.Number(number) + Ending;
        }

        return new RunFolder(path);
    }

    /// <summary>Makes the folder and puts into it what is known before the run: the estate, twice, and the plan.</summary>
    public void Begin(byte[] estate, Plan plan)
    {
        Documents.MakeFolder(Path);
        Documents.Write(Before, estate);
        PlanFile.Write(Plan, plan);
        Documents.Write(After, estate);
    }

    /// <summary>Writes the report, with which the run is complete: what the lab keeps beside its file is before.json once more.</summary>
    public void End(string report)
    {
        Documents.Write(Report, Encoding.UTF8.GetBytes(report));
        File.Delete(After + Documents.BackupEnding);
    }

    private string In(string name) => System.IO.Path.Combine(Path, name);
}
