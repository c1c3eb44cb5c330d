using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace UmLync.Sip;

/// <summary>The header fields of a SIP message, in the order in which they stand.</summary>
public sealed class SipHeaders : IReadOnlyList<SipHeader>
{
    private readonly SipHeader[] _headers;

    /// <summary>These fields, in this order.</summary>
    public SipHeaders(IEnumerable<SipHeader> headers) => _headers = [.. headers ?? throw new ArgumentNullException(nameof(headers))];

    /// <inheritdoc/>
    public int Count => _headers.Length;

    /// <inheritdoc/>
    public SipHeader this[int index] => _headers[index];

    /// <summary>The value of the first field of the name, in its long or short form; null where there is none.</summary>
    public string? First(string name) => Array.Find(_headers, header => header.IsNamed(name))?.Value;

    /// <summary>The values of all fields of the name, each as it stands.</summary>
    public IEnumerable<string> All(string name) => _headers.Where(header => header.IsNamed(name)).Select(header => header.Value);

    /// <summary>
    /// The elements of a field that is a list, such as Via and Contact: whether they stand in one field with commas between them, or
    /// in several fields, is the same (RFC 3261, section 7.3.1).
    /// </summary>
    public IEnumerable<string> Elements(string name) => All(name).SelectMany(value => SipText.Split(value, ','));

    /// <inheritdoc/>
    public IEnumerator<SipHeader> GetEnumerator() => ((IEnumerable<SipHeader>)_headers).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
