using System.Net.Security;

namespace UmLync.Connectors.Certificates;

/// <summary>What a TLS handshake agreed on, in the words of the standards.</summary>
internal static class TlsSession
{
    public static string Protocol(SslStream stream) => TlsVersions.Name((int)stream.SslProtocol);

    public static string? CipherSuite(SslStream stream) => stream.NegotiatedCipherSuite.ToString();
}
