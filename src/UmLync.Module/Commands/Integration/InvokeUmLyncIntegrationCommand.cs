using System.Collections.Generic;
using System.Globalization;
using System.Management.Automation;
using UmLync.Applying;
using UmLync.Cmdlets.Connections;
using UmLync.Cmdlets.Text;
using UmLync.Connectors.Estates;
using UmLync.Connectors.Runs;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Reporting;
using UmLync.Rules;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Cmdlets;

/// <summary>
/// Integrates an estate in one go: reads it, plans, asks for each change, applies, reads it again and judges it. Writes each
/// outcome as it is known, and at the end one result.
/// </summary>
[Cmdlet(VerbsLifecycle.Invoke, "UmLyncIntegration", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(ChangeOutcome), typeof(IntegrationResult))]
public sealed class InvokeUmLyncIntegrationCommand : UmLyncApplyCommand
{
    private Connection? _lab;

    /// <summary>The topology file of a lab, in the place of the connection.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    public string? LabPath { get; set; }

    /// <summary>The operator's choices, as a blueprint or the path of one.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ValidateNotNull]
    public BlueprintReference? Blueprint { get; set; }

    /// <summary>The folder of the run: the estate as it was before, the plan, the journal and the report.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? OutputPath { get; set; }

    /// <summary>A note for the journal, such as the number of a change request.</summary>
    [Parameter]
    public string? Note { get; set; }

    /// <summary>Counts warnings, and what could not be evaluated, against the verdict.</summary>
    [Parameter]
    public SwitchParameter Strict { get; set; }

    private protected override object? Target => LabPath;

    private protected override Connection Connected => LabPath is null ? base.Connected : _lab ??= Connection.ToLab(PathOf(LabPath));

    private protected override void Process()
    {
        Blueprints.Blueprint blueprint = Blueprint?.Read(PathOf) ?? Blueprints.Blueprint.Empty;
        RunFolder? folder = OutputPath is null || IsPreview ? null : RunFolder.At(PathOf(OutputPath));
        IEstate estate = OpenEstate();
        ReadRequest needed = Integration.ReadFor(blueprint);
        EstatePicture start = estate.TakePicture(needed);
        Topology before = Connected.Remember(start.Topology);
        Plan plan = Integration.PlanFor(before, blueprint);
        List<ChangeOutcome> outcomes = Carry(plan, estate, start, folder);
        Topology now = IsPreview ? before : ReadFrom(estate, needed);
        IReadOnlyList<Finding> findings = RuleBook.Judge(now);
        IntegrationResult result = IntegrationResult.Of(outcomes, findings, IsPreview ? plan : Integration.PlanFor(now, blueprint), Strict, Journal);
        if (folder is not null)
        {
            IntegrationReport report = new(before, plan) { After = plan.IsEmpty ? null : now, Outcomes = outcomes, Findings = findings, Verified = result.Verified };
            folder.End(MarkdownReport.Of(report, CultureInfo.CurrentUICulture));
            Say(new Message(nameof(CmdletMessages.ReportIsWritten), folder.Report));
        }

        WriteObject(result);
    }

    private List<ChangeOutcome> Carry(Plan plan, IEstate estate, EstatePicture start, RunFolder? folder)
    {
        List<ChangeOutcome> outcomes = [];
        Asking.RequireOperatorFor(plan);
        folder?.Begin(start, plan);
        foreach (ChangeOutcome outcome in Apply(plan, estate, folder?.Journal, Note))
        {
            outcomes.Add(outcome);
            WriteObject(outcome);
        }

        return outcomes;
    }
}
