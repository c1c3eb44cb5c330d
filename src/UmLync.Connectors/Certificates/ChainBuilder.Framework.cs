using System;
using System.Security.Cryptography.X509Certificates;

namespace UmLync.Connectors.Certificates;

/// <content>.NET Framework knows no trust of one's own: the chain may end anywhere, and we look where.</content>
internal sealed partial class ChainBuilder
{
    private bool Build(X509Chain chain, X509Certificate2 certificate)
    {
        // Downloads cannot be switched off here, only cut short.
        chain.ChainPolicy.UrlRetrievalTimeout = TimeSpan.FromMilliseconds(1);
        chain.ChainPolicy.ExtraStore.AddRange(roots);
        if (trusted == TrustedBy.Files)
        {
            chain.ChainPolicy.VerificationFlags = X509VerificationFlags.AllowUnknownCertificateAuthority;
            return chain.Build(certificate) && roots.Contains(chain.ChainElements[chain.ChainElements.Count - 1].Certificate);
        }

        return chain.Build(certificate);
    }
}
