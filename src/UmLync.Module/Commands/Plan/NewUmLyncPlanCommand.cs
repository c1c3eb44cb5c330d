using System.Management.Automation;
using UmLync.Designers;
using UmLync.Topologies;

namespace UmLync.Cmdlets;

/// <summary>Plans the whole integration of an estate: what would change, in which order and why. Changes nothing.</summary>
[Cmdlet(VerbsCommon.New, "UmLyncPlan")]
[OutputType(typeof(Planning.Plan))]
public sealed class NewUmLyncPlanCommand : UmLyncEstateCommand
{
    /// <summary>The estate; by default that of the connection.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ValidateNotNull]
    public Topology? Topology { get; set; }

    /// <summary>The operator's choices, as a blueprint or the path of one.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNull]
    public BlueprintReference? Blueprint { get; set; }

    private protected override object? Target => Blueprint;

    private protected override void Process()
    {
        Blueprints.Blueprint blueprint = Blueprint?.Read(PathOf) ?? Blueprints.Blueprint.Empty;
        WriteObject(Integration.PlanFor(Topology ?? ReadEstate(Integration.ReadFor(blueprint)), blueprint));
    }
}
