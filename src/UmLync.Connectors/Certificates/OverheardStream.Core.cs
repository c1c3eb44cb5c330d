using System;
using System.Threading;
using System.Threading.Tasks;

namespace UmLync.Connectors.Certificates;

/// <content>.NET reads and writes memory.</content>
internal sealed partial class OverheardStream
{
    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int count = await line.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        _kept.Write(buffer.Span[..Room(count)]);
        return count;
    }

    /// <inheritdoc/>
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => line.WriteAsync(buffer, cancellationToken);
}
