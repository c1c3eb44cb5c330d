using System.Security.Cryptography.X509Certificates;

namespace UmLync.Connectors.Certificates;

/// <content>.NET: trust of one's own is built in.</content>
internal sealed partial class ChainBuilder
{
    private bool Build(X509Chain chain, X509Certificate2 certificate)
    {
        chain.ChainPolicy.DisableCertificateDownloads = true;
        if (trusted == TrustedBy.Files)
        {
            chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            chain.ChainPolicy.CustomTrustStore.AddRange(roots);
        }
        else
        {
            chain.ChainPolicy.ExtraStore.AddRange(roots);
        }

        return chain.Build(certificate);
    }
}
