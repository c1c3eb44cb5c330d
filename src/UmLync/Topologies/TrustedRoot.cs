using System;
using UmLync.Values;

namespace UmLync.Topologies;

/// <summary>
/// A certificate in the store Trusted Root Certification Authorities of a computer: what that computer believes. Each side must
/// trust the root of the other side's certificates. Source: domain.md C.5, E.2 row 7, H row 39.
/// </summary>
public sealed record TrustedRoot : Resource
{
    /// <summary>The roots that Exchange servers trust.</summary>
    public static ResourceKind<TrustedRoot> OfExchange { get; } = Table(Product.Exchange, "exchangeTrustedRoots");

    /// <summary>The roots that Lync, Mediation, Edge and media gateway computers trust.</summary>
    public static ResourceKind<TrustedRoot> OfLync { get; } = Table(Product.Lync, "lyncTrustedRoots");

    /// <inheritdoc/>
    public override ResourceKind Kind => Scope.Product == Product.Exchange ? OfExchange : OfLync;

    /// <summary>The FQDN of the computer.</summary>
    public Fqdn Computer { get; init; } = null!;

    /// <summary>The thumbprint of the trusted certificate.</summary>
    public Thumbprint Thumbprint { get; init; } = null!;

    /// <summary>The subject name of the authority.</summary>
    public string? Subject { get; init; }

    /// <summary>The moment until which it is valid.</summary>
    public DateTimeOffset? NotAfter { get; init; }

    /// <summary>Whether it signs itself, as a root does; another certificate in this store is misplaced.</summary>
    public bool? IsSelfSigned { get; init; }

    /// <summary>The name within the scope.</summary>
    public static string NameOf(Fqdn computer, Thumbprint thumbprint) => computer + "\\" + thumbprint;

    private static ResourceKind<TrustedRoot> Table(Product product, string id) => new ResourceKind<TrustedRoot>(
            product, id, scope => new TrustedRoot { Scope = scope }, root => NameOf(root.Computer, root.Thumbprint))
        .Identity("computer", Codecs.Fqdn, root => root.Computer, (root, value) => root with { Computer = value })
        .Identity("thumbprint", Codecs.Thumbprint, root => root.Thumbprint, (root, value) => root with { Thumbprint = value })
        .Value("subject", Codecs.Text, root => root.Subject, (root, value) => root with { Subject = value })
        .Scalar("notAfter", Codecs.Time, root => root.NotAfter, (root, value) => root with { NotAfter = value })
        .Scalar("isSelfSigned", Codecs.Flag, root => root.IsSelfSigned, (root, value) => root with { IsSelfSigned = value });
}
