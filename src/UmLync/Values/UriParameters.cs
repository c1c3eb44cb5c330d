using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;

namespace UmLync.Values;

/// <summary>
/// The <c>;name=value</c> tail that SIP and tel URIs share (RFC 3261, section 25.1; RFC 3966, section 3): names without
/// regard to case, each at most once, a value or none.
/// </summary>
internal static class UriParameters
{
    /// <summary>The parameters of a URI that has none.</summary>
    public static readonly IReadOnlyDictionary<string, string> None =
        new ReadOnlyDictionary<string, string>(new Dictionary<string, string>());

    /// <summary>Reads the tail from the semicolon at <paramref name="start"/>; a start at the end of the text means none.</summary>
    public static bool TryParse(string text, int start, out IReadOnlyDictionary<string, string> parameters)
    {
        parameters = None;
        if (start == text.Length)
        {
            return true;
        }

        Dictionary<string, string> read = new(StringComparer.OrdinalIgnoreCase);
        while (start < text.Length)
        {
            int end = text.IndexOf(';', start + 1);
            end = end < 0 ? text.Length : end;
            int equals = text.IndexOf('=', start + 1, end - start - 1);
            string name = text.Substring(start + 1, (equals < 0 ? end : equals) - start - 1);
            string value = equals < 0 ? string.Empty : text.Substring(equals + 1, end - equals - 1);
            if (name.Length == 0 || !IsMadeOfParameterCharacters(name) || !IsMadeOfParameterCharacters(value)
                || (equals >= 0 && value.Length == 0) || read.ContainsKey(name))
            {
                return false;
            }

            read.Add(name, value);
            start = end;
        }

        parameters = new ReadOnlyDictionary<string, string>(read);
        return true;
    }

    private static bool IsMadeOfParameterCharacters(string text) => UriCharacters.AllIn(text.AsSpan(), "-_.!~*'()[]/:&+$");
}
