namespace UmLync.Topologies;

/// <summary>The transports on which a UM service or call router listens. A change takes effect at the next restart.</summary>
public enum UmStartupMode
{
    /// <summary>Unencrypted only, the default. Serves Unsecured plans.</summary>
    TCP,

    /// <summary>Encrypted only. Serves SIP Secured and Secured plans.</summary>
    TLS,

    /// <summary>Both. Serves plans of different security.</summary>
    Dual,
}

/// <summary>
/// What answers calls on an Exchange server: the UM service and the UM call router of 2013 and 2016, and the UM server role
/// of 2010. Each is associated with dial plans, has a startup mode, and runs as a Windows service. Source: domain.md C.4.
/// </summary>
public interface IUmRole
{
    /// <summary>The organization.</summary>
    Scope Scope { get; }

    /// <summary>The name of the Exchange server.</summary>
    string Server { get; }

    /// <summary>The dial plans that the server carries; association makes it a trusted peer of Lync.</summary>
    NameSet? DialPlans { get; }

    /// <summary>The transports.</summary>
    UmStartupMode? StartupMode { get; }

    /// <summary>The Windows service that has to restart for a new startup mode.</summary>
    string WindowsServiceName { get; }

    /// <summary>The record itself.</summary>
    Resource AsResource();

    /// <summary>A copy that carries these plans.</summary>
    Resource WithDialPlans(NameSet plans);

    /// <summary>A copy with this startup mode.</summary>
    Resource WithStartupMode(UmStartupMode mode);
}
