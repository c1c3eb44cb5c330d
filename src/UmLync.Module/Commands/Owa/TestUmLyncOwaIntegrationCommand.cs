using System.Linq;
using System.Management.Automation;
using UmLync.Owa;
using UmLync.Topologies;

namespace UmLync.Cmdlets;

/// <summary>
/// Checks instant messaging in Outlook Web App end to end, server by server, in the order in which one part builds on the other: releases,
/// UCMA runtime, virtual directories, policies, settings, what the server works with, certificate, whether Lync knows it exactly once,
/// whether it has started. Each line says how it stands, why, and what to do; what only a person can see is left to a person.
/// </summary>
[Cmdlet(VerbsDiagnostic.Test, "UmLyncOwaIntegration")]
[OutputType(typeof(OwaCheck))]
public sealed class TestUmLyncOwaIntegrationCommand : UmLyncEstateCommand
{
    /// <summary>The name of the Exchange server; wildcards are taken.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    public string? Server { get; set; }

    /// <summary>The estate; by default that of the connection.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ValidateNotNull]
    public Topology? Topology { get; set; }

    private protected override void Process() =>
        WriteObject(OwaCheck.Of(Topology ?? ReadEstate()).Where(line => Pattern.Matches(Server, line.Server)), enumerateCollection: true);
}
