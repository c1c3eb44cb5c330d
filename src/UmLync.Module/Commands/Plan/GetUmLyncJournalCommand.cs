using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using UmLync.Connectors.Journals;
using UmLync.Text;

namespace UmLync.Cmdlets;

/// <summary>
/// Shows the journals of the connected estate, the oldest first, or those that are named: who applied what, and whether it
/// came to its end. A journal that was edited is an error of its own.
/// </summary>
[Cmdlet(VerbsCommon.Get, "UmLyncJournal")]
[OutputType(typeof(JournalSummary))]
public sealed class GetUmLyncJournalCommand : UmLyncEstateCommand
{
    /// <summary>The files; by default those of the estate's folder.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "FullName")]
    [ValidateNotNullOrEmpty]
    public string[]? Path { get; set; }

    private protected override void Process() => WriteObject(
        Path is null ? Read(JournalsOf(JournalFolder.DefaultFor(Connected.Identity))).OrderBy(journal => journal.StartedAt) : Read(Path.Select(PathOf)),
        enumerateCollection: true);

    private IEnumerable<JournalSummary> Read(IEnumerable<string> paths)
    {
        foreach (string path in paths)
        {
            JournalSummary? summary = null;
            try
            {
                summary = new JournalSummary(path, JournalFile.Load(path, acceptTorn: true));
            }
            catch (UmLyncException problem)
            {
                Fail(problem, path);
            }

            if (summary is not null)
            {
                yield return summary;
            }
        }
    }

    private static string[] JournalsOf(string folder) => Directory.Exists(folder) ? Directory.GetFiles(folder, "*.jsonl") : [];
}
