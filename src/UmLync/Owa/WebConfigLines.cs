using System;
using System.Collections.Generic;

namespace UmLync.Owa;

/// <summary>
/// Places in well-formed XML text: the reader names lines and columns, both from one; an edit needs characters from the start.
/// </summary>
internal sealed class WebConfigLines
{
    private readonly string _text;
    private readonly List<int> _starts = [0];

    public WebConfigLines(string text)
    {
        _text = text;
        for (int index = 0; index < text.Length; index++)
        {
            if (text[index] == '\n' || (text[index] == '\r' && !(index + 1 < text.Length && text[index + 1] == '\n')))
            {
                _starts.Add(index + 1);
            }
        }
    }

    /// <summary>The place in characters.</summary>
    public int Offset(int line, int position) =>
        line < 1 || line > _starts.Count ? 0 : Math.Min(_text.Length, _starts[line - 1] + Math.Max(0, position - 1));

    /// <summary>Line and column of the document type declaration, which only comments and instructions may precede; null where there is none.</summary>
    public (int Line, int Position)? DocumentType()
    {
        int place = 0;
        while (true)
        {
            if (place < _text.Length && char.IsWhiteSpace(_text[place]))
            {
                place++;
            }
            else if (Skipped(place, "<?", "?>") is { } behindInstruction)
            {
                place = behindInstruction;
            }
            else if (Skipped(place, "<!--", "-->") is { } behindComment)
            {
                place = behindComment;
            }
            else
            {
                return Stands(place, "<!DOCTYPE") ? Place(place) : null;
            }
        }
    }

    /// <summary>What stands between the quotes of the attribute whose name is at the place.</summary>
    public (int Start, int End) Quoted(int attribute)
    {
        int quote = _text.IndexOfAny(['"', '\''], attribute);
        return (quote + 1, _text.IndexOf(_text[quote], quote + 1));
    }

    /// <summary>Behind the <c>&gt;</c> of the tag whose name is at the place; one within quotes ends no tag.</summary>
    public int EndOfTag(int name)
    {
        char quote = '\0';
        int index = name;
        for (; quote != '\0' || _text[index] != '>'; index++)
        {
            if (_text[index] == quote)
            {
                quote = '\0';
            }
            else if (quote == '\0' && _text[index] is '"' or '\'')
            {
                quote = _text[index];
            }
        }

        return index + 1;
    }

    private bool Stands(int place, string words) => string.CompareOrdinal(_text, place, words, 0, words.Length) == 0;

    private int? Skipped(int place, string start, string end) =>
        Stands(place, start) && _text.IndexOf(end, place + start.Length, StringComparison.Ordinal) is >= 0 and int found ? found + end.Length : null;

    private (int Line, int Position) Place(int offset)
    {
        int line = _starts.FindLastIndex(start => start <= offset);
        return (line + 1, offset - _starts[line] + 1);
    }
}
