using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using UmLync.Connectors.Files;
using UmLync.Connectors.Text;
using UmLync.Text;

namespace UmLync.Connectors.Certificates;

/// <summary>
/// A file with the private key, encrypted by a password (PKCS #8, PBES2 with AES-256 and SHA-256); on Windows with the rights of its
/// folder, elsewhere readable by its owner alone. An existing file is never written over, and there is no way to leave the encryption out.
/// </summary>
public sealed class EncryptedKeyFile : IKeyPlace
{
    // OWASP's number for PBKDF2 with HMAC-SHA-256.
    private const int Iterations = 600_000;

    private readonly string _path;
    private readonly SecureString _password;

    /// <summary>A file that does not exist yet, and the password for it.</summary>
    /// <exception cref="UmLyncException">The password is empty, or the file exists.</exception>
    public EncryptedKeyFile(string path, SecureString password)
    {
        _path = path;
        _password = password.Length > 0 ? password : throw new UmLyncException(new Message(nameof(CertificateSourceMessages.KeyPasswordIsEmpty), path));
        if (File.Exists(path))
        {
            throw new UmLyncException(new Message(nameof(CertificateSourceMessages.KeyFileExists), path));
        }
    }

    /// <inheritdoc/>
    public RSA Make(int keySize) => RSA.Create(keySize);

    /// <inheritdoc/>
    public string Keep(RSA key, CertificateRequest request)
    {
        _ = request;
        char[] password = new char[_password.Length];
        IntPtr unprotected = Marshal.SecureStringToGlobalAllocUnicode(_password);
        try
        {
            Marshal.Copy(unprotected, password, 0, password.Length);
            byte[] encrypted = key.ExportEncryptedPkcs8PrivateKey(password, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, Iterations));
            Write(Encoding.ASCII.GetBytes(PemEncoding.Write("ENCRYPTED PRIVATE KEY", encrypted)));
        }
        finally
        {
            Marshal.ZeroFreeGlobalAllocUnicode(unprotected);
            Array.Clear(password);
        }

        return _path;
    }

    /// <inheritdoc/>
    public void Forget()
    {
        try
        {
            File.Delete(_path);
        }
        catch (Exception exception) when (FileFault.IsOne(exception))
        {
            throw FileFault.Writing(_path, exception);
        }
    }

    private void Write(byte[] content)
    {
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            using FileStream stream = new(_path, options);
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }
        catch (Exception exception) when (FileFault.IsOne(exception))
        {
            throw FileFault.Writing(_path, exception);
        }
    }
}
