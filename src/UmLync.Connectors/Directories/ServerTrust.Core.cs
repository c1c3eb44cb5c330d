using System;
using System.DirectoryServices.Protocols;
using System.IO;
using System.Runtime.CompilerServices;
using System.Runtime.Versioning;
using System.Security.Cryptography.X509Certificates;

namespace UmLync.Connectors.Directories;

/// <content>.NET: outside Windows the LDAP library reads the authorities from a folder.</content>
internal sealed partial class ServerTrust
{
    private string? _folder;

    /// <summary>Makes the LDAP library trust the same authorities.</summary>
    public void Apply(LdapSessionOptions session)
    {
        if (_authorities is null)
        {
            return;
        }

        if (OperatingSystem.IsWindows())
        {
            session.VerifyServerCertificate = (_, certificate) => IsAccepted(certificate);
        }
        else
        {
            ApplyFolder(session, _folder ??= WriteFolder(_authorities));
        }
    }

    public void Dispose()
    {
        if (_folder is not null)
        {
            Directory.Delete(_folder, recursive: true);
            _folder = null;
        }
    }

    // In a method of its own: the LDAP library of PowerShell 7.4 has neither member, and is then asked for them only here.
    [UnsupportedOSPlatform("windows")]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ApplyFolder(LdapSessionOptions session, string folder)
    {
        session.TrustedCertificatesDirectory = folder;
        session.StartNewTlsSessionContext();
    }

    private static string WriteFolder(X509Certificate2Collection authorities)
    {
        string folder = Directory.CreateTempSubdirectory("umlync-ca-").FullName;
        for (int i = 0; i < authorities.Count; i++)
        {
            File.WriteAllText(Path.Combine(folder, i + ".pem"), authorities[i].ExportCertificatePem());
        }

        return folder;
    }
}
