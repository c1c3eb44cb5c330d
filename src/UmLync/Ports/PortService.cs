namespace UmLync.Ports;

/// <summary>Who listens on a port of the integration.</summary>
public enum PortService
{
    /// <summary>The UM call router of a Client Access server: takes each call first, and redirects it.</summary>
    CallRouter,

    /// <summary>The UM service of a Mailbox server: takes the calls that the call router redirects.</summary>
    UmService,

    /// <summary>The worker process of the UM service: carries the call.</summary>
    UmWorker,

    /// <summary>The Unified Messaging role of an Exchange 2010 server, which has no call router.</summary>
    UmServer,

    /// <summary>Voice of the worker process, over RTP or SRTP.</summary>
    Media,

    /// <summary>The Front End service of a Lync pool, where Exchange sends message-waiting notifications and its own calls.</summary>
    FrontEnd,
}

/// <summary>The transport protocol of a port.</summary>
public enum PortProtocol
{
    /// <summary>Connections.</summary>
    TCP,

    /// <summary>Datagrams, which only voice uses.</summary>
    UDP,
}

/// <summary>Whether the connections of a port are encrypted.</summary>
public enum PortSecurity
{
    /// <summary>Plain SIP.</summary>
    Unsecured,

    /// <summary>SIP over mutual TLS.</summary>
    Secured,

    /// <summary>Either, or not documented which.</summary>
    Any,
}
