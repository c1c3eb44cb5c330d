using System.Collections.Generic;

namespace UmLync.CallTrace;

/// <summary>What an operator wants to have traced. At most one of dial plan, auto attendant and number; without any, every SIP URI dial plan.</summary>
public sealed class TraceRequest
{
    /// <summary>The name of a SIP URI dial plan: its subscriber access is called.</summary>
    public string? DialPlan { get; init; }

    /// <summary>The name of an auto attendant.</summary>
    public string? AutoAttendant { get; init; }

    /// <summary>A number of subscriber access or of an auto attendant.</summary>
    public string? Number { get; init; }

    /// <summary>Which way.</summary>
    public TraceDirection Direction { get; init; } = TraceDirection.Both;

    /// <summary>The SIP address that is called at Lync, as Play on Phone calls one; by default the contact of the number.</summary>
    public string? LyncUser { get; init; }

    /// <summary>Whether the ports are traced that are not encrypted. Lync never uses them; a gateway or PBX may.</summary>
    public bool IsUnsecured { get; init; }

    /// <summary>Whether calls are made.</summary>
    public bool Invites { get; init; }

    /// <summary>Hosts beyond the estate to which an answer may send the trace on: <c>host</c>, or <c>host:port</c>.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>Whether one subject is named.</summary>
    internal bool NamesOne => DialPlan is not null || AutoAttendant is not null || Number is not null;
}
