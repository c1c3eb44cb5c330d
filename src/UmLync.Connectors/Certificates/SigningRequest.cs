using System;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using UmLync.Certificates;

namespace UmLync.Connectors.Certificates;

/// <summary>
/// A request for a certificate (PKCS #10, RFC 2986), signed with the key for which it asks: subject and alternative names of the
/// order, an RSA key of at least 2048 bits, SHA-256, server authentication, and the two key usages of TLS. There is no way to ask
/// for less. Client authentication is not asked for: none of the documents does (domain.md C.5, J.3).
/// </summary>
public sealed class SigningRequest
{
    private const int LineLength = 64;

    private SigningRequest(CertificateOrder order, int keySize, byte[] bytes, string keyPlace)
    {
        Order = order;
        KeySize = keySize;
        Pem = Encode(bytes);
        KeyPlace = keyPlace;
    }

    /// <summary>What is asked for.</summary>
    public CertificateOrder Order { get; }

    /// <summary>The size of the key in bits.</summary>
    public int KeySize { get; }

    /// <summary>The request as an authority takes it.</summary>
    public string Pem { get; }

    /// <summary>Where the private key is: the path of the encrypted file, or the machine store.</summary>
    public string KeyPlace { get; }

    private IKeyPlace Place { get; init; } = null!;

    /// <summary>Makes key and request. The key is first where it is to be, so that no request goes out whose key is lost.</summary>
    /// <exception cref="UmLync.Text.UmLyncException">The key cannot be kept in that place.</exception>
    public static SigningRequest Make(CertificateOrder order, int keySize, IKeyPlace place)
    {
        // The minimum, where a caller knows better than the command.
        int size = Math.Max(keySize, CertificateOrder.UsualKeySize);
        using RSA key = place.Make(size);
        CertificateRequest request = RequestOf(order, key);
        byte[] bytes = request.CreateSigningRequest();
        return new SigningRequest(order, size, bytes, place.Keep(key, request)) { Place = place };
    }

    /// <summary>Takes the key away again: the request cannot go out, and nobody would know whose key it is.</summary>
    /// <exception cref="UmLync.Text.UmLyncException">It cannot be taken away.</exception>
    internal void Withdraw() => Place.Forget();

    private static CertificateRequest RequestOf(CertificateOrder order, RSA key)
    {
        CertificateRequest request = new(new X500DistinguishedName("CN=" + order.Name), key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        SubjectAlternativeNameBuilder names = new();
        foreach (string name in order.DnsNames.Select(name => name.ToString()))
        {
            names.AddDnsName(name);
        }

        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(CertificateFacts.ServerAuthentication)], critical: false));
        return request;
    }

    private static string Encode(byte[] bytes)
    {
        string text = Convert.ToBase64String(bytes);
        StringBuilder pem = new("-----BEGIN CERTIFICATE REQUEST-----\n");
        for (int at = 0; at < text.Length; at += LineLength)
        {
            pem.Append(text, at, Math.Min(LineLength, text.Length - at)).Append('\n');
        }

        return pem.Append("-----END CERTIFICATE REQUEST-----\n").ToString();
    }
}
