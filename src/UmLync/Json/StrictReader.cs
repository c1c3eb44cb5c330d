using System;
using System.Text.Json;
using UmLync.Text;

namespace UmLync.Json;

/// <summary>
/// Reads one of UmLync's own JSON documents and forgives nothing: an unknown property, a property that stands twice, a value
/// of the wrong type or a cut-off file is an error that names the document, the line and the JSON path. What a lenient
/// reader would skip is, in a plan or an estate, a wish that is silently not carried out. Only the order of properties is
/// free.
/// </summary>
public ref partial struct StrictReader
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly string _document;
    private readonly JsonPlaces _places;
    private readonly TextCache _texts;
    private Utf8JsonReader _reader;
    private int _nameStart;

    /// <summary>A reader over the bytes of the named document; a UTF-8 byte order mark is skipped.</summary>
    public StrictReader(ReadOnlySpan<byte> bytes, string document)
    {
        _bytes = bytes.Length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? bytes.Slice(3) : bytes;
        _document = document;
        _places = new JsonPlaces();
        _texts = new TextCache(_bytes.Length);
        _reader = new Utf8JsonReader(_bytes, isFinalBlock: true, InitialState);
    }

    /// <summary>The kind of the current token.</summary>
    public readonly JsonTokenType Token => _reader.TokenType;

    /// <summary>Whether the current value is JSON null.</summary>
    public readonly bool IsNull => _reader.TokenType == JsonTokenType.Null;

    private static JsonReaderState InitialState =>
        new(new JsonReaderOptions { CommentHandling = JsonCommentHandling.Disallow, MaxDepth = JsonPlaces.MaxDepth });

    /// <summary>Whether the current string or property name is the given one.</summary>
    public readonly bool TextIs(ReadOnlySpan<byte> utf8) => _reader.ValueTextEquals(utf8);

    /// <summary>Begins the document, which must be one JSON object in UTF-8.</summary>
    public void BeginDocument()
    {
        if (IsBlank(_bytes))
        {
            throw Error(new Message(nameof(Messages.JsonIsEmpty), _document));
        }

        if (!IsUtf8(out bool isCut))
        {
            throw Error(new Message(isCut ? nameof(Messages.JsonIsCutOff) : nameof(Messages.JsonIsNotUtf8), _document));
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

        _places.EnterObject((int)_reader.TokenStartIndex);
    }

    /// <summary>
    /// Moves to the value of the next property and gives its name; at the end of the object, leaves it and returns false.
    /// A name that stood before in the same object is an error.
    /// </summary>
    public bool NextProperty(out string name)
    {
        if (!NextName())
        {
            name = string.Empty;
            return false;
        }

        name = StringToken();
        _places.MoveTo(name);
        if (!_places.IsFirst(name))
        {
            throw Twice();
        }

        Next();
        return true;
    }

    /// <summary>Moves to the next property and leaves its name as the current token; leaves the object at its end.</summary>
    internal bool NextName()
    {
        _places.MoveTo(null);
        Next();
        if (_reader.TokenType == JsonTokenType.EndObject)
        {
            _places.Leave();
            return false;
        }

        _nameStart = (int)_reader.TokenStartIndex;
        return true;
    }

    /// <summary>The name at which <see cref="NextName"/> stopped.</summary>
    internal readonly string PropertyName() => StringToken();

    /// <summary>Says which property <see cref="NextName"/> stopped at.</summary>
    internal readonly void MoveTo(string property) => _places.MoveTo(property);

    /// <summary>Moves from a property's name to its value.</summary>
    internal void NextValue() => Next();

    /// <summary>
    /// A reader that stands at the value of a property of the object that was just entered, wherever in it the property stands;
    /// false when it has none. This reader stays where it is.
    /// </summary>
    internal readonly bool TryFind(string property, out StrictReader found)
    {
        found = this;
        while (found.NextSibling())
        {
            bool isFound = found._reader.ValueTextEquals(property);
            _places.MoveTo(isFound ? property : null);
            found.Next();
            if (isFound)
            {
                return true;
            }

            found.Skip();
        }

        return false;
    }

    /// <summary>Enters the array at the current token.</summary>
    public readonly void BeginArray()
    {
        if (_reader.TokenType != JsonTokenType.StartArray)
        {
            throw WrongType("array");
        }

        _places.EnterArray((int)_reader.TokenStartIndex);
    }

    /// <summary>Moves to the next element; at the end of the array, leaves it and returns false.</summary>
    public bool NextElement()
    {
        _places.MoveToNextElement();
        Next();
        if (_reader.TokenType == JsonTokenType.EndArray)
        {
            _places.Leave();
            return false;
        }

        return true;
    }

    /// <summary>The current value as a string.</summary>
    public readonly string Text() => _reader.TokenType == JsonTokenType.String ? StringToken() : throw WrongType("string");

    /// <summary>Refuses a value that is no string. The bytes are known to be UTF-8, so only escapes are left to be looked at.</summary>
    internal readonly void CheckText()
    {
        if (_reader.TokenType != JsonTokenType.String || _reader.ValueIsEscaped)
        {
            Text();
        }
    }

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

    /// <summary>The current value as a point in time: RFC 3339, with seconds and with an offset or Z.</summary>
    public readonly DateTimeOffset Time()
    {
        string text = Text();
        return JsonTime.TryParse(text, out DateTimeOffset time)
            ? time
            : throw Invalid(new Message(nameof(Messages.ValueHasWrongForm), text, "date-time").ToString());
    }

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

    private bool NextSibling()
    {
        Next();
        return _reader.TokenType == JsonTokenType.PropertyName;
    }

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
            return _reader.ValueIsEscaped ? _reader.GetString()! : _texts.Of(in _reader);
        }
        catch (InvalidOperationException exception)
        {
            // The bytes are UTF-8, so this is an escaped half of a surrogate pair.
            throw Error(new Message(nameof(Messages.JsonIsMalformed), _document, LineAt(Start), Path), exception);
        }
    }
}
