using System;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Certificates;

/// <summary>
/// What is judged: a certificate, in the roles in which it serves, at a moment, and as much of its surroundings as is known.
/// The same rules judge what a topology shows, what lies in a file and what a server presents.
/// </summary>
public sealed class CertificateCase
{
    /// <summary>How long before its end a certificate should be renewed, where the operator says nothing else.</summary>
    public static readonly TimeSpan UsualExpiryWindow = TimeSpan.FromDays(30);

    /// <summary>What it is called in findings: an address in the topology, a file, <c>host:port</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>What it says.</summary>
    public required CertificateFacts Certificate { get; init; }

    /// <summary>Who presents it.</summary>
    public required CertificateRoles Roles { get; init; }

    /// <summary>The moment for which it is judged: when the topology was captured, or now.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>How long before its end it should be renewed.</summary>
    public TimeSpan ExpiryWindow { get; init; } = UsualExpiryWindow;

    /// <summary>The FQDN that it has to carry: that of the server, of the pool of a Front End, of the device.</summary>
    public Fqdn? Name { get; init; }

    /// <summary>The computer that presents it.</summary>
    public Fqdn? Computer { get; init; }

    /// <summary>Whether that computer has the private key.</summary>
    public bool? HasPrivateKey { get; init; }

    /// <summary>The services for which it is enabled there.</summary>
    public NameSet? Services { get; init; }

    /// <summary>The way to its root.</summary>
    public CertificateChain? Chain { get; init; }

    /// <summary>Whether phones with Lync Phone Edition take part, which accept no wildcards.</summary>
    public bool HasLyncPhones { get; init; }

    /// <summary>The estate in which it serves; without one it is judged by itself, as a certificate towards Lync.</summary>
    public CertificateEstate? Estate { get; init; }

    /// <summary>Whether it serves as UM service or call router.</summary>
    internal bool IsOfUm => (Roles & (CertificateRoles.UmService | CertificateRoles.CallRouter)) != 0;

    /// <summary>Whether it is shown to Lync, or by Lync; null where that is not known.</summary>
    internal bool? FacesLync => (Roles & (CertificateRoles.LyncFrontEnd | CertificateRoles.MediationServer | CertificateRoles.Owa)) != 0 ? true
        : !IsOfUm ? false
        : Estate is null ? true
        : Estate.ServesSipPlan(Computer);

    /// <summary>The object of the topology, where it is one.</summary>
    internal Certificate? Resource { get; init; }
}
