using System.Globalization;
using System.IO;
using System.Text;
using UmLync.Cmdlets.Text;
using UmLync.Connectors.Estates;
using UmLync.Connectors.Files;
using UmLync.Planning;
using UmLync.Reporting;
using UmLync.Text;

namespace UmLync.Cmdlets;

/// <summary>The folder of one run: the estate as it was before, the plan, the journal and the report.</summary>
internal sealed class RunFolder
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string _path;

    /// <exception cref="UmLyncException">The folder holds a journal, which is never overwritten.</exception>
    public RunFolder(string path)
    {
        _path = path;
        if (File.Exists(Journal))
        {
            throw new UmLyncException(new Message(nameof(CmdletMessages.RunFolderIsUsed), path));
        }
    }

    public string Journal => Path.Combine(_path, "journal.jsonl");

    public string Report => Path.Combine(_path, "report.md");

    /// <summary>Keeps what the run starts from.</summary>
    public void Begin(IEstate before, Plan plan)
    {
        Documents.MakeFolder(_path);
        before.SaveAs(Path.Combine(_path, "before.json"));
        PlanFile.Write(Path.Combine(_path, "plan.json"), plan);
    }

    /// <summary>Keeps what came of it.</summary>
    public void End(IntegrationReport report) =>
        Documents.Write(Report, Utf8.GetBytes(MarkdownReport.Of(report, CultureInfo.CurrentUICulture)), keepPrevious: false);
}
