using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using UmLync.Certificates;
using UmLync.Connectors.Text;
using UmLync.Text;
using UmLync.Values;

namespace UmLync.Connectors.Certificates;

/// <summary>
/// Builds the way from a certificate to a root. Whether the certificate itself is still valid is the matter of a rule; its
/// authorities have to be valid at the moment of the judgement.
/// </summary>
internal sealed class ChainBuilder(TrustedBy trusted, X509Certificate2Collection roots, DateTimeOffset at)
{
    private const X509ChainStatusFlags Untrusted = X509ChainStatusFlags.UntrustedRoot | X509ChainStatusFlags.PartialChain;

    public CertificateChain Build(FoundCertificate found)
    {
        try
        {
            using X509Certificate2 certificate = new(found.Bytes);
            using OfflineChain chain = new(trusted, roots, found.Others.Select(other => new X509Certificate2(other))) { At = MomentFor(certificate) };
            return Of(chain, chain.Build(certificate));
        }
        catch (CryptographicException fault)
        {
            return new CertificateChain { Problem = new Message(nameof(CertificateSourceMessages.ChainIsRefused), fault.Message) };
        }
    }

    private static CertificateChain Of(OfflineChain chain, bool isTrusted)
    {
        IReadOnlyList<X509Certificate2> elements = chain.Elements;
        X509Certificate2? last = elements.Count > 0 ? elements[elements.Count - 1] : null;
        bool endsInRoot = last is not null && last.SubjectName.RawData.AsSpan().SequenceEqual(last.IssuerName.RawData);
        return new CertificateChain
        {
            Issuers = [.. elements.Skip(1).Select(element => element.Subject)],
            Root = isTrusted && endsInRoot ? Thumbprint.Parse(last!.Thumbprint) : null,
            Problem = isTrusted && endsInRoot ? null : ProblemOf(chain, last, endsInRoot),
        };
    }

    private static Message ProblemOf(OfflineChain chain, X509Certificate2? last, bool endsInRoot)
    {
        X509ChainStatusFlags others = chain.Problems.Aggregate(X509ChainStatusFlags.NoError, (all, problem) => all | problem) & ~Untrusted;
        return others != X509ChainStatusFlags.NoError ? new Message(nameof(CertificateSourceMessages.ChainIsRefused), others.ToString())
            : endsInRoot ? new Message(nameof(CertificateSourceMessages.ChainRootIsNotTrusted), last!.Subject)
            : new Message(nameof(CertificateSourceMessages.ChainAuthorityIsMissing), last?.Issuer ?? "-");
    }

    // Of a certificate that is not valid at that moment, the chain is that of the time when it was.
    private DateTime MomentFor(X509Certificate2 certificate)
    {
        DateTime moment = at.LocalDateTime;
        return moment >= certificate.NotBefore && moment <= certificate.NotAfter
            ? moment
            : certificate.NotBefore.AddTicks((certificate.NotAfter - certificate.NotBefore).Ticks / 2);
    }
}
