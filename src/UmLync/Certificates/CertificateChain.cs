using System.Collections.Generic;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Certificates;

/// <summary>
/// The way from a certificate up to a root, as far as it could be gone: with the stores of a computer, or with the root files
/// that the operator names.
/// </summary>
public sealed class CertificateChain
{
    /// <summary>The authorities above the certificate, the nearest first.</summary>
    public IReadOnlyList<string> Issuers { get; init; } = [];

    /// <summary>The thumbprint of the root; null where the chain leads to none that is trusted.</summary>
    public Thumbprint? Root { get; init; }

    /// <summary>Why it leads to none; null where nothing more is known.</summary>
    public Message? Problem { get; init; }

    /// <summary>The chain that a computer built, as the topology shows it; null where that was not read.</summary>
    public static CertificateChain? Of(Certificate certificate) => certificate.RootThumbprint.IsRead
        ? new CertificateChain
        {
            Issuers = [.. certificate.IssuerChain ?? ValueList<string>.Empty],
            Root = certificate.RootThumbprint.HasValue ? certificate.RootThumbprint.Value : null,
        }
        : null;
}
