using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using UmLync.Connectors.Estates;
using UmLync.Connectors.Files;
using UmLync.Connectors.Text;
using UmLync.Planning;
using UmLync.Text;

namespace UmLync.Connectors.Runs;

/// <summary>
/// The folder of one run: the estate before it, the plan, the journal and the report; of a rehearsal also the copy of the estate
/// that was changed. A folder that holds any of these is never written over, since a journal is the only way back, and a report
/// beside the plan of another run would tell a lie.
/// </summary>
public sealed class RunFolder
{
    private const string Ending = ".umlync";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private RunFolder(string folder) => Folder = folder;

    /// <summary>The path of the folder.</summary>
    public string Folder { get; }

    /// <summary>The estate before the run, as a topology file.</summary>
    public string Before => In("before.json");

    /// <summary>The plan.</summary>
    public string Plan => In("plan.json");

    /// <summary>The journal.</summary>
    public string Journal => In("journal.jsonl");

    /// <summary>The copy of the estate on which a rehearsal works.</summary>
    public string After => In("after.json");

    /// <summary>The report, in Markdown.</summary>
    public string Report => In("report.md");

    /// <summary>The files by what they hold.</summary>
    public IReadOnlyList<(string Name, string Path)> Files =>
        [("before", Before), ("plan", Plan), ("journal", Journal), ("after", After), ("report", Report)];

    /// <summary>The folder that the operator names; it may be there, with anything in it that is not of a run.</summary>
    /// <exception cref="UmLyncException">It is a file, or holds a run already.</exception>
    public static RunFolder At(string path)
    {
        RunFolder folder = new(path);
        if (File.Exists(path))
        {
            throw new UmLyncException(new Message(nameof(ConnectorMessages.FolderIsFile), path));
        }

        return folder.Files.Select(file => file.Path).FirstOrDefault(File.Exists) is { } taken
            ? throw new UmLyncException(new Message(nameof(ConnectorMessages.FolderHoldsRun), path, taken))
            : folder;
    }

    /// <summary>A new folder in the current directory, named after the file of the estate.</summary>
    public static RunFolder For(string estate)
    {
        string name = Path.GetFileNameWithoutExtension(estate);
        string path = name + Ending;
        for (int number = 2; File.Exists(path) || Directory.Exists(path); number++)
        {
            path = name + "-" + number.ToString(CultureInfo.InvariantCulture) + Ending;
        }

        return new RunFolder(path);
    }

    /// <summary>Makes the folder and keeps what the run starts from.</summary>
    /// <exception cref="UmLyncException">A file cannot be written.</exception>
    public void Begin(EstatePicture before, Plan plan)
    {
        Documents.MakeFolder(Folder);
        before.SaveAs(Before);
        PlanFile.Write(Plan, plan);
    }

    /// <summary>Makes the folder and keeps what a rehearsal starts from; the estate twice, because one of the two is changed.</summary>
    /// <exception cref="UmLyncException">A file cannot be written.</exception>
    public void BeginRehearsal(byte[] estate, Plan plan)
    {
        Documents.MakeFolder(Folder);
        Documents.Write(Before, estate);
        PlanFile.Write(Plan, plan);
        Documents.Write(After, estate);
    }

    /// <summary>Writes the report, with which the run is complete: what the lab keeps beside its file is the estate before once more.</summary>
    /// <exception cref="UmLyncException">The file cannot be written.</exception>
    public void End(string report)
    {
        Documents.Write(Report, Utf8.GetBytes(report), keepPrevious: false);
        File.Delete(After + Documents.BackupEnding);
    }

    private string In(string name) => Path.Combine(Folder, name);
}
