using UmLync.Certificates;
using UmLync.Planning;
using UmLync.Ports;
using UmLync.Text;
using UmLync.Values;

namespace UmLync.CallTrace;

/// <summary>A server at which a trace begins, or to which it was sent on.</summary>
public sealed class TraceTarget
{
    internal TraceTarget(TraceDirection direction, TraceEndpoint endpoint, PortService service, Source source)
    {
        Direction = direction;
        Endpoint = endpoint;
        Service = service;
        Source = source;
    }

    /// <summary>Which way the call goes.</summary>
    public TraceDirection Direction { get; }

    /// <summary>Where the server listens.</summary>
    public TraceEndpoint Endpoint { get; }

    /// <summary>Who listens there.</summary>
    public PortService Service { get; }

    /// <summary>Why a call goes there.</summary>
    public Source Source { get; }

    /// <summary>The FQDN that the certificate there has to carry: of a Front End that of its pool. Null where the host is no FQDN.</summary>
    public Fqdn? Name { get; internal init; }

    /// <summary>The SIP address that is asked for and called; null where nobody is known who could be called there.</summary>
    public string? Callee { get; internal init; }

    /// <summary>Why nobody is known who could be called; null where somebody is.</summary>
    public Message? NoCallee { get; internal init; }

    /// <summary>
    /// How many times a call that begins here is sent on, as documented: from the call router to the UM service, and from there to
    /// its worker process (domain.md J.8). Lync is not documented to send calls on.
    /// </summary>
    public int MostRedirects { get; internal init; }

    /// <summary>Whether the dial plan encrypts the voice, too (Secured), so that a call has to offer that (domain.md C.1).</summary>
    public bool EncryptsVoice { get; internal init; }

    /// <summary>What the estate says that could explain a failure here.</summary>
    public TraceKnowledge Known { get; internal init; } = TraceKnowledge.Nothing;

    /// <summary>As what the server presents its certificate.</summary>
    public CertificateRoles Roles => Service switch
    {
        PortService.FrontEnd => CertificateRoles.LyncFrontEnd,
        PortService.CallRouter => CertificateRoles.CallRouter,
        _ => CertificateRoles.UmService,
    };

    /// <inheritdoc/>
    public override string ToString() => Direction + " " + Endpoint;
}
