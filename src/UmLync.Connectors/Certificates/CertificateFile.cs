using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using UmLync.Connectors.Files;
using UmLync.Connectors.Text;
using UmLync.Text;

namespace UmLync.Connectors.Certificates;

/// <summary>
/// Certificates in files: DER, PEM with its chain and perhaps its key, and PFX (PKCS #12) behind a password. The content
/// decides, not the name of the file.
/// </summary>
public static class CertificateFile
{
    private const byte Sequence = 0x30;
    private const byte Integer = 0x02;
    private const int WrongPassword = 86;

    /// <summary>The certificate in the file: of several the first, in a PFX the one with the private key.</summary>
    /// <exception cref="UmLyncException">The file cannot be read, holds no certificate, or the password is wrong.</exception>
    public static FoundCertificate Read(string path, SecureString? password = null)
    {
        byte[] bytes = Documents.Read(path);
        try
        {
            if (PemText.Read(bytes) is { } text)
            {
                return text.Certificates.Count > 0
                    ? FoundCertificate.Of(path, text.Certificates[0], PemKey.Fits(text), [.. text.Certificates.Skip(1)])
                    : throw HoldsNone(path, null);
            }

            return IsPfx(bytes) ? ReadPfx(path, bytes, password) : FoundCertificate.Of(path, bytes);
        }
        catch (FormatException fault)
        {
            throw HoldsNone(path, fault);
        }
        catch (UmLyncException problem) when (problem.Id is "CertificateIsNone")
        {
            throw HoldsNone(path, problem);
        }
    }

    /// <summary>The authorities in files: all certificates that they hold.</summary>
    /// <exception cref="UmLyncException">A file cannot be read, or holds no certificate.</exception>
    public static X509Certificate2Collection ReadRoots(IEnumerable<string> paths)
    {
        X509Certificate2Collection roots = [];
        foreach (string path in paths)
        {
            FoundCertificate found = Read(path);
            try
            {
                foreach (byte[] authority in found.Others.Prepend(found.Bytes))
                {
                    roots.Add(new X509Certificate2(authority));
                }
            }
            catch (CryptographicException fault)
            {
                throw HoldsNone(path, fault);
            }
        }

        return roots;
    }

    // A PFX starts with its version; a certificate with another sequence.
    private static bool IsPfx(byte[] bytes)
    {
        int content = bytes.Length < 2 ? 0 : (bytes[1] & 0x80) == 0 ? 2 : 2 + (bytes[1] & 0x7F);
        return content > 0 && bytes[0] == Sequence && content < bytes.Length && bytes[content] == Integer;
    }

    /// <exception cref="UmLyncException">It holds no certificate, or the password is wrong.</exception>
    internal static FoundCertificate ReadPfx(string path, byte[] bytes, SecureString? password)
    {
        X509Certificate2Collection content = [];
        try
        {
            // The key is never written to the disk of this computer.
            content.Import(bytes, password is null ? null : new NetworkCredential(string.Empty, password).Password, X509KeyStorageFlags.EphemeralKeySet);
            X509Certificate2[] all = [.. content.Cast<X509Certificate2>()];
            X509Certificate2 own = all.FirstOrDefault(certificate => certificate.HasPrivateKey) ?? all.FirstOrDefault() ?? throw HoldsNone(path, null);
            return FoundCertificate.Of(path, own.RawData, own.HasPrivateKey, [.. all.Where(certificate => certificate != own).Select(certificate => certificate.RawData)]);
        }
        catch (CryptographicException fault)
        {
            throw new UmLyncException(
                new Message(
                    (fault.HResult & 0xFFFF) != WrongPassword ? nameof(CertificateSourceMessages.PfxCannotBeRead)
                    : password is null ? nameof(CertificateSourceMessages.PfxNeedsPassword)
                    : nameof(CertificateSourceMessages.PfxPasswordIsWrong),
                    path),
                fault);
        }
        finally
        {
            foreach (X509Certificate2 certificate in content)
            {
                certificate.Dispose();
            }
        }
    }

    private static UmLyncException HoldsNone(string path, Exception? cause) =>
        new(new Message(nameof(CertificateSourceMessages.FileHoldsNoCertificate), path), cause);
}
