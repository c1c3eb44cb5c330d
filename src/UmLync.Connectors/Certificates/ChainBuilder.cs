using System;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using UmLync.Certificates;
using UmLync.Connectors.Text;
using UmLync.Text;
using UmLync.Values;

namespace UmLync.Connectors.Certificates;

/// <summary>Which roots count when a chain is built.</summary>
internal enum TrustedBy
{
    /// <summary>Those of this computer.</summary>
    Machine,

    /// <summary>Those that the operator names, and no other.</summary>
    Files,

    /// <summary>Any: who trusts it is judged by the estate.</summary>
    Anybody,
}

/// <summary>
/// Builds the way from a certificate to a root, with what came along and what this computer has. Nothing is fetched from the
/// network, and revocation is not asked for: the estate may be cut off. Whether the certificate itself is still valid is the
/// matter of a rule; its authorities have to be valid at the moment of the judgement.
/// </summary>
internal sealed partial class ChainBuilder(TrustedBy trusted, X509Certificate2Collection roots, DateTimeOffset at)
{
    private const X509ChainStatusFlags Untrusted = X509ChainStatusFlags.UntrustedRoot | X509ChainStatusFlags.PartialChain;

    public CertificateChain Build(FoundCertificate found)
    {
        try
        {
            using X509Certificate2 certificate = new(found.Bytes);
            using X509Chain chain = new();
            chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
            chain.ChainPolicy.VerificationTime = MomentFor(certificate);
            foreach (byte[] other in found.Others)
            {
                chain.ChainPolicy.ExtraStore.Add(new X509Certificate2(other));
            }

            if (trusted == TrustedBy.Anybody)
            {
                chain.ChainPolicy.VerificationFlags = X509VerificationFlags.AllowUnknownCertificateAuthority;
            }

            bool isTrusted = Build(chain, certificate);
            return Of(chain, isTrusted);
        }
        catch (CryptographicException fault)
        {
            return new CertificateChain { Problem = new Message(nameof(CertificateSourceMessages.ChainIsRefused), fault.Message) };
        }
    }

    private static CertificateChain Of(X509Chain chain, bool isTrusted)
    {
        X509Certificate2[] elements = [.. chain.ChainElements.Cast<X509ChainElement>().Select(element => element.Certificate)];
        X509Certificate2? last = elements.LastOrDefault();
        bool endsInRoot = last is not null && last.SubjectName.RawData.AsSpan().SequenceEqual(last.IssuerName.RawData);
        return new CertificateChain
        {
            Issuers = [.. elements.Skip(1).Select(element => element.Subject)],
            Root = isTrusted && endsInRoot ? Thumbprint.Parse(last!.Thumbprint) : null,
            Problem = isTrusted && endsInRoot ? null : ProblemOf(chain, last, endsInRoot),
        };
    }

    private static Message ProblemOf(X509Chain chain, X509Certificate2? last, bool endsInRoot)
    {
        X509ChainStatusFlags others = chain.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (flags, status) => flags | status.Status) & ~Untrusted;
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
