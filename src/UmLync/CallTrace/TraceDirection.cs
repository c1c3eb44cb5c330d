using System;

namespace UmLync.CallTrace;

/// <summary>Which way a call is traced. One way can work while the other is dead, so that both are worth a trace (domain.md C.5).</summary>
[Flags]
public enum TraceDirection
{
    /// <summary>From Lync to Exchange, as for voice mail, subscriber access and auto attendants.</summary>
    ToExchange = 1,

    /// <summary>From Exchange to Lync, as for message waiting and Play on Phone.</summary>
    ToLync = 2,

    /// <summary>Both, one after the other.</summary>
    Both = ToExchange | ToLync,
}
