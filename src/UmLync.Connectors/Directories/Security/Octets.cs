using System;
using System.Buffers.Binary;
using System.Globalization;
using UmLync.Connectors.Text;
using UmLync.Text;

namespace UmLync.Connectors.Directories.Security;

/// <summary>
/// Bytes of a security descriptor that belong together, and where they stand in it, so that what is wrong is named with its
/// place. Nothing outside of them can be read.
/// </summary>
internal readonly struct Octets
{
    private readonly byte[] _bytes;
    private readonly int _start;

    /// <summary>All of the bytes.</summary>
    public Octets(byte[] bytes)
        : this(bytes, 0, bytes.Length)
    {
    }

    private Octets(byte[] bytes, int start, int length)
    {
        _bytes = bytes;
        _start = start;
        Length = length;
    }

    /// <summary>How many bytes there are.</summary>
    public int Length { get; }

    /// <summary>The place of the first byte in the descriptor.</summary>
    public int Start => _start;

    /// <summary>The place behind the last byte in the descriptor.</summary>
    public int End => _start + Length;

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Span => _bytes.AsSpan(_start, Length);

    public byte this[int at] => Span[at];

    public ushort UInt16(int at) => BinaryPrimitives.ReadUInt16LittleEndian(Span.Slice(at));

    public uint UInt32(int at) => BinaryPrimitives.ReadUInt32LittleEndian(Span.Slice(at));

    public Guid Guid(int at) => new(Span.Slice(at, 16).ToArray());

    /// <summary>What follows after so many bytes.</summary>
    public Octets From(int at) => new(_bytes, _start + at, Length - at);

    /// <summary>The first bytes, which the structure needs.</summary>
    /// <param name="structure">The structure, in the words of [MS-DTYP].</param>
    /// <param name="length">How many bytes it needs.</param>
    /// <exception cref="UmLyncException">SecurityDescriptorIsCut: there are fewer.</exception>
    public Octets Take(string structure, int length) => length <= Length
        ? new Octets(_bytes, _start, length)
        : throw new UmLyncException(new Message(
            nameof(ConnectorMessages.SecurityDescriptorIsCut), structure, Number(_start), Number(length), Number(Length)));

    /// <summary>The error of a field that holds what it must not.</summary>
    public UmLyncException Undefined(string structure, string field, long value) => new(new Message(
        nameof(ConnectorMessages.SecurityDescriptorIsUndefined), structure, Number(_start), field, Number(value)));

    internal static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
