namespace UmLync.CallTrace;

/// <summary>What has to work for a call, in the order in which it is tried; what comes later needs what comes before.</summary>
public enum TraceLayer
{
    /// <summary>The name of the computer leads to an address.</summary>
    Dns,

    /// <summary>The computer takes a connection at the port.</summary>
    Tcp,

    /// <summary>Both sides agree on encryption; with mutual TLS the other side takes our certificate, too.</summary>
    Tls,

    /// <summary>The certificate that the other side presents is hers, valid, and of an authority that is trusted.</summary>
    Identity,

    /// <summary>SIP is answered: OPTIONS, which asks what a server can do and calls nobody (RFC 3261, section 11).</summary>
    Options,

    /// <summary>A call is taken: INVITE, which is ended at once (RFC 3261, sections 13 and 15). Only where it is asked for.</summary>
    Invite,

    /// <summary>The answer sends the call on, and it may be followed there.</summary>
    Redirect,
}
