using System.Security.Cryptography.X509Certificates;

namespace UmLync.Connectors.Certificates;

/// <summary>Whether the private key in a text file is that of its first certificate: .NET Framework reads no such keys, so it stays unknown.</summary>
internal static class PemKey
{
    /// <summary>Always null: such keys are taken from a PFX or a store.</summary>
    public static X509Certificate2? Open(PemText text, string? password)
    {
        _ = (text, password);
        return null;
    }

    /// <summary>Always null.</summary>
    public static bool? Fits(PemText text)
    {
        _ = text;
        return null;
    }
}
