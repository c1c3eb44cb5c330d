using System;
using System.Buffers;

namespace UmLync.Json;

/// <summary>
/// A growing buffer of bytes to write JSON into; .NET Framework has none of its own. Lines end with a line feed on every
/// machine: the writer of the base library takes the line end of the machine, and the same plan would be another file elsewhere.
/// In JSON a bare carriage return can only be part of such a line end.
/// </summary>
internal sealed class ArrayBuffer : IBufferWriter<byte>
{
    private byte[] _bytes = new byte[4096];
    private int _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public void Advance(int count)
    {
        Span<byte> written = _bytes.AsSpan(_length, count);
        int kept = written.IndexOf((byte)'\r');
        kept = kept < 0 ? count : kept;
        for (int i = kept; i < count; i++)
        {
            if (written[i] != (byte)'\r')
            {
                written[kept] = written[i];
                kept++;
            }
        }

        _length += kept;
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Grow(sizeHint);
        return _bytes.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Grow(sizeHint);
        return _bytes.AsSpan(_length);
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        Advance(bytes.Length);
    }

    public byte[] ToArray() => Written.ToArray();

    private void Grow(int sizeHint)
    {
        int needed = _length + Math.Max(sizeHint, 256);
        if (needed > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(needed, _bytes.Length * 2));
        }
    }
}
