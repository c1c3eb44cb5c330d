using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using UmLync.Connectors.Text;
using UmLync.Text;

namespace UmLync.Connectors.Certificates;

/// <summary>The certificates of this computer or user, in the stores that Windows has; only read, and private keys never leave them.</summary>
public static class CertificateStore
{
    /// <summary>The certificates of a store, such as My (personal) of the local computer.</summary>
    /// <exception cref="UmLyncException">There is no such store, or it may not be read.</exception>
    public static IReadOnlyList<FoundCertificate> Read(StoreLocation location, string name)
    {
        using X509Store store = new(name, location);
        try
        {
            store.Open(OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
        }
        catch (CryptographicException fault)
        {
            throw new UmLyncException(new Message(nameof(CertificateSourceMessages.StoreCannotBeRead), location + "\\" + name, fault.Message), fault);
        }

        return [.. store.Certificates.Cast<X509Certificate2>().Select(certificate => Of(certificate, location + "\\" + name + "\\" + certificate.Thumbprint))];
    }

    /// <summary>A certificate that is open already.</summary>
    public static FoundCertificate Of(X509Certificate2 certificate, string? place = null) =>
        FoundCertificate.Of(place ?? certificate.Thumbprint, certificate.RawData, certificate.HasPrivateKey);
}
