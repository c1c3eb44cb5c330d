using System;

namespace UmLync.Certificates;

/// <summary>
/// Who presents a certificate. What is asked of it follows from that: a UM service must be named by it towards Lync, a PBX may
/// sign its own. One certificate can serve in several roles.
/// </summary>
[Flags]
public enum CertificateRoles
{
    /// <summary>None of the roles below, such as an Edge Server: it only has to be valid.</summary>
    None = 0,

    /// <summary>The UM service of a Mailbox server, or the UM role of Exchange 2010.</summary>
    UmService = 1,

    /// <summary>The UM call router of a Client Access server.</summary>
    CallRouter = 2,

    /// <summary>A Front End Server, Standard Edition server, Director or branch of Lync.</summary>
    LyncFrontEnd = 4,

    /// <summary>A Mediation Server.</summary>
    MediationServer = 8,

    /// <summary>A VoIP gateway, IP PBX or session border controller.</summary>
    VoipGateway = 16,

    /// <summary>Instant messaging of Outlook on the web.</summary>
    Owa = 32,
}
