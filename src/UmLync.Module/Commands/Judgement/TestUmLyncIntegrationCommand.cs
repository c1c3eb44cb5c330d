using System.Linq;
using System.Management.Automation;
using UmLync.Cmdlets.Completion;
using UmLync.Connectors.Files;
using UmLync.Rules;
using UmLync.Topologies;

namespace UmLync.Cmdlets;

/// <summary>
/// Judges an estate by the rules and writes what is not as it should be, and what could not be evaluated because it was not
/// read. Changes nothing.
/// </summary>
[Cmdlet(VerbsDiagnostic.Test, "UmLyncIntegration", DefaultParameterSetName = ByTopology)]
[OutputType(typeof(Finding))]
public sealed class TestUmLyncIntegrationCommand : UmLyncEstateCommand
{
    private const string ByTopology = "Topology";
    private const string ByPath = "Path";

    /// <summary>The estate; by default that of the connection.</summary>
    [Parameter(ValueFromPipeline = true, ParameterSetName = ByTopology)]
    [ValidateNotNull]
    public Topology? Topology { get; set; }

    /// <summary>The topology file of the estate.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = ByPath)]
    [Alias("PSPath")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = null!;

    /// <summary>The names of the rules; wildcards are taken.</summary>
    [Parameter(Position = 0)]
    [ArgumentCompleter(typeof(RuleCompleter))]
    [SupportsWildcards]
    public string[] RuleId { get; set; } = ["*"];

    /// <summary>Writes what passes, too.</summary>
    [Parameter]
    public SwitchParameter IncludePassed { get; set; }

    private protected override object? Target => ParameterSetName == ByPath ? Path : Topology;

    private protected override void Process()
    {
        Topology estate = ParameterSetName == ByPath ? TopologyFile.Read(PathOf(Path), ReadRequest.UsersCounted) : Topology ?? ReadEstate();
        foreach (Rule rule in RuleBook.All.Where(rule => Pattern.MatchesAny(RuleId, rule.Id)))
        {
            WriteObject(RuleBook.Judge(rule, estate).Where(finding => IncludePassed || finding.Outcome != FindingOutcome.Pass), enumerateCollection: true);
        }
    }
}
