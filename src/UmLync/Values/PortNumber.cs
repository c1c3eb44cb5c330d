using System;

namespace UmLync.Values;

/// <summary>The number of a TCP port as it stands in a URI or an endpoint: 1 to 65535, decimal.</summary>
internal static class PortNumber
{
    /// <summary>Reads a port; false when the text is not one.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out int port)
    {
        port = 0;
        if (text.IsEmpty || text.Length > 5 || text[0] == '0')
        {
            return false;
        }

        foreach (char c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            port = (port * 10) + (c - '0');
        }

        return port <= 65535;
    }
}
