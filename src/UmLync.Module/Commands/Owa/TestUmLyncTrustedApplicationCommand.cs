using System.Linq;
using System.Management.Automation;
using UmLync.Owa;
using UmLync.Topologies;

namespace UmLync.Cmdlets;

/// <summary>
/// Says of each name of Exchange before Lync whether it takes a trusted application pool: none where a SIP URI dial plan makes it
/// known, one where nothing else does. With -KnownServer it shows the Known Servers Table that is to be expected.
/// </summary>
[Cmdlet(VerbsDiagnostic.Test, "UmLyncTrustedApplication")]
[OutputType(typeof(TrustedApplicationCase), typeof(KnownServer))]
public sealed class TestUmLyncTrustedApplicationCommand : UmLyncEstateCommand
{
    /// <summary>The FQDN; wildcards are taken.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    public string? Name { get; set; }

    /// <summary>The estate; by default that of the connection.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ValidateNotNull]
    public Topology? Topology { get; set; }

    /// <summary>Writes the entries of the predicted table, and not the verdicts.</summary>
    [Parameter]
    public SwitchParameter KnownServer { get; set; }

    private protected override void Process()
    {
        Topology estate = Topology ?? ReadEstate();
        if (KnownServer)
        {
            WriteObject(estate.ScopesOf(Product.Lync).SelectMany(deployment => KnownServersTable.Of(estate, deployment).Servers).Where(server => Pattern.Matches(Name, server.Fqdn.ToString())), enumerateCollection: true);
        }
        else
        {
            WriteObject(TrustedApplicationCase.Of(estate).Where(item => Pattern.Matches(Name, item.Name.ToString())), enumerateCollection: true);
        }
    }
}
