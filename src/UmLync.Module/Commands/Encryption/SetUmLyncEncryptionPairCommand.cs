using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using UmLync.Applying;
using UmLync.Blueprints;
using UmLync.Cmdlets.Completion;
using UmLync.Designers;
using UmLync.Encryption;
using UmLync.Topologies;

namespace UmLync.Cmdlets;

/// <summary>
/// Makes the pairs of a dial plan work: sets its VoIP security to the strongest value that its pools accept, or to the chosen
/// one. What the pools ask of media changes only with -LyncEncryptionLevel.
/// </summary>
[Cmdlet(VerbsCommon.Set, "UmLyncEncryptionPair", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(ChangeOutcome), typeof(EncryptionPairRow))]
public sealed class SetUmLyncEncryptionPairCommand : UmLyncSetCommand<EncryptionPairRow>
{
    private readonly HashSet<string> _plans = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name of the dial plan.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(DialPlanCompleter))]
    [ValidateNotNullOrEmpty]
    public string DialPlan { get; set; } = null!;

    /// <summary>The FQDN of the pool whose media settings may change; by default those of all pools of the plan.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(PoolCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Pool { get; set; }

    /// <summary>The VoIP security of the plan; by default the strongest that works.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public VoipSecurity? VoipSecurity { get; set; }

    /// <summary>What the pools are to ask of media.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public EncryptionLevel? LyncEncryptionLevel { get; set; }

    private protected override IDesigner DesignerOfRecord()
    {
        _plans.Add(DialPlan);
        return new EncryptionPairDesigner(DialPlan, Pool, VoipSecurity, LyncEncryptionLevel);
    }

    private protected override IEnumerable<EncryptionPairRow> ObjectsIn(Topology now) =>
        EncryptionPairRow.Of(now, Blueprint.Empty).Where(pair => _plans.Contains(pair.DialPlan));
}
