using System;
using System.IO;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;

namespace UmLync.Connectors.Net;

/// <summary>
/// A TLS handshake as the client. The system chooses the version, so that what is agreed on is what the products would agree on.
/// Nothing is fetched to complete a chain, and nobody is asked whether a certificate was revoked: the estate may be cut off.
/// </summary>
internal static partial class TlsHandshake
{
    /// <summary>Shakes hands; the line stays open when the secured one is closed.</summary>
    /// <param name="line">The line to the server.</param>
    /// <param name="host">The name by which the server is asked for.</param>
    /// <param name="judge">Whether what the server presents is taken.</param>
    /// <param name="own">The certificate that is presented where the server asks for one (mutual TLS); null presents none.</param>
    /// <param name="end">The end of the time.</param>
    /// <exception cref="AuthenticationException">One side refused the other, or they have no version of TLS in common.</exception>
    /// <exception cref="IOException">The line broke, or the other side speaks no TLS.</exception>
    /// <exception cref="OperationCanceledException">The time was over.</exception>
    public static async Task<SslStream> ShakeAsync(
        Stream line, string host, RemoteCertificateValidationCallback judge, X509Certificate2? own, CancellationToken end)
    {
        SslStream secured = Over(line, judge);
        try
        {
            Task shaking = StartAsync(secured, host, judge, own, end);
            if (await shaking.EndsBefore(end).ConfigureAwait(false))
            {
                await shaking.ConfigureAwait(false);
                return secured;
            }

            throw new OperationCanceledException(end);
        }
        catch (Exception exception)
        {
            secured.Dispose();
            if (exception is not OperationCanceledException && end.IsCancellationRequested)
            {
                // The line was closed because the time was over, and this is how the handshake took it.
                throw new OperationCanceledException(exception.Message, exception, end);
            }

            throw;
        }
    }
}
