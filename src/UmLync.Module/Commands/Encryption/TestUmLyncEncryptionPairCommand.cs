using System.Management.Automation;
using UmLync.Cmdlets.Completion;
using UmLync.Rules;
using UmLync.Topologies;

namespace UmLync.Cmdlets;

/// <summary>
/// Judges whether the encryption of dial plans and Lync pools fits together, from the pools from which hunt groups lead to
/// each plan.
/// </summary>
[Cmdlet(VerbsDiagnostic.Test, "UmLyncEncryptionPair")]
[OutputType(typeof(Finding))]
public sealed class TestUmLyncEncryptionPairCommand : UmLyncEstateCommand
{
    /// <summary>The name of the dial plan; by default all are judged together.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(DialPlanCompleter))]
    [ValidateNotNullOrEmpty]
    public string? DialPlan { get; set; }

    private protected override object? Target => DialPlan;

    private protected override void Process()
    {
        Topology estate = ReadEstate();
        WriteObject(DialPlan is null ? PairJudgement.Of(estate) : PairJudgement.Of(estate, DialPlan), enumerateCollection: true);
    }
}
