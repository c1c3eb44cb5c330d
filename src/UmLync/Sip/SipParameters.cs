using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using UmLync.Values;

namespace UmLync.Sip;

/// <summary>
/// The parameters behind the value of a header field, <c>;name=value</c>: in their order, a value quoted, plain or missing
/// (generic-param of RFC 3261, section 25.1).
/// </summary>
public sealed class SipParameters : IReadOnlyList<KeyValuePair<string, string?>>
{
    private readonly KeyValuePair<string, string?>[] _parameters;

    private SipParameters(KeyValuePair<string, string?>[] parameters) => _parameters = parameters;

    /// <inheritdoc/>
    public int Count => _parameters.Length;

    /// <inheritdoc/>
    public KeyValuePair<string, string?> this[int index] => _parameters[index];

    /// <summary>The value of the parameter, without quotation marks; null where it is not there or has none.</summary>
    public string? this[string name] => _parameters.FirstOrDefault(parameter => StringComparer.OrdinalIgnoreCase.Equals(parameter.Key, name)).Value;

    /// <summary>Whether the parameter is there.</summary>
    public bool Has(string name) => Array.Exists(_parameters, parameter => StringComparer.OrdinalIgnoreCase.Equals(parameter.Key, name));

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string?>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, string?>>)_parameters).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Reads what stands behind the first semicolon; false where it is malformed.</summary>
    internal static bool TryRead(IEnumerable<string> parts, [NotNullWhen(true)] out SipParameters? parameters)
    {
        parameters = null;
        List<KeyValuePair<string, string?>> read = [];
        foreach (string part in parts)
        {
            int equals = part.IndexOf('=');
            string name = (equals < 0 ? part : part.Substring(0, equals)).Trim();
            string? value = equals < 0 ? null : part.Substring(equals + 1).Trim();
            if (!SipText.IsToken(name) || (value is not null && !IsValue(value)))
            {
                return false;
            }

            read.Add(new(name, value is null ? null : SipText.Unquoted(value) ?? value));
        }

        parameters = new SipParameters([.. read]);
        return true;
    }

    // A token, a host with or without brackets, or a quoted string.
    private static bool IsValue(string text) => SipText.IsToken(text) || SipText.Unquoted(text) is not null
        || (text.Length > 2 && text[0] == '[' && text[text.Length - 1] == ']' && IPv6Text.TryRead(text.Substring(1, text.Length - 2), out _))
        || IPv6Text.TryRead(text, out _);
}
