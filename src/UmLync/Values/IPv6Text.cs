using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;

namespace UmLync.Values;

/// <summary>
/// An IPv6 address in text. The base library would also take brackets, a port, and the name of a network interface of this
/// machine as the zone; none of them belongs to the address itself.
/// </summary>
internal static class IPv6Text
{
    /// <summary>Reads the address; false when the text is not one.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out IPAddress? address)
    {
        foreach (char c in text)
        {
            if (!char.IsAsciiHexDigit(c) && c is not (':' or '.'))
            {
                address = null;
                return false;
            }
        }

        return IPAddress.TryParse(text, out address) && address.AddressFamily == AddressFamily.InterNetworkV6;
    }
}
