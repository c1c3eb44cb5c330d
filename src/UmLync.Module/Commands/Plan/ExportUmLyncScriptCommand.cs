using System.Globalization;
using System.IO;
using System.Management.Automation;
using UmLync.Cmdlets.Text;
using UmLync.Commands;
using UmLync.Connectors.Files;
using UmLync.Text;

namespace UmLync.Cmdlets;

/// <summary>
/// Writes a plan as numbered PowerShell scripts, one for each stretch that one shell carries out: to be reviewed, and run where
/// UmLync is not.
/// </summary>
[Cmdlet(VerbsData.Export, "UmLyncScript", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportUmLyncScriptCommand : UmLyncCommand
{
    /// <summary>The plan.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ValidateNotNull]
    public Planning.Plan Plan { get; set; } = null!;

    /// <summary>The folder of the scripts, which holds no others; it is made where it is missing.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = null!;

    private protected override object Target => Path;

    private protected override void Process()
    {
        string folder = PathOf(Path);
        string description = new Message(nameof(CmdletMessages.ScriptsWouldBeWritten), folder).ToString();
        if (ShouldProcess(description, description, folder))
        {
            foreach (string file in ScriptFolder.Write(folder, ScriptWriter.ScriptsFor(Plan, CultureInfo.CurrentUICulture)))
            {
                WriteObject(new FileInfo(file));
            }
        }
    }
}
