using System.Collections.Generic;
using UmLync.Certificates;
using UmLync.Text;

namespace UmLync.Connectors.Certificates;

/// <summary>A certificate as it was found: in a file, in a store, at an endpoint; with what came along.</summary>
public sealed class FoundCertificate
{
    /// <summary>Where it was found: a path, a store with the thumbprint, <c>host:port</c>.</summary>
    public required string Place { get; init; }

    /// <summary>What it says.</summary>
    public required CertificateFacts Certificate { get; init; }

    /// <summary>Its thumbprint, by which commands take it from the pipeline.</summary>
    public string? Thumbprint => Certificate.Thumbprint?.ToString();

    /// <summary>The authorities that came along, in their order: in the file, or sent by the server.</summary>
    public IReadOnlyList<CertificateFacts> Authorities { get; init; } = [];

    /// <summary>Whether the private key is there; null where that cannot be seen.</summary>
    public bool? HasPrivateKey { get; init; }

    /// <summary>The host that presented it; null where it was not presented.</summary>
    public string? Host { get; init; }

    /// <summary>The version of TLS that was agreed on; null where there was no handshake, or it failed after the certificate was shown.</summary>
    public string? Protocol { get; init; }

    /// <summary>The cipher suite that was agreed on.</summary>
    public string? CipherSuite { get; init; }

    /// <summary>Why the handshake failed although the certificate was shown; null where it did not.</summary>
    public Message? Refusal { get; init; }

    /// <summary>The way to a root.</summary>
    public CertificateChain? Chain { get; init; }

    /// <summary>Its bytes.</summary>
    internal byte[] Bytes { get; init; } = [];

    /// <summary>The bytes of what came along.</summary>
    internal IReadOnlyList<byte[]> Others { get; init; } = [];

    /// <summary>The place and the name.</summary>
    public override string ToString() => Place + ": " + Certificate;

    /// <summary>A certificate of which the bytes are there.</summary>
    /// <exception cref="UmLyncException">The bytes are no certificate.</exception>
    public static FoundCertificate Of(string place, byte[] bytes, bool? hasPrivateKey = null, IReadOnlyList<byte[]>? others = null) => new()
    {
        Place = place,
        Bytes = bytes,
        Certificate = CertificateFacts.Read(bytes),
        HasPrivateKey = hasPrivateKey,
        Others = others ?? [],
        Authorities = FactsOf(others ?? []),
    };

    /// <summary>The same certificate with its way to a root.</summary>
    internal FoundCertificate With(CertificateChain? chain) => new()
    {
        Place = Place,
        Certificate = Certificate,
        Authorities = Authorities,
        HasPrivateKey = HasPrivateKey,
        Host = Host,
        Protocol = Protocol,
        CipherSuite = CipherSuite,
        Refusal = Refusal,
        Chain = chain,
        Bytes = Bytes,
        Others = Others,
    };

    // What came along is not what is judged: an unreadable one helps no chain, and is left out.
    internal static IReadOnlyList<CertificateFacts> FactsOf(IReadOnlyList<byte[]> certificates)
    {
        List<CertificateFacts> facts = [];
        foreach (byte[] certificate in certificates)
        {
            try
            {
                facts.Add(CertificateFacts.Read(certificate));
            }
            catch (UmLyncException)
            {
            }
        }

        return facts;
    }
}
