using System;

namespace UmLync.CallTrace;

/// <summary>The address to which an answer sends a call on (RFC 3261, section 8.1.3.4).</summary>
public sealed class RedirectContact
{
    /// <summary>The address with its parts.</summary>
    /// <param name="uri">The whole address, which becomes the Request-URI there.</param>
    /// <param name="host">Its host.</param>
    /// <param name="port">Its port; null where it names none.</param>
    /// <param name="transport">Its transport parameter; null where it names none.</param>
    /// <param name="isSips">Whether its scheme is <c>sips</c>.</param>
    public RedirectContact(string uri, string host, int? port, string? transport, bool isSips = false)
    {
        Uri = uri ?? throw new ArgumentNullException(nameof(uri));
        Host = host ?? throw new ArgumentNullException(nameof(host));
        Port = port;
        Transport = transport;
        IsSips = isSips;
    }

    /// <summary>The whole address.</summary>
    public string Uri { get; }

    /// <summary>Its host.</summary>
    public string Host { get; }

    /// <summary>Its port; null where it names none.</summary>
    public int? Port { get; }

    /// <summary>Its transport parameter; null where it names none.</summary>
    public string? Transport { get; }

    /// <summary>Whether its scheme is <c>sips</c>.</summary>
    public bool IsSips { get; }

    /// <summary>
    /// Where it leads from a line of that kind; null where nobody can be called there: it has no host or no such port, or wants a
    /// transport that Unified Messaging does not speak (domain.md H 27). An address without transport keeps that of the line.
    /// </summary>
    public TraceEndpoint? From(bool isTlsLine)
    {
        bool? isTls = IsSips || Is("tls") ? true : Is("tcp") ? false : Transport is null ? isTlsLine : null;
        return isTls is null || Host.Length == 0 || Port is < 1 or > 65535
            ? null
            : new TraceEndpoint(Host, Port ?? (isTls.Value ? TraceEndpoint.UsualTlsPort : TraceEndpoint.UsualTcpPort), isTls.Value);
    }

    /// <inheritdoc/>
    public override string ToString() => Uri;

    private bool Is(string transport) => StringComparer.OrdinalIgnoreCase.Equals(Transport, transport);
}
