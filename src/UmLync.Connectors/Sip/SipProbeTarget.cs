using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Certificates;
using UmLync.Connectors.Certificates;
using UmLync.Ports;
using UmLync.Topologies;

namespace UmLync.Connectors.Sip;

/// <summary>An endpoint to ask, and what the estate says of it.</summary>
public sealed class SipProbeTarget
{
    /// <summary>An endpoint.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="roles">As what its certificate is judged.</param>
    /// <param name="known">What the estate says of the port; null where nothing is known.</param>
    public SipProbeTarget(SipEndpoint endpoint, CertificateRoles roles = CertificateInquiry.UsualRoles, ListeningPort? known = null)
    {
        Endpoint = endpoint ?? throw new ArgumentNullException(nameof(endpoint));
        Roles = roles;
        Known = known;
    }

    /// <summary>The endpoint.</summary>
    public SipEndpoint Endpoint { get; }

    /// <summary>As what its certificate is judged.</summary>
    public CertificateRoles Roles { get; }

    /// <summary>What the estate says of the port; null where nothing is known.</summary>
    public ListeningPort? Known { get; }

    /// <summary>
    /// The endpoints of an estate at which SIP is spoken: UM call routers, UM services, UM servers of Exchange 2010 and the Front
    /// Ends of Lync, each at the ports at which it listens in its startup mode (domain.md J.8). Worker processes take only calls
    /// that the UM service hands them, and one that a mode closes is no endpoint.
    /// </summary>
    public static IEnumerable<SipProbeTarget> Of(IEstateView estate) => ListeningPort.Of(estate).Select(Of).OfType<SipProbeTarget>();

    /// <summary>The endpoint of a port of the estate; null where no SIP is to be expected.</summary>
    public static SipProbeTarget? Of(ListeningPort port)
    {
        CertificateRoles? roles = port.Service switch
        {
            PortService.CallRouter => CertificateRoles.CallRouter,
            PortService.UmService or PortService.UmServer => CertificateRoles.UmService,
            PortService.FrontEnd => CertificateRoles.LyncFrontEnd,
            _ => null,
        };
        SipTransport? transport = port.Security switch
        {
            PortSecurity.Secured => SipTransport.Tls,
            PortSecurity.Unsecured => SipTransport.Tcp,
            _ => null,
        };
        return roles is { } role && transport is { } over && port.Listens != false
            ? new SipProbeTarget(new SipEndpoint(port.Computer, port.Port, over), role, port)
            : null;
    }

    /// <inheritdoc/>
    public override string ToString() => Endpoint.ToString();
}
