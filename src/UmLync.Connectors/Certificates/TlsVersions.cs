using System.Globalization;

namespace UmLync.Connectors.Certificates;

/// <summary>The versions of TLS by the numbers that both frameworks give them; the older names are obsolete in one of the two.</summary>
internal static class TlsVersions
{
    public static string Name(int protocol) => protocol switch
    {
        12 => "SSL 2.0",
        48 => "SSL 3.0",
        192 => "TLS 1.0",
        768 => "TLS 1.1",
        3072 => "TLS 1.2",
        12288 => "TLS 1.3",
        _ => protocol.ToString(CultureInfo.InvariantCulture),
    };
}
