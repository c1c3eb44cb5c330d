using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using UmLync.Text;

namespace UmLync.Sip;

/// <summary>
/// Reads SIP messages from a stream of bytes, however they are cut: bytes are added as they come, and messages read as they are
/// whole. Bounded by limits, and tolerant where nothing can be misunderstood: empty lines between messages, lines that end
/// without a carriage return, folded and short header fields, a first line with a space too many. What it tolerates is among the
/// <see cref="SipMessage.Faults"/> of the message where RFC 3261 forbids it.
/// </summary>
public sealed class SipReader
{
    private const string LengthName = "Content-Length";

    private readonly SipLimits _limits;
    private byte[] _bytes = new byte[2048];
    private int _start;
    private int _end;
    private int _scanned;
    private Head? _head;
    private bool _isLost;

    /// <summary>A reader at the start of a stream.</summary>
    public SipReader(SipLimits? limits = null) => _limits = limits ?? SipLimits.Usual;

    /// <summary>Whether nothing is left over: a stream that ends here ends between two messages.</summary>
    public bool IsBetweenMessages
    {
        get
        {
            SkipLineBreaks();
            return _head is null && _start == _end;
        }
    }

    /// <summary>Adds bytes that came.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        if (_end + bytes.Length > _bytes.Length)
        {
            MakeRoom(bytes.Length);
        }

