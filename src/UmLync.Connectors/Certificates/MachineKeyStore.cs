using System;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using UmLync.Connectors.Text;
using UmLync.Text;

namespace UmLync.Connectors.Certificates;

/// <summary>
/// The store of the Windows computer: the key is made in it, cannot be exported, and never leaves it. A cryptographic service
/// provider and no key storage provider, since Exchange does not support certificates whose key is in one of the latter
/// (support.microsoft.com, "Outlook Web App and ECP redirect to the FBA page in Exchange Server"). What is kept beside the key is
/// what certreq leaves too: a place holder in the store Certificate Enrollment Requests, by which the issued certificate finds it.
/// </summary>
public sealed class MachineKeyStore : IKeyPlace
{
    private const int RsaAndAes = 24;
    private const string Provider = "Microsoft Enhanced RSA and AES Cryptographic Provider";
    private const string PendingRequests = "REQUEST";

    private readonly DateTimeOffset _now;
    private string? _kept;

    /// <summary>The store of this computer.</summary>
    /// <param name="now">The moment at which the request is made.</param>
    /// <exception cref="UmLyncException">This computer does not run Windows.</exception>
    public MachineKeyStore(DateTimeOffset now) => _now = RuntimeInformation.IsOSPlatform(OSPlatform.Windows)
        ? now
        : throw new UmLyncException(new Message(nameof(CertificateSourceMessages.MachineStoreNeedsWindows)));

    /// <inheritdoc/>
#pragma warning disable CA1416 // The constructor refuses every other system.
    public RSA Make(int keySize) => new RSACryptoServiceProvider(keySize, new CspParameters(RsaAndAes, Provider, "UmLync-" + Guid.NewGuid())
    {
        Flags = CspProviderFlags.UseMachineKeyStore | CspProviderFlags.UseNonExportableKey,
        KeyNumber = (int)KeyNumber.Exchange,
    });
#pragma warning restore CA1416

    /// <inheritdoc/>
    public string Keep(RSA key, CertificateRequest request)
    {
        try
        {
            using X509Certificate2 holder = request.CreateSelfSigned(_now, _now.AddYears(1));
            using X509Store store = new(PendingRequests, StoreLocation.LocalMachine);
            store.Open(OpenFlags.ReadWrite);
            store.Add(holder);
            _kept = holder.Thumbprint;
            return @"LocalMachine\" + PendingRequests + @"\" + holder.Thumbprint;
        }
        catch (CryptographicException fault)
        {
            throw new UmLyncException(new Message(nameof(CertificateSourceMessages.KeyCannotBeKept), @"LocalMachine\" + PendingRequests, fault.Message), fault);
        }
    }
    /// <inheritdoc/>
    public void Forget()
    {
        if (_kept is null)
        {
            return;
        }

        try
        {
            using X509Store store = new(PendingRequests, StoreLocation.LocalMachine);
            store.Open(OpenFlags.ReadWrite);
            foreach (X509Certificate2 holder in store.Certificates.Find(X509FindType.FindByThumbprint, _kept, validOnly: false))
            {
                store.Remove(holder);
                Delete(holder);
            }
        }
        catch (CryptographicException fault)
        {
            throw new UmLyncException(new Message(nameof(CertificateSourceMessages.KeyCannotBeKept), @"LocalMachine\" + PendingRequests, fault.Message), fault);
        }
    }

    // The container of the key goes with its last use.
    private static void Delete(X509Certificate2 holder)
    {
        if (holder.GetRSAPrivateKey() is RSACryptoServiceProvider key)
        {
#pragma warning disable CA1416 // The constructor refuses every other system.
            key.PersistKeyInCsp = false;
#pragma warning restore CA1416
            key.Clear();
        }
    }
}
