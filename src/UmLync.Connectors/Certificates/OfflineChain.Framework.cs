using System;
using System.Security.Cryptography.X509Certificates;

namespace UmLync.Connectors.Certificates;

/// <content>
/// .NET Framework knows no trust of one's own: the chain may end anywhere, and we look where. Downloads cannot be switched off
/// there, only cut short.
/// </content>
internal sealed partial class OfflineChain
{
    private static readonly TimeSpan NoTime = TimeSpan.FromMilliseconds(1);

    /// <summary>Builds the chain; whether it leads to a root that counts, with nothing wrong on the way.</summary>
    public bool Build(X509Certificate2 certificate)
    {
        _chain.ChainPolicy.UrlRetrievalTimeout = NoTime;
        _chain.ChainPolicy.ExtraStore.AddRange(_roots);
        if (_trusted == TrustedBy.Files)
        {
            _chain.ChainPolicy.VerificationFlags = X509VerificationFlags.AllowUnknownCertificateAuthority;
            return _chain.Build(certificate) && _roots.Contains(_chain.ChainElements[_chain.ChainElements.Count - 1].Certificate);
        }

        return _chain.Build(certificate);
    }
}
