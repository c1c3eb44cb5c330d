using System.Linq;
using System.Management.Automation;
using UmLync.Owa;

namespace UmLync.Cmdlets;

/// <summary>
/// Shows instant messaging in the Outlook Web App of each back-end server: which Lync pool and certificate its settings name, wherever
/// its release keeps them, whether the UCMA runtime is there, whether the front ends offer it, and whether Lync knows the server.
/// </summary>
[Cmdlet(VerbsCommon.Get, "UmLyncOwaIntegration")]
[OutputType(typeof(OwaIntegration))]
public sealed class GetUmLyncOwaIntegrationCommand : UmLyncEstateCommand
{
    /// <summary>The name of the Exchange server; wildcards are taken.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    public string? Server { get; set; }

    private protected override void Process() =>
        WriteObject(OwaIntegration.Of(ReadEstate()).Where(item => Pattern.Matches(Server, item.Server)), enumerateCollection: true);
}
