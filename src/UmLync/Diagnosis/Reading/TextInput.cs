using System;
using System.Collections.Generic;
using System.IO;

namespace UmLync.Diagnosis.Reading;

/// <summary>The lines of an input, with their numbers; a line can be looked at before it is taken.</summary>
internal sealed class TextInput(TextReader reader, string name)
{
    // What is longer is a dump: its beginning is looked at, and the rest is skipped without being kept.
    private const int LongestLine = 65_536;

    private readonly Queue<string> _ahead = new();

    /// <summary>The name of the input.</summary>
    public string Name => name;

    /// <summary>The number of the line that was taken last, counted from 1.</summary>
    public int Line { get; private set; }

    /// <summary>Where the line is that was taken last.</summary>
    public Sighting Here => new(name, Line);

    /// <summary>The next line, or null at the end; it stays the next.</summary>
    public string? Peek()
    {
        if (_ahead.Count == 0 && Next() is { } line)
        {
            _ahead.Enqueue(line);
        }

        return _ahead.Count > 0 ? _ahead.Peek() : null;
    }

    /// <summary>Takes the next line; null at the end.</summary>
    public string? Take()
    {
        string? line = _ahead.Count > 0 ? _ahead.Dequeue() : Next();
        if (line is not null)
        {
            Line++;
        }

        return line;
    }

    private string? Next()
    {
        char[] buffer = new char[128];
        int length = 0;
        bool any = false;
        while (reader.Read() is var read and >= 0)
        {
            any = true;
            if (read == '\n')
            {
                break;
            }

            if (length == buffer.Length && length < LongestLine)
            {
                Array.Resize(ref buffer, length * 2);
            }

            if (length < buffer.Length)
            {
                buffer[length++] = (char)read;
            }
        }

        return any ? new string(buffer, 0, length).TrimEnd('\r') : null;
    }
}
