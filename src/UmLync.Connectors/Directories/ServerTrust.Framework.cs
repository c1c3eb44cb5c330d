using System.DirectoryServices.Protocols;

namespace UmLync.Connectors.Directories;

/// <content>.NET Framework: the LDAP library of Windows leaves the check to us.</content>
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
}
