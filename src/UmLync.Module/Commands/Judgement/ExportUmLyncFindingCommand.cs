using System.Collections.Generic;
using System.IO;
using System.Management.Automation;
using UmLync.Connectors.Files;
using UmLync.Rules;

namespace UmLync.Cmdlets;

/// <summary>
/// Writes findings for other programs: as NUnit 3 test results (.xml), which build servers show, or as SARIF 2.1.0 (.sarif),
/// which code hosts and editors show.
/// </summary>
[Cmdlet(VerbsData.Export, "UmLyncFinding", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportUmLyncFindingCommand : UmLyncExportCommand
{
    private readonly List<Finding> _findings = [];

    /// <summary>The findings of Test-UmLyncIntegration.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [AllowNull]
    public Finding? InputObject { get; set; }

    /// <summary>The form; by default the one that the ending of the file names.</summary>
    [Parameter]
    public FindingForm? Form { get; set; }

    private protected override void Process()
    {
        if (InputObject is { } finding)
        {
            _findings.Add(finding);
        }
    }

    private protected override void End()
    {
        FindingForm form = Form ?? FindingsFile.FormOf(Path);
        Export(path => FindingsFile.Write(path, _findings, form, Here.Clock(), Here.Version));
    }
}
