using UmLync.Certificates;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Cmdlets.Shells.Certificates;

/// <summary>What the bytes of a certificate say beyond what a cmdlet shows of it.</summary>
internal static class CertificateBytes
{
    /// <summary>The certificate, completed; as it is where its bytes are no certificate.</summary>
    public static Certificate Completed(this Certificate certificate, byte[] bytes)
    {
        try
        {
            return certificate.Completed(CertificateFacts.Read(bytes));
        }
        catch (UmLyncException)
        {
            return certificate;
        }
    }
}
