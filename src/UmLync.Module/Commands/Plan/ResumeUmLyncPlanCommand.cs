using System.Collections.Generic;
using System.Management.Automation;
using System.Security;
using UmLync.Applying;
using UmLync.Cmdlets.Consenting;
using UmLync.Connectors.Certificates;
using UmLync.Connectors.Estates;
using UmLync.Connectors.Journals;

namespace UmLync.Cmdlets;

/// <summary>
/// Goes on with an interrupted apply: what the estate does not show yet is done, and what it shows is not done twice.
/// </summary>
[Cmdlet(VerbsLifecycle.Resume, "UmLyncPlan", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(ChangeOutcome))]
public sealed class ResumeUmLyncPlanCommand : UmLyncApplyCommand
{
    private PfxFiles? _files;

    /// <summary>The journal of the apply.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = null!;

    /// <summary>Drops an incomplete last line of the journal.</summary>
    [Parameter]
    public SwitchParameter AcceptCut { get; set; }

    /// <summary>The PFX files whose certificates are still to be imported: the journal does not hold them.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? PfxPath { get; set; }

    /// <summary>The password of the PFX files; without it, a console asks for one that is needed.</summary>
    [Parameter]
    [ValidateNotNull]
    public SecureString? PfxPassword { get; set; }

    private protected override object Target => Path;

    private protected override IReadOnlyList<PfxFile> PfxFiles => _files?.All ?? [];

    private protected override void Begin()
    {
        _files = new PfxFiles(Host);
        foreach (string file in PfxPath ?? [])
        {
            _files.Open(PathOf(file), PfxPassword, expected: null);
        }
    }

    private protected override void Close() => _files?.Dispose();

    private protected override void Process()
    {
        string path = PathOf(Path);
        Journal journal = JournalFile.Load(path, AcceptCut);
        IEstate estate = OpenEstate();
        Asking.RequireOperatorFor(journal.Plan);
        IEnumerable<ChangeOutcome> outcomes = IsPreview ? RunOn(estate).Preview(journal.Plan, Cancellation) : RunOn(estate).Resume(path, AcceptCut, Cancellation);
        foreach (ChangeOutcome outcome in Follow(journal.Plan, outcomes))
        {
            WriteObject(outcome);
        }
    }
}
