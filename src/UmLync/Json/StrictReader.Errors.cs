using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using UmLync.Text;

namespace UmLync.Json;

/// <summary>What can be wrong with a document, and where.</summary>
public ref partial struct StrictReader
{
    /// <summary>Where the reader stands, as a JSON path such as <c>$.exchange[0].umHuntGroups[3].pilot</c>.</summary>
    public readonly string Path => _places.ToString();

    /// <summary>Where the current value begins; after the end of an object or array, where that began.</summary>
    private readonly int Start => _reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray
        ? _places.StartOfLast
        : (int)_reader.TokenStartIndex;

    /// <summary>The error for a property that the format does not know; the nearest names are listed.</summary>
    public readonly UmLyncException Unknown(string name, IEnumerable<string> known)
    {
        _places.MoveTo(name);
        return Error(new Message(nameof(Messages.JsonPropertyIsUnknown), _document, LineAt(_nameStart), Path, Nearest.Listed(name, known)));
    }

    /// <summary>The error for a property that must be there and is not.</summary>
    public readonly UmLyncException Missing(string name) => At(nameof(Messages.JsonPropertyIsMissing), name);

    /// <summary>The error for a property that stands twice.</summary>
    internal readonly UmLyncException Twice() =>
        Error(new Message(nameof(Messages.JsonPropertyStandsTwice), _document, LineAt(_nameStart), Path));

    /// <summary>The error for a value that has the right JSON type and a wrong content.</summary>
    public readonly UmLyncException Invalid(string why) => At(nameof(Messages.JsonValueIsInvalid), why);

    /// <summary>The error for a value of the wrong JSON type.</summary>
    public readonly UmLyncException WrongType(string expected) => WrongType(expected, _reader.TokenType, Start);

    /// <summary>An error about this document, at the current place.</summary>
    public readonly UmLyncException At(string id, params string[] arguments) =>
        Error(new Message(id, [_document, LineAt(Start), Path, .. arguments]));

    private static string Describe(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "object",
        JsonTokenType.StartArray => "array",
        JsonTokenType.True or JsonTokenType.False => "boolean",
        JsonTokenType.Null => "null",
        JsonTokenType.Number => "number",
        _ => "string",
    };

    private static JsonFormatException Error(Message problem, Exception? cause = null) => new(problem, cause);

    private static bool IsBlank(ReadOnlySpan<byte> bytes)
    {
        foreach (byte character in bytes)
        {
            if (character is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
            {
                return false;
            }
        }

        return true;
    }

    private readonly JsonFormatException WrongType(string expected, JsonTokenType found, int start) =>
        Error(new Message(nameof(Messages.JsonTypeIsWrong), _document, LineAt(start), Path, expected, Describe(found)));

    /// <summary>
    /// Whether the bytes are UTF-8. JSON begins with an ASCII character, so that a zero among the first two bytes gives UTF-16
    /// away, with or without byte order mark. A file that was cut inside a character is cut, not written in another encoding.
    /// </summary>
    private readonly bool IsUtf8(out bool isCut)
    {
        isCut = false;
        if (_bytes[0] == 0 || (_bytes.Length > 1 && _bytes[1] == 0))
        {
            return false;
        }

        if (Utf8.IsValid(_bytes))
        {
            return true;
        }

        int lead = _bytes.Length - 1;
        while (lead > 0 && lead > _bytes.Length - 4 && (_bytes[lead] & 0xC0) == 0x80)
        {
            lead--;
        }

        int length = _bytes[lead] switch { >= 0xF0 => 4, >= 0xE0 => 3, >= 0xC0 => 2, _ => 1 };
        isCut = lead + length > _bytes.Length && Utf8.IsValid(_bytes.Slice(0, lead)) && IsPrefix(_bytes.Slice(0, lead));
        return false;
    }

    private readonly JsonFormatException Malformed(JsonException exception) => IsPrefix(_bytes)
        ? Error(new Message(nameof(Messages.JsonIsCutOff), _document), exception)
        : Error(new Message(nameof(Messages.JsonIsMalformed), _document, Count((exception.LineNumber ?? 0) + 1), Path), exception);

    /// <summary>Whether the bytes are the beginning of a JSON document: a reader that may hope for more meets no error.</summary>
    private static bool IsPrefix(ReadOnlySpan<byte> bytes)
    {
        Utf8JsonReader reader = new(bytes, isFinalBlock: false, InitialState);
        try
        {
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private readonly string LineAt(int position)
    {
        long line = 1;
        foreach (byte character in _bytes.Slice(0, position))
        {
            line += character == (byte)'\n' ? 1 : 0;
        }

        return Count(line);
    }

    private static string Count(long number) => number.ToString(CultureInfo.InvariantCulture);
}
