using System.Linq;
using System.Management.Automation;
using UmLync.Blueprints;
using UmLync.Cmdlets.Completion;
using UmLync.Encryption;

namespace UmLync.Cmdlets;

/// <summary>Shows what each Lync pool asks of media beside what its dial plans secure, and whether calls between them work.</summary>
[Cmdlet(VerbsCommon.Get, "UmLyncEncryptionPair")]
[OutputType(typeof(EncryptionPairRow))]
public sealed class GetUmLyncEncryptionPairCommand : UmLyncEstateCommand
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
        EncryptionPairRow.Of(ReadEstate(), Blueprint.Empty).Where(pair => Pattern.Matches(DialPlan, pair.DialPlan) && Pattern.Matches(Pool, pair.Pool)),
        enumerateCollection: true);
}
