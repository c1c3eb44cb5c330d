using System.Linq;
using System.Management.Automation;
using UmLync.Cmdlets.Completion;
using UmLync.Topologies;

namespace UmLync.Cmdlets;

/// <summary>Shows from which Lync pools the SIP URI dial plans are reached, by which gateway and hunt group.</summary>
[Cmdlet(VerbsCommon.Get, "UmLyncDialPlanBinding")]
[OutputType(typeof(DialPlanBinding))]
public sealed class GetUmLyncDialPlanBindingCommand : UmLyncEstateCommand
{
    /// <summary>The name of the dial plan; wildcards are taken.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(DialPlanCompleter))]
    [SupportsWildcards]
    public string? DialPlan { get; set; }

    /// <summary>The FQDN of the pool; wildcards are taken.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(PoolCompleter))]
    [SupportsWildcards]
    public string? Pool { get; set; }

    private protected override void Process() => WriteObject(
        DialPlanBinding.Of(ReadEstate()).Where(binding => Pattern.Matches(DialPlan, binding.DialPlan) && Pattern.Matches(Pool, binding.Pool)),
        enumerateCollection: true);
}
