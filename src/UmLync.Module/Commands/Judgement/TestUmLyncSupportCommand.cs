using System.Management.Automation;
using UmLync.Support;
using UmLync.Topologies;

namespace UmLync.Cmdlets;

/// <summary>
/// Shows what Microsoft documents of each pair of an Exchange and a Lync release: which voice mail the two give, whether
/// Outlook on the web may have instant messaging, and when support ended. For an estate, or for two releases that are named.
/// </summary>
[Cmdlet(VerbsDiagnostic.Test, "UmLyncSupport", DefaultParameterSetName = OfEstate)]
[OutputType(typeof(ReleasePair))]
public sealed class TestUmLyncSupportCommand : UmLyncEstateCommand
{
    private const string OfEstate = "Topology";
    private const string OfReleases = "Release";

    /// <summary>The estate; by default that of the connection.</summary>
    [Parameter(ValueFromPipeline = true, ParameterSetName = OfEstate)]
    [ValidateNotNull]
    public Topology? Topology { get; set; }

    /// <summary>The Exchange release.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = OfReleases)]
    public ExchangeRelease Exchange { get; set; }

    /// <summary>The Lync release.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = OfReleases)]
    public LyncRelease Lync { get; set; }

    private protected override void Process()
    {
        if (ParameterSetName == OfReleases)
        {
            WriteObject(ReleasePair.Of(Exchange, Lync, Here.Clock()));
        }
        else
        {
            WriteObject(ReleasePair.Of(Topology ?? ReadEstate()), enumerateCollection: true);
        }
    }
}
