using System.Security.Cryptography.X509Certificates;

namespace UmLync.Connectors.Certificates;

/// <content>.NET: trust of one's own is built in, and downloads can be switched off.</content>
internal sealed partial class OfflineChain
{
    /// <summary>Builds the chain; whether it leads to a root that counts, with nothing wrong on the way.</summary>
    public bool Build(X509Certificate2 certificate)
    {
        _chain.ChainPolicy.DisableCertificateDownloads = true;
        if (_trusted == TrustedBy.Files)
        {
            _chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            _chain.ChainPolicy.CustomTrustStore.AddRange(_roots);
        }
        else
        {
            _chain.ChainPolicy.ExtraStore.AddRange(_roots);
        }

        return _chain.Build(certificate);
    }
}
