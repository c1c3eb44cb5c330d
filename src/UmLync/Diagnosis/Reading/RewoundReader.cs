using System;
using System.IO;

namespace UmLync.Diagnosis.Reading;

/// <summary>A reader of which the beginning was read already, to see what it is, and is read again.</summary>
internal sealed class RewoundReader(string beginning, TextReader rest) : TextReader
{
    private int _place;

    /// <inheritdoc/>
    public override int Peek() => _place < beginning.Length ? beginning[_place] : rest.Peek();

    /// <inheritdoc/>
    public override int Read() => _place < beginning.Length ? beginning[_place++] : rest.Read();

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count)
    {
        int again = Math.Min(count, beginning.Length - _place);
        if (again > 0)
        {
            beginning.CopyTo(_place, buffer, index, again);
            _place += again;
            return again;
        }

        return rest.Read(buffer, index, count);
    }
}
