using System.Threading;
using System.Threading.Tasks;

namespace UmLync.Connectors.Certificates;

/// <content>.NET Framework reads and writes arrays.</content>
internal sealed partial class OverheardStream
{
    /// <inheritdoc/>
    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        Keep(buffer, offset, await line.ReadAsync(buffer, offset, count, cancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => line.WriteAsync(buffer, offset, count, cancellationToken);
}
