using System.Management.Automation;
using UmLync.Blueprints;
using UmLync.Connectors.Estates;
using UmLync.Designers;
using UmLync.Preflights;

namespace UmLync.Cmdlets;

/// <summary>
/// Shows what a plan takes of the account, in both products, and whether it has it: the commands and parameters that the endpoints offer
/// to it, and what the directory lets it write. Changes nothing. Applying a plan looks at the same before its first change.
/// </summary>
[Cmdlet(VerbsDiagnostic.Test, "UmLyncRight")]
[OutputType(typeof(NeededRight))]
public sealed class TestUmLyncRightCommand : UmLyncEstateCommand
{
    /// <summary>The plan; by default that of the whole integration.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ValidateNotNull]
    public Planning.Plan? Plan { get; set; }

    private protected override object? Target => Plan;

    private protected override void Process()
    {
        IEstate estate = OpenEstate();
        WriteObject(Preflight.Of(Plan ?? Integration.PlanFor(ReadFrom(estate), Blueprint.Empty), estate), enumerateCollection: true);
    }
}