        bytes.CopyTo(_bytes.AsSpan(_end));
        _end += bytes.Length;
    }

    /// <summary>The next message; null where it is not whole yet.</summary>
    /// <exception cref="UmLyncException">What came is no SIP message, or exceeds a limit: nothing more can be read.</exception>
    public SipMessage? Read()
    {
        if (_isLost)
        {
            throw Lost(nameof(SipMessages.SipLengthIsMissing));
        }

        _head ??= ReadHead();
        if (_head is not { } head || _end - _start < head.Length)
        {
            return null;
        }

        byte[] body = _bytes.AsSpan(_start, head.Length).ToArray();
        _start += head.Length;
        _scanned = _start;
        _head = null;
        return head.Message(body);
    }

    private Head? ReadHead()
    {
        SkipLineBreaks();
        int bodyStart = FindBody();
        if ((bodyStart < 0 ? _end : bodyStart) - _start > _limits.HeadBytes)
        {
            throw Lost(nameof(SipMessages.SipHeadIsTooLong), Text(_limits.HeadBytes));
        }

        if (bodyStart < 0)
        {
            return null;
        }

        string[] lines = Encoding.UTF8.GetString(_bytes, _start, bodyStart - _start).Split('\n');
        _start = _scanned = bodyStart;
        List<SipHeader> headers = Headers(lines);
        Head head = Head.Of(lines[0].TrimEnd('\r'), headers) ?? throw Lost(nameof(SipMessages.SipStartLineIsWrong), Shown(lines[0]));
        head.Length = Length(headers);
        return head;
    }

    // Where the body starts: behind the first empty line. What was looked at is not looked at again.
    private int FindBody()
    {
        for (int at = Math.Max(_scanned, _start); at < _end; at++)
        {
            if (_bytes[at] == '\n' && at + 1 < _end && (_bytes[at + 1] == '\n' || (_bytes[at + 1] == '\r' && at + 2 < _end && _bytes[at + 2] == '\n')))
            {
                return at + (_bytes[at + 1] == '\n' ? 2 : 3);
            }
        }

        _scanned = Math.Max(_start, _end - 2);
        return -1;
    }

    private List<SipHeader> Headers(string[] lines)
    {
        List<(string Name, StringBuilder Value)> fields = [];
        foreach (string line in lines.Skip(1).Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0))
        {
            int colon = line.IndexOf(':');
            if (line[0] is ' ' or '\t' && fields.Count > 0)
            {
                // A folded field goes on, and the fold counts as one space.
                fields[fields.Count - 1].Value.Append(' ').Append(line.Trim());
            }
            else if (colon > 0 && SipText.IsToken(line.Substring(0, colon).TrimEnd()))
            {
                fields.Add((line.Substring(0, colon).TrimEnd(), new StringBuilder(line.Substring(colon + 1).Trim())));
            }
            else
            {
                throw Lost(nameof(SipMessages.SipHeaderIsWrong), Shown(line));
            }
        }

        return fields.Count <= _limits.Headers
            ? [.. fields.Select(field => new SipHeader(field.Name, field.Value.ToString().Trim()))]
            : throw Lost(nameof(SipMessages.SipHasTooManyHeaders), Text(_limits.Headers));
    }

    // On a stream nothing else tells where a message ends (RFC 3261, section 18.3). A message without a length is the last one that
    // can be understood; that it has no body is the only reading that takes nothing from the next.
    private int Length(List<SipHeader> headers)
    {
        string[] stated = [.. headers.Where(header => header.IsNamed(LengthName)).Select(header => header.Value)];
        long?[] lengths = [.. stated.Select(text => SipText.Number(text, int.MaxValue)).Distinct()];
        _isLost = stated.Length == 0;
        return lengths.Length switch
        {
            0 => 0,
            > 1 => throw Lost(nameof(SipMessages.SipLengthIsContradictory), Shown(string.Join(", ", stated))),
            _ when lengths[0] is null => throw Lost(nameof(SipMessages.SipLengthIsWrong), Shown(stated[0])),
            _ when lengths[0] > _limits.BodyBytes => throw Lost(nameof(SipMessages.SipBodyIsTooLong), Text(_limits.BodyBytes)),
            _ => (int)lengths[0]!.Value,
        };
    }

    private void SkipLineBreaks()
    {
        while (_head is null && _start < _end && _bytes[_start] is (byte)'\r' or (byte)'\n')
        {
            _start++;
        }
    }

    private void MakeRoom(int count)
    {
        int kept = _end - _start;
        byte[] target = kept + count > _bytes.Length ? new byte[Math.Max(kept + count, _bytes.Length * 2)] : _bytes;
        Buffer.BlockCopy(_bytes, _start, target, 0, kept);
        _scanned = Math.Max(0, _scanned - _start);
        _bytes = target;
        _start = 0;
        _end = kept;
    }

    private UmLyncException Lost(string id, params string[] arguments)
    {
        _isLost = true;
        return new UmLyncException(new Message(id, arguments));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    // What a stranger sends is shown short, and without what would move a terminal.
    private static string Shown(string text)
    {
        const int Most = 60;
        string clean = string.Concat(text.TrimEnd('\r').Take(Most).Select(c => char.IsControl(c) ? '\uFFFD' : c));
        return text.Length > Most ? clean + "..." : clean;
    }

    /// <summary>What is known of a message before its body is there.</summary>
    private sealed class Head
    {
        private readonly IReadOnlyList<SipHeader> _headers;
        private readonly string[] _start;
        private readonly List<SipFault> _seen = [];
        private readonly int _status;

        private Head(IReadOnlyList<SipHeader> headers, string[] start, bool isClean, int status)
        {
            _headers = headers;
            _start = start;
            _status = status;
            if (!isClean)
            {
                _seen.Add(new SipFault(SipFault.StartLine, SipFaultKind.Malformed));
            }

            if (!headers.Any(header => header.IsNamed(LengthName)))
            {
                _seen.Add(new SipFault(LengthName, SipFaultKind.Missing));
            }
        }

        /// <summary>The bytes of the body.</summary>
        public int Length { get; set; }

        public static Head? Of(string line, IReadOnlyList<SipHeader> headers)
        {
            string[] words = line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length >= 2 && StringComparer.OrdinalIgnoreCase.Equals(words[0], SipMessage.Version))
            {
                string[] parts = line.Split([' '], 3);
                bool isClean = parts.Length == 3 && parts[1] == words[1];
                return words[1].Length == 3 && SipText.Number(words[1], 699) is >= 100 and { } status
                    ? new Head(headers, [isClean ? parts[2] : string.Join(" ", words.Skip(2))], isClean, (int)status)
                    : null;
            }

            if (words.Length < 3 || !words[words.Length - 1].StartsWith("SIP/", StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }

            string uri = string.Join(" ", words.Skip(1).Take(words.Length - 2));
            return new Head(headers, [words[0], uri, words[words.Length - 1]], line == words[0] + " " + uri + " " + words[words.Length - 1], 0);
        }

        public SipMessage Message(byte[] body) => _status > 0
            ? new SipResponse(_status, _start[0], _headers, body, _seen)
            : new SipRequest(_start[0], _start[1], _start[2], _headers, body, _seen);
    }
}
