using System;
using System.Linq;
using System.Net;
using System.Runtime.InteropServices;
using System.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using UmLync.Connectors.Files;
using UmLync.Connectors.Text;
using UmLync.Text;

namespace UmLync.Connectors.Certificates;

/// <summary>
/// The certificate of this side with its private key, to be presented where the other side asks for one (mutual TLS). The key of a
/// certificate in a store of Windows stays there: it is used by what the system hands out, and never read.
/// </summary>
internal static class OwnCertificate
{
    /// <summary>From a file: a PFX, or a PEM that holds the key too.</summary>
    public static X509Certificate2 FromFile(string path, SecureString? password)
    {
        byte[] bytes = Documents.Read(path);
        string? secret = password is null ? null : new NetworkCredential(string.Empty, password).Password;
        try
        {
            return PemText.Read(bytes) is { } text
                ? PemKey.Open(text, secret) ?? throw HasNoKey(path)
                : Pick(path, bytes, secret);
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException)
        {
            throw new UmLyncException(new Message(nameof(CertificateSourceMessages.OwnCertificateCannotBeOpened), path), fault);
        }
    }

    /// <summary>From a store. That of the local computer, and keys that an account may use and not read, are Windows only.</summary>
    public static X509Certificate2 FromStore(StoreLocation location, string name, string thumbprint, string place)
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

        X509Certificate2 found = store.Certificates.Find(X509FindType.FindByThumbprint, thumbprint, validOnly: false).Cast<X509Certificate2>().FirstOrDefault()
            ?? throw new UmLyncException(new Message(nameof(CertificateSourceMessages.StoreHoldsNoSuchCertificate), place));
        return found.HasPrivateKey ? found : throw HasNoKey(place);
    }

    // The TLS of Windows takes no key that is only in memory: there it is kept for as long as the certificate is open, and then deleted.
    internal static X509KeyStorageFlags Keeping =>
        RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? X509KeyStorageFlags.UserKeySet : X509KeyStorageFlags.EphemeralKeySet;

    private static X509Certificate2 Pick(string path, byte[] bytes, string? secret)
    {
        X509Certificate2Collection content = [];
        content.Import(bytes, secret, Keeping);
        X509Certificate2? own = content.Cast<X509Certificate2>().FirstOrDefault(certificate => certificate.HasPrivateKey);
        foreach (X509Certificate2 other in content.Cast<X509Certificate2>().Where(certificate => certificate != own))
        {
            other.Dispose();
        }

        return own ?? throw HasNoKey(path);
    }

    /// <summary>The error that says so.</summary>
    internal static UmLyncException HasNoKey(string place) => new(new Message(nameof(CertificateSourceMessages.OwnCertificateHasNoKey), place));
}
