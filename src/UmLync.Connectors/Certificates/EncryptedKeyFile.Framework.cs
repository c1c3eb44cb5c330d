using System.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using UmLync.Connectors.Text;
using UmLync.Text;

namespace UmLync.Connectors.Certificates;

/// <summary>A file with an encrypted private key: .NET Framework writes none, so that a key there is made in the machine store.</summary>
public sealed class EncryptedKeyFile : IKeyPlace
{
    /// <summary>Always refuses.</summary>
    /// <exception cref="UmLyncException">Always.</exception>
    public EncryptedKeyFile(string path, SecureString password)
    {
        _ = password;
        throw new UmLyncException(new Message(nameof(CertificateSourceMessages.KeyFileNeedsNewerPowerShell), path));
    }

    /// <inheritdoc/>
    public RSA Make(int keySize) => RSA.Create();

    /// <inheritdoc/>
    public string Keep(RSA key, CertificateRequest request) => string.Empty;

    /// <inheritdoc/>
    public void Forget()
    {
    }
}
