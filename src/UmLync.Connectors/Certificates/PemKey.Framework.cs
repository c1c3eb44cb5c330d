namespace UmLync.Connectors.Certificates;

/// <summary>Whether the private key in a text file is that of its first certificate: .NET Framework reads no such keys, so it stays unknown.</summary>
internal static class PemKey
{
    /// <summary>Always null.</summary>
    public static bool? Fits(PemText text)
    {
        _ = text;
        return null;
    }
}
