using System;
using System.IO;

namespace UmLync.Connectors.Certificates;

/// <summary>Passes everything on, and keeps the first bytes that come in, as many as a handshake may have.</summary>
internal sealed partial class OverheardStream(Stream line) : Stream
{
    private const int MostKept = 256 * 1024;

    private readonly MemoryStream _kept = new();

    /// <summary>The first bytes that came in.</summary>
    public byte[] Kept => _kept.ToArray();

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Keep(buffer, offset, line.Read(buffer, offset, count));

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => line.Write(buffer, offset, count);

    /// <inheritdoc/>
    public override void Flush() => line.Flush();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _kept.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Keep(byte[] buffer, int offset, int count)
    {
        _kept.Write(buffer, offset, Room(count));
        return count;
    }

    private int Room(int count) => Math.Min(count, MostKept - (int)_kept.Length);
}
