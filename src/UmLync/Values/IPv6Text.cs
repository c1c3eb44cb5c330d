using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;

namespace UmLync.Values;

/// <summary>An IPv6 address in text: no brackets, no port and no scope, all of which the base library would also take.</summary>
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
