using System;
using System.Collections;
using System.Linq;
using System.Management.Automation;
using UmLync.CallTrace;
using UmLync.Cmdlets.Completion;
using UmLync.Cmdlets.Text;
using UmLync.Connectors.CallTrace;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Cmdlets;

/// <summary>
/// Goes the way of a call from server to server, in both directions, and says layer by layer what works, and of what does not the one
/// cause and what to do. Asks by OPTIONS, which calls nobody; a call is made only with -Invite, and ended at once.
/// </summary>
[Cmdlet(VerbsDiagnostic.Trace, "UmLyncCall", SupportsShouldProcess = true, DefaultParameterSetName = OfDialPlan)]
[OutputType(typeof(TraceStep))]
public sealed class TraceUmLyncCallCommand : UmLyncCertificateCommand
{
    private const string OfDialPlan = "DialPlan";
    private const string OfAttendant = "AutoAttendant";
    private const string OfNumber = "Number";

    /// <summary>The SIP URI dial plan whose subscriber access is called; without it every such plan is traced.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true, ParameterSetName = OfDialPlan)]
    [ArgumentCompleter(typeof(DialPlanCompleter))]
    [ValidateNotNullOrEmpty]
    public string? DialPlan { get; set; }

    /// <summary>The name of the auto attendant.</summary>
    [Parameter(Mandatory = true, ParameterSetName = OfAttendant)]
    [ValidateNotNullOrEmpty]
    public string? AutoAttendant { get; set; }

    /// <summary>The number of subscriber access or of an auto attendant.</summary>
    [Parameter(Mandatory = true, ParameterSetName = OfNumber)]
    [ValidateNotNullOrEmpty]
    public string? Number { get; set; }

    /// <summary>Which way: from Lync to Exchange, from Exchange to Lync, or both.</summary>
    [Parameter]
    public TraceDirection Direction { get; set; } = TraceDirection.Both;

    /// <summary>Makes a call at each server, too, and ends it as soon as it is answered.</summary>
    [Parameter]
    public SwitchParameter Invite { get; set; }

    /// <summary>The SIP address that is called at Lync, as Play on Phone calls one; by default the contact of the number.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? LyncUser { get; set; }

    /// <summary>The ports that are not encrypted, which a gateway or PBX may use; Lync never does.</summary>
    [Parameter]
    public SwitchParameter Unsecured { get; set; }

    /// <summary>
    /// The certificate that is presented where a server asks for one (mutual TLS): one that is open, such as from <c>Cert:\LocalMachine\My</c>,
    /// the path of a PFX, or <c>store:LocalMachine\My\thumbprint</c>. A key in a store stays there.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    public object? Certificate { get; set; }

    /// <summary>Where names lead, instead of what DNS says: a table of names and addresses.</summary>
    [Parameter]
    [ValidateNotNull]
    public Hashtable? Address { get; set; }

    /// <summary>Hosts beyond the UM servers of the estate to which an answer may send the trace on: <c>host</c> or <c>host:port</c>.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? AllowedHost { get; set; }

    /// <summary>The estate; by default that of the connection.</summary>
    [Parameter]
    [ValidateNotNull]
    public Topology? Topology { get; set; }

    private TraceRequest Request => new()
    {
        DialPlan = DialPlan,
        AutoAttendant = AutoAttendant,
        Number = Number,
        Direction = Direction,
        LyncUser = LyncUser,
        IsUnsecured = Unsecured,
        Invites = Invite,
        AllowedHosts = AllowedHost ?? [],
    };

    private protected override void Process()
    {
        TracePlan plan = TracePlan.Of(Topology ?? ReadEstate(), Request);
        foreach (Message leftOut in plan.LeftOut)
        {
            WriteWarning(leftOut.ToString());
        }

        string description = new Message(nameof(CmdletMessages.CallsWouldBeMade), string.Join(", ", plan.Targets.Select(target => "'" + target.Endpoint + "'"))).ToString();
        bool mayCall = plan.Invites && ShouldProcess(description, description, "Trace-UmLyncCall");
        CallTracer tracer = new() { At = Here.Clock(), Roots = Roots, Own = Own(Certificate), Patience = TimeSpan.FromSeconds(TimeoutSec), AddressOf = AddressOf };
        WriteObject(tracer.Trace(mayCall ? plan : plan.WithoutCalls(), Cancellation), enumerateCollection: true);
    }

    private string? AddressOf(string host) =>
        Address?.Cast<DictionaryEntry>().FirstOrDefault(entry => StringComparer.OrdinalIgnoreCase.Equals(entry.Key.ToString(), host)).Value?.ToString();
}
