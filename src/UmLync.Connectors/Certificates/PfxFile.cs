using System;
using System.Linq;
using System.Security;
using System.Security.Cryptography.X509Certificates;
using UmLync.Applying;
using UmLync.Certificates;
using UmLync.Connectors.Files;
using UmLync.Connectors.Text;
using UmLync.Text;
using UmLync.Values;

namespace UmLync.Connectors.Certificates;

/// <summary>
/// A PFX file (PKCS #12) that is imported on servers: opened once, to see that the password is right and that it holds the certificate
/// that is meant, with its private key. From then on its bytes go to the importing command alone, and are wiped at the end.
/// </summary>
public sealed class PfxFile : IDisposable
{
    private PfxFile(string path, byte[] content, SecureString password, PortableCertificate certificate)
    {
        Path = path;
        Content = content;
        Password = password;
        Certificate = certificate;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The certificate in it.</summary>
    public PortableCertificate Certificate { get; }

    /// <summary>The file as it is.</summary>
    public byte[] Content { get; }

    /// <summary>Its password, which is empty for a file without one.</summary>
    public SecureString Password { get; }

    /// <summary>Opens the file and looks at what it holds.</summary>
    /// <param name="path">The file.</param>
    /// <param name="password">Its password; null for none.</param>
    /// <param name="expected">The thumbprint of the certificate that is to be imported; null where a plan says that later.</param>
    /// <param name="clock">What time it is, for the way to the root.</param>
    /// <exception cref="UmLyncException">The file cannot be read, the password is wrong, or it does not hold that certificate with its key.</exception>
    public static PfxFile Open(string path, SecureString? password, Thumbprint? expected, Clock clock)
    {
        byte[] content = Documents.Read(path);
        bool isTaken = false;
        try
        {
            FoundCertificate found = CertificateFile.ReadPfx(path, content, password);
            if (expected is not null && found.Certificate.Thumbprint != expected)
            {
                throw new UmLyncException(new Message(nameof(CertificateSourceMessages.PfxHoldsAnotherCertificate), path, found.Thumbprint ?? "-", expected.ToString()));
            }

            if (found.HasPrivateKey != true)
            {
                throw new UmLyncException(new Message(nameof(CertificateSourceMessages.PfxHasNoKey), path));
            }

            PfxFile file = new(path, content, password?.Copy() ?? new SecureString(), new PortableCertificate(found.Certificate, ChainIn(found, clock)));
            isTaken = true;
            return file;
        }
        finally
        {
            if (!isTaken)
            {
                Array.Clear(content, 0, content.Length);
            }
        }
    }

    /// <summary>Wipes the content.</summary>
    public void Dispose()
    {
        Array.Clear(Content, 0, Content.Length);
        Password.Dispose();
    }

    /// <summary>The way to a root that came along; null where none did, so that what the servers know instead stays open.</summary>
    private static CertificateChain? ChainIn(FoundCertificate found, Clock clock)
    {
        X509Certificate2Collection roots = [];
        try
        {
            foreach (byte[] bytes in found.Others.Where(other => FoundCertificate.FactsOf([other]).Any(facts => facts.IsSelfSigned == true)))
            {
                roots.Add(new X509Certificate2(bytes));
            }

            return roots.Count == 0 ? null : new CertificateInquiry { At = clock(), Roots = roots }.WithChain(found).Chain is { Root: not null } chain ? chain : null;
        }
        finally
        {
            foreach (X509Certificate2 root in roots)
            {
                root.Dispose();
            }
        }
    }
}
