using System.Globalization;
using System.Net.Security;

namespace UmLync.Connectors.Certificates;

/// <summary>What a TLS handshake agreed on. .NET Framework tells the parts of the suite, not its name.</summary>
internal static class TlsSession
{
    public static string Protocol(SslStream stream) => TlsVersions.Name((int)stream.SslProtocol);

    public static string? CipherSuite(SslStream stream) => string.Format(
        CultureInfo.InvariantCulture, "{0} {1} {2}", stream.KeyExchangeAlgorithm, stream.CipherAlgorithm, stream.HashAlgorithm);
}
