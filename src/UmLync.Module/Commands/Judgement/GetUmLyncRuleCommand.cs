using System.Linq;
using System.Management.Automation;
using UmLync.Cmdlets.Completion;
using UmLync.Rules;

namespace UmLync.Cmdlets;

/// <summary>Shows the rules by which an integration is judged, each with what it requires and where that is documented.</summary>
[Cmdlet(VerbsCommon.Get, "UmLyncRule")]
[OutputType(typeof(Rule))]
public sealed class GetUmLyncRuleCommand : UmLyncCommand
{
    /// <summary>The names of the rules; wildcards are taken.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("RuleId")]
    [ArgumentCompleter(typeof(RuleCompleter))]
    [SupportsWildcards]
    public string[] Id { get; set; } = ["*"];

    private protected override void Process() =>
        WriteObject(RuleBook.All.Where(rule => Pattern.MatchesAny(Id, rule.Id)), enumerateCollection: true);
}
