using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using UmLync.Applying;
using UmLync.Cmdlets.Completion;
using UmLync.Designers;
using UmLync.Topologies;

namespace UmLync.Cmdlets;

/// <summary>
/// Lets a SIP URI dial plan be reached from a Lync pool: creates the pool's UM IP gateway where it is missing, and the hunt
/// group that leads from it to the plan.
/// </summary>
[Cmdlet(VerbsCommon.New, "UmLyncDialPlanBinding", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(ChangeOutcome), typeof(DialPlanBinding))]
public sealed class NewUmLyncDialPlanBindingCommand : UmLyncSetCommand<DialPlanBinding>
{
    private readonly List<(string DialPlan, string Pool)> _pairs = [];

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

    /// <summary>The name of a new gateway; by default the FQDN of the pool.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyString]
    public string? GatewayName { get; set; }

    /// <summary>Lets this pool's gateway place the outgoing calls of the plan, and of those that share gateways with it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [FromCsv(WhenEmpty = false)]
    public SwitchParameter Outbound { get; set; }

    private protected override IDesigner DesignerOfRecord()
    {
        _pairs.Add((DialPlan, Pool));
        return new BindingDesigner(DialPlan, Pool, string.IsNullOrEmpty(GatewayName) ? null : GatewayName, Outbound);
    }

    private protected override IEnumerable<DialPlanBinding> ObjectsIn(Topology now) => DialPlanBinding.Of(now).Where(binding => _pairs.Exists(pair =>
        StringComparer.OrdinalIgnoreCase.Equals(pair.DialPlan, binding.DialPlan) && StringComparer.OrdinalIgnoreCase.Equals(pair.Pool, binding.Pool)));
}
