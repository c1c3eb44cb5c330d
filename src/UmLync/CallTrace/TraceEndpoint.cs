using System;
using System.Globalization;

namespace UmLync.CallTrace;

/// <summary>Where SIP is spoken: a host, a port, and whether the line is encrypted.</summary>
public sealed class TraceEndpoint : IEquatable<TraceEndpoint>
{
    /// <summary>The port of SIP over TLS where none is named (RFC 3261, section 19.1.2).</summary>
    public const int UsualTlsPort = 5061;

    /// <summary>The port of SIP over TCP where none is named.</summary>
    public const int UsualTcpPort = 5060;

    /// <summary>The endpoint at the port of the host.</summary>
    public TraceEndpoint(string host, int port, bool isTls)
    {
        Host = host ?? throw new ArgumentNullException(nameof(host));
        Port = port is >= 1 and <= 65535 ? port : throw new ArgumentOutOfRangeException(nameof(port), port, null);
        IsTls = isTls;
    }

    /// <summary>The FQDN or address.</summary>
    public string Host { get; }

    /// <summary>The TCP port.</summary>
    public int Port { get; }

    /// <summary>Whether the line is encrypted by TLS.</summary>
    public bool IsTls { get; }

    /// <inheritdoc/>
    public bool Equals(TraceEndpoint? other) =>
        other is not null && Port == other.Port && IsTls == other.IsTls && StringComparer.OrdinalIgnoreCase.Equals(Host, other.Host);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TraceEndpoint);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Host) ^ Port;

    /// <summary><c>host:port</c>.</summary>
    public override string ToString() =>
        (Host.Contains(':') ? "[" + Host + "]" : Host) + ":" + Port.ToString(CultureInfo.InvariantCulture);
}
