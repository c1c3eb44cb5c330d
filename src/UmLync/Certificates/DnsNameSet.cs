using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using UmLync.Values;

namespace UmLync.Certificates;

/// <summary>
/// The DNS names of a certificate, as TLS compares them (RFC 6125): without regard to case, a wildcard only as the whole first
/// label, where it stands for exactly one label. A shared certificate can have thousands.
/// </summary>
public sealed class DnsNameSet : IReadOnlyCollection<string>
{
    private const string WildcardLabel = "*.";

    private readonly string[] _names;
    private readonly HashSet<string> _index;

    /// <summary>The given names.</summary>
    public DnsNameSet(IEnumerable<string> names)
    {
        _names = [.. names];
        _index = new HashSet<string>(_names, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>A certificate without the extension.</summary>
    public static DnsNameSet None { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _names.Length;

    /// <summary>Whether the text is a name with a wildcard, which TLS may match or not.</summary>
    public static bool IsWildcard(string name) => name.Contains('*');

    /// <summary>Whether the name is a wildcard that stands for the host.</summary>
    public static bool Matches(string wildcard, Fqdn host) =>
        wildcard.StartsWith(WildcardLabel, StringComparison.Ordinal)
        && host.Domain is { } domain
        && StringComparer.OrdinalIgnoreCase.Equals(wildcard.Substring(WildcardLabel.Length), domain.ToString());

    /// <summary>Whether the host itself is among the names.</summary>
    public bool Contains(Fqdn host) => _index.Contains(host.ToString());

    /// <summary>The wildcard among the names that stands for the host, or null.</summary>
    public string? WildcardFor(Fqdn host) =>
        host.Domain is { } domain && _index.Contains(WildcardLabel + domain) ? WildcardLabel + domain : null;

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => _names.AsEnumerable().GetEnumerator();

    /// <summary>The names, separated by commas.</summary>
    public override string ToString() => string.Join(", ", _names);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
