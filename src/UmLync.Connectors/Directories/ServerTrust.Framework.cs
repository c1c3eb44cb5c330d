using System.DirectoryServices.Protocols;
using System.Security.Cryptography.X509Certificates;

namespace UmLync.Connectors.Directories;

/// <content>.NET Framework knows no trust of one's own: the chain may end anywhere, and we look where.</content>
internal sealed partial class ServerTrust
{
    /// <summary>Makes the LDAP library trust the same authorities.</summary>
    public void Apply(LdapSessionOptions session)
    {
        if (_authorities is not null)
        {
            session.VerifyServerCertificate = (_, certificate) => IsAccepted(certificate);
        }
    }

    public void Dispose()
    {
    }

    private bool Build(X509Chain chain, X509Certificate2 certificate)
    {
        if (_authorities is null)
        {
            return chain.Build(certificate);
        }

        chain.ChainPolicy.VerificationFlags = X509VerificationFlags.AllowUnknownCertificateAuthority;
        chain.ChainPolicy.ExtraStore.AddRange(_authorities);
        return chain.Build(certificate) && _authorities.Contains(chain.ChainElements[chain.ChainElements.Count - 1].Certificate);
    }
}
