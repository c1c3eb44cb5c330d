using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using UmLync.Text;

namespace UmLync.Json;

/// <summary>
/// Reads one of UmLync's own JSON documents and forgives nothing: an unknown property, a property that stands twice, a value
/// of the wrong type or a cut-off file is an error that names the document, the line and the JSON path. What a lenient
/// reader would skip is, in a plan or an estate, a wish that is silently not carried out.
/// </summary>
public ref struct StrictReader
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ReadOnlySpan<byte> _bytes;
    private readonly string _document;
    private readonly List<Level> _levels;
    private Utf8JsonReader _reader;

    /// <summary>A reader over the bytes of the named document; a UTF-8 byte order mark is skipped.</summary>
    public StrictReader(ReadOnlySpan<byte> bytes, string document)
    {
        _bytes = bytes.Length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? bytes.Slice(3) : bytes;
        _document = document;
        _levels = [];
        _reader = new Utf8JsonReader(_bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Disallow, MaxDepth = 32 });
    }

    /// <summary>The kind of the current token.</summary>
    public readonly JsonTokenType Token => _reader.TokenType;

    /// <summary>The raw text of the current string or property name, when it needs no unescaping.</summary>
    public readonly bool TextIs(ReadOnlySpan<byte> utf8) => _reader.ValueTextEquals(utf8);

    /// <summary>Where the reader stands, as a JSON path such as <c>$.exchange[0].umHuntGroups[3].pilot</c>.</summary>
    public readonly string Path => "$" + string.Concat(_levels.Select(level => level.ToString()));

    /// <summary>Begins the document, which must be one JSON object.</summary>
    public void BeginDocument()
    {
        if (_bytes.Length == 0)
        {
            throw Error(new Message(nameof(Messages.JsonIsEmpty), _document));
        }

        if (_bytes.Length >= 2 && ((_bytes[0] == 0xFF && _bytes[1] == 0xFE) || (_bytes[0] == 0xFE && _bytes[1] == 0xFF)))
        {
            throw Error(new Message(nameof(Messages.JsonIsNotUtf8), _document));
        }

        Next();
    }

    /// <summary>Ends the document: nothing but white space may follow.</summary>
    public void EndDocument()
    {
        try
        {
            while (_reader.Read())
            {
            }
        }
        catch (JsonException exception)
        {
            throw Malformed(exception);
        }
    }

    /// <summary>Enters the object at the current token.</summary>
    public readonly void BeginObject()
    {
        if (_reader.TokenType != JsonTokenType.StartObject)
        {
            throw WrongType("object");
        }

        _levels.Add(new Level());
    }

    /// <summary>
    /// Moves to the value of the next property and gives its name; at the end of the object, leaves it and returns false.
    /// A name that stood before in the same object is an error.
    /// </summary>
    public bool NextProperty(out string name)
    {
        Next();
        if (_reader.TokenType == JsonTokenType.EndObject)
        {
            _levels.RemoveAt(_levels.Count - 1);
            name = string.Empty;
            return false;
        }

        name = StringToken();
        Level level = _levels[_levels.Count - 1];
        level.Property = name;
        if (!level.Seen.Add(name))
        {
            throw Error(new Message(nameof(Messages.JsonPropertyStandsTwice), _document, Line(), Path));
        }

        Next();
        return true;
    }

    /// <summary>Moves to the next property of a resource and leaves its name as the current token; false at the end.</summary>
    internal bool NextName()
    {
        Next();
        return _reader.TokenType == JsonTokenType.PropertyName;
    }

    /// <summary>The name at which <see cref="NextName"/> stopped.</summary>
    internal readonly string PropertyName() => StringToken();

    /// <summary>Names the property that the reader stands in, for error paths, and moves to its value.</summary>
    internal void EnterProperty(string name)
    {
        _levels[_levels.Count - 1].Property = name;
        Next();
    }

    /// <summary>Leaves the object whose end <see cref="NextName"/> met.</summary>
    internal readonly void LeaveObject() => _levels.RemoveAt(_levels.Count - 1);

    /// <summary>Enters the array at the current token.</summary>
    public readonly void BeginArray()
    {
        if (_reader.TokenType != JsonTokenType.StartArray)
        {
            throw WrongType("array");
        }

        _levels.Add(new Level { Index = -1 });
    }

    /// <summary>Moves to the next element; at the end of the array, leaves it and returns false.</summary>
    public bool NextElement()
    {
        Next();
        if (_reader.TokenType == JsonTokenType.EndArray)
        {
            _levels.RemoveAt(_levels.Count - 1);
            return false;
        }

        _levels[_levels.Count - 1].Index++;
        return true;
    }

    /// <summary>The current value as a string.</summary>
    public readonly string Text() => _reader.TokenType == JsonTokenType.String ? StringToken() : throw WrongType("string");

    /// <summary>The current value as a Boolean.</summary>
    public readonly bool Flag() => _reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw WrongType("boolean"),
    };

    /// <summary>The current value as a whole number.</summary>
    public readonly long Number() => _reader.TokenType == JsonTokenType.Number && _reader.TryGetInt64(out long number)
        ? number
        : throw WrongType("integer");

    /// <summary>The current value as a point in time (ISO 8601 with an offset).</summary>
    public readonly DateTimeOffset Time()
    {
        if (_reader.TokenType != JsonTokenType.String)
        {
            throw WrongType("date-time");
        }

        return DateTimeOffset.TryParse(StringToken(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time)
            ? time.ToUniversalTime()
            : throw WrongType("date-time");
    }

    /// <summary>Whether the current value is JSON null.</summary>
    public readonly bool IsNull => _reader.TokenType == JsonTokenType.Null;

    /// <summary>Passes over the current value, objects and arrays included.</summary>
    public void Skip()
    {
        try
        {
            _reader.Skip();
        }
        catch (JsonException exception)
        {
            throw Malformed(exception);
        }
    }

    /// <summary>The bytes of the current value, as they stand; the reader moves to its end.</summary>
    public ReadOnlySpan<byte> Raw()
    {
        int start = (int)_reader.TokenStartIndex;
        Skip();
        return _bytes.Slice(start, (int)_reader.BytesConsumed - start);
    }

    /// <summary>The error for a property that the format does not know; the nearest names are listed.</summary>
    public readonly UmLyncException Unknown(string name, IEnumerable<string> known) =>
        Error(new Message(nameof(Messages.JsonPropertyIsUnknown), _document, Line(), Path, Nearest.Listed(name, known)));

    /// <summary>The error for a property that must be there and is not.</summary>
    public readonly UmLyncException Missing(string name) =>
        Error(new Message(nameof(Messages.JsonPropertyIsMissing), _document, Line(), Path, name));

    /// <summary>The error for a property that stands twice.</summary>
    internal readonly UmLyncException Twice() =>
        Error(new Message(nameof(Messages.JsonPropertyStandsTwice), _document, Line(), Path));

    /// <summary>The error for a value that has the right JSON type and a wrong content.</summary>
    public readonly UmLyncException Invalid(string why) =>
        Error(new Message(nameof(Messages.JsonValueIsInvalid), _document, Line(), Path, why));

    /// <summary>The error for a value of the wrong JSON type.</summary>
    public readonly UmLyncException WrongType(string expected) =>
        Error(new Message(nameof(Messages.JsonTypeIsWrong), _document, Line(), Path, expected, Describe(_reader.TokenType)));

    /// <summary>An error about this document, at the current place.</summary>
    public readonly UmLyncException At(string id, params string[] arguments) =>
        Error(new Message(id, [_document, Line(), Path, .. arguments]));

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

    private void Next()
    {
        try
        {
            if (!_reader.Read())
            {
                throw Error(new Message(nameof(Messages.JsonIsCutOff), _document));
            }
        }
        catch (JsonException exception)
        {
            throw Malformed(exception);
        }
    }

    private readonly string StringToken()
    {
        try
        {
            return _reader.GetString()!;
        }
        catch (InvalidOperationException exception)
        {
            throw Error(new Message(nameof(Messages.JsonIsNotUtf8), _document), exception);
        }
    }

    private readonly JsonFormatException Malformed(JsonException exception)
    {
        if (!IsUtf8())
        {
            return Error(new Message(nameof(Messages.JsonIsNotUtf8), _document), exception);
        }

        bool cut = _reader.BytesConsumed >= ContentLength();
        string line = ((exception.LineNumber ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
        return cut
            ? Error(new Message(nameof(Messages.JsonIsCutOff), _document), exception)
            : Error(new Message(nameof(Messages.JsonIsMalformed), _document, line, Path), exception);
    }

    private readonly bool IsUtf8()
    {
        try
        {
            Utf8.GetCharCount(_bytes.ToArray());
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private readonly int ContentLength()
    {
        int length = _bytes.Length;
        while (length > 0 && _bytes[length - 1] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            length--;
        }

        return length;
    }

    private readonly string Line()
    {
        int line = 1;
        foreach (byte character in _bytes.Slice(0, (int)_reader.TokenStartIndex))
        {
            line += character == (byte)'\n' ? 1 : 0;
        }

        return line.ToString(CultureInfo.InvariantCulture);
    }

    private sealed class Level
    {
        private HashSet<string>? _seen;

        public string? Property { get; set; }

        public int? Index { get; set; }

        public HashSet<string> Seen => _seen ??= new HashSet<string>(StringComparer.Ordinal);

        public override string ToString() => Index is { } index
            ? "[" + index.ToString(CultureInfo.InvariantCulture) + "]"
            : Property is null ? string.Empty : "." + Property;
    }
}
