using System.Management.Automation;
using UmLync.Applying;
using UmLync.Cmdlets.Completion;
using UmLync.Designers;

namespace UmLync.Cmdlets;

/// <summary>
/// Parts a dial plan from a Lync pool: removes the hunt group between them, and the pool's gateway when it carries no other.
/// </summary>
[Cmdlet(VerbsCommon.Remove, "UmLyncDialPlanBinding", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(ChangeOutcome))]
public sealed class RemoveUmLyncDialPlanBindingCommand : UmLyncChangeCommand
{
    /// <summary>The name of the dial plan.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(DialPlanCompleter))]
    [ValidateNotNullOrEmpty]
    public string DialPlan { get; set; } = null!;

    /// <summary>The FQDN of the pool.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(PoolCompleter))]
    [ValidateNotNullOrEmpty]
    public string Pool { get; set; } = null!;

    private protected override IDesigner DesignerOfRecord() => new BindingRemovalDesigner(DialPlan, Pool);
}
