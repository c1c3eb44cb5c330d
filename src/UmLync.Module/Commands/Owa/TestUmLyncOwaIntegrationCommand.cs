using System.Linq;
using System.Management.Automation;
using UmLync.Rules;
using UmLync.Topologies;

namespace UmLync.Cmdlets;

/// <summary>
/// Judges instant messaging in Outlook Web App by all rules about it: settings, overrides, runtime, policies, supported releases, and
/// whether Lync knows the servers exactly once.
/// </summary>
[Cmdlet(VerbsDiagnostic.Test, "UmLyncOwaIntegration")]
[OutputType(typeof(Finding))]
public sealed class TestUmLyncOwaIntegrationCommand : UmLyncEstateCommand
{
    /// <summary>The estate; by default that of the connection.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ValidateNotNull]
    public Topology? Topology { get; set; }

    private protected override void Process()
    {
        Topology estate = Topology ?? ReadEstate();
        WriteObject(RuleBook.AboutOwa.SelectMany(rule => RuleBook.Judge(rule, estate)), enumerateCollection: true);
    }
}
