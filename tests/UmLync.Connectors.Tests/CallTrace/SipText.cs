using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace UmLync.Connectors.Tests.CallTrace;

/// <summary>A SIP request as a test server reads it: lines, and no more understanding of them than its answer needs (RFC 3261, section 8.2.6).</summary>
internal sealed class SipText
{
    private static readonly string[] Copied = ["Via", "From", "Call-ID", "CSeq"];

    private readonly string[] _lines;

    private SipText(string head) => _lines = head.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The method.</summary>
    public string Method => _lines[0].Split(' ')[0];

    /// <summary>Whom it asks for.</summary>
    public string RequestUri => _lines[0].Split(' ')[1];

    /// <summary>The value of the first header of that name; null where there is none.</summary>
    public string? this[string header] => _lines.Skip(1).FirstOrDefault(line => line.StartsWith(header + ":", StringComparison.OrdinalIgnoreCase))?[(header.Length + 1)..].Trim();

    /// <summary>The next request on the line; null where the other side has ended it.</summary>
    public static async Task<SipText?> ReadAsync(Stream line, CancellationToken stop)
    {
        StringBuilder head = new();
        byte[] one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await line.ReadAsync(one, stop) == 0)
            {
                return null;
            }

            head.Append((char)one[0]);
        }

        SipText request = new(head.ToString());
        await line.ReadExactlyAsync(new byte[int.Parse(request["Content-Length"] ?? "0", CultureInfo.InvariantCulture)], stop);
        return request;
    }

    /// <summary>The answer to it.</summary>
    public string Reply(int status, string phrase, params string[] headers)
    {
        string to = this["To"]!;
        IEnumerable<string> lines =
        [
            $"SIP/2.0 {status} {phrase}",
            .. _lines.Where(line => Copied.Any(name => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))),
            "To: " + to + (to.Contains(";tag=", StringComparison.OrdinalIgnoreCase) ? string.Empty : ";tag=faulty"),
            .. headers,
            "Content-Length: 0",
        ];
        return string.Join("\r\n", lines) + "\r\n\r\n";
    }

    /// <summary>The answer that sends it on.</summary>
    public string SendOn(string contact) => Reply(302, "Moved Temporarily", $"Contact: <{contact}>");
}
