using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace UmLync.Connectors.Certificates;

/// <summary>Where the private key of a request is made and kept: never in the open.</summary>
public interface IKeyPlace
{
    /// <summary>Makes a key.</summary>
    RSA Make(int keySize);

    /// <summary>Keeps the key of the request, and says where it is.</summary>
    /// <exception cref="UmLync.Text.UmLyncException">It cannot be kept there.</exception>
    string Keep(RSA key, CertificateRequest request);

    /// <summary>Takes the key away again that was kept: its request cannot go out.</summary>
    void Forget();
}
