using System;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace UmLync.Connectors.Certificates;

/// <summary>Whether the private key in a text file is that of its first certificate.</summary>
internal static class PemKey
{
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
