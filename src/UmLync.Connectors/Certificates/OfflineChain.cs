using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography.X509Certificates;

namespace UmLync.Connectors.Certificates;

/// <summary>
/// The way from a certificate to a root, with what came along and what this computer has. Nothing is fetched from the network
/// where the framework can be told so, and revocation is not asked for: the estate may be cut off.
/// </summary>
internal sealed partial class OfflineChain : IDisposable
{
    private readonly X509Chain _chain = new();
    private readonly TrustedBy _trusted;
    private readonly X509Certificate2Collection _roots;

    /// <summary>A chain that is still to be built.</summary>
    /// <param name="trusted">Which roots count.</param>
    /// <param name="roots">The roots that the operator names.</param>
    /// <param name="alongside">What came along: authorities that may lead from the certificate to a root.</param>
    public OfflineChain(TrustedBy trusted, X509Certificate2Collection roots, IEnumerable<X509Certificate2> alongside)
    {
        _trusted = trusted;
        _roots = roots;
        _chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        foreach (X509Certificate2 other in alongside)
        {
            _chain.ChainPolicy.ExtraStore.Add(other);
        }

        if (trusted == TrustedBy.Anybody)
        {
            _chain.ChainPolicy.VerificationFlags = X509VerificationFlags.AllowUnknownCertificateAuthority;
        }
    }

    /// <summary>The moment at which everything on the way has to be valid; by default now.</summary>
    public DateTime At
    {
        get => _chain.ChainPolicy.VerificationTime;
        set => _chain.ChainPolicy.VerificationTime = value;
    }

    /// <summary>The certificates on the way, the first of them the one that it was built for.</summary>
    public IReadOnlyList<X509Certificate2> Elements => [.. _chain.ChainElements.Cast<X509ChainElement>().Select(element => element.Certificate)];

    /// <summary>What is wrong with it.</summary>
    public IEnumerable<X509ChainStatusFlags> Problems => _chain.ChainStatus.Select(status => status.Status);

    /// <inheritdoc/>
    public void Dispose() => _chain.Dispose();
}
