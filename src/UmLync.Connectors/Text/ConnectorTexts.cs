using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using UmLync.Text;

namespace UmLync.Connectors.Text;

/// <summary>Makes the texts of this assembly known before any of its code runs.</summary>
internal static class ConnectorTexts
{
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "A message needs its text wherever it is thrown first, and no caller should have to know.")]
    internal static void Register()
    {
        MessageCatalog.Register(CertificateSourceMessages.ResourceManager);
        MessageCatalog.Register(ConnectorMessages.ResourceManager);
        MessageCatalog.Register(DirectoryMessages.ResourceManager);
        MessageCatalog.Register(LabMessages.ResourceManager);
        MessageCatalog.Register(SipProbeMessages.ResourceManager);
    }
}
