using System;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace UmLync.Connectors.Certificates;

/// <summary>Whether the private key in a text file is that of its first certificate.</summary>
internal static class PemKey
{
    /// <summary>The certificate with its key; null where the text holds none that fits, or the password does not open it.</summary>
    public static X509Certificate2? Open(PemText text, string? password)
    {
        try
        {
            using X509Certificate2 certificate = text.Text.Contains("ENCRYPTED", StringComparison.Ordinal)
                ? X509Certificate2.CreateFromEncryptedPem(text.Text, text.Text, password ?? string.Empty)
                : X509Certificate2.CreateFromPem(text.Text, text.Text);

            // The TLS of Windows takes no key that was never imported.
            return new X509Certificate2(certificate.Export(X509ContentType.Pfx), (string?)null, OwnCertificate.Keeping);
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Whether it fits; null where the key is encrypted, and so cannot be compared.</summary>
    public static bool? Fits(PemText text)
    {
        if (!text.HasKey || text.Text.Contains("ENCRYPTED", StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            using X509Certificate2 certificate = X509Certificate2.CreateFromPem(text.Text, text.Text);
            return certificate.HasPrivateKey;
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
        {
            return false;
        }
    }
}
