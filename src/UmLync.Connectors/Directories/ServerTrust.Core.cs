using System;
using System.DirectoryServices.Protocols;
using System.IO;
using System.Runtime.CompilerServices;
using System.Runtime.Versioning;
using System.Security.Cryptography.X509Certificates;

namespace UmLync.Connectors.Directories;

/// <content>.NET: trust of one's own is built in; outside Windows the LDAP library reads it from a folder.</content>
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

    private bool Build(X509Chain chain, X509Certificate2 certificate)
    {
        chain.ChainPolicy.DisableCertificateDownloads = true;
        if (_authorities is not null)
        {
            chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            chain.ChainPolicy.CustomTrustStore.AddRange(_authorities);
        }

        return chain.Build(certificate);
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
