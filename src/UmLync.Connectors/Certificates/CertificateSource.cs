using System;
using System.IO;
using System.Linq;
using System.Security;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using UmLync.Connectors.Text;
using UmLync.Text;
using UmLync.Values;

namespace UmLync.Connectors.Certificates;

/// <summary>
/// Where operators say that a certificate is: a file, <c>host:port</c>, or a store of Windows as
/// <c>store:LocalMachine\My\thumbprint</c>. A file that is there is meant, whatever its name looks like.
/// </summary>
public sealed class CertificateSource
{
    private const string StorePrefix = "store:";

    /// <summary>How long an endpoint may take, where the operator says nothing else.</summary>
    public static readonly TimeSpan UsualLimit = TimeSpan.FromSeconds(15);

    /// <summary>The password of PFX files.</summary>
    public SecureString? Password { get; init; }

    /// <summary>How long an endpoint may take.</summary>
    public TimeSpan Limit { get; init; } = UsualLimit;

    /// <summary>How the path of a file is completed; by default from the current folder.</summary>
    public Func<string, string> PathOf { get; init; } = path => path;

    /// <summary>The certificate that is there.</summary>
    /// <exception cref="UmLyncException">There is none, or it cannot be read.</exception>
    public FoundCertificate Read(string place, CancellationToken cancellation)
    {
        if (place.StartsWith(StorePrefix, StringComparison.OrdinalIgnoreCase))
        {
            return FromStore(place);
        }

        CertificateEndpoint? endpoint = CertificateEndpoint.Parse(place);
        if (endpoint is not null && !File.Exists(place))
        {
            return endpoint.Read(Limit, cancellation);
        }

        return CertificateFile.Read(PathOf(place), Password);
    }

    /// <summary>A certificate that is open already, such as one of the drive <c>Cert:</c>, to be presented by this side.</summary>
    /// <exception cref="UmLyncException">It has no private key here.</exception>
    public static X509Certificate2 Own(X509Certificate2 certificate) =>
        certificate.HasPrivateKey ? certificate : throw OwnCertificate.HasNoKey(certificate.Subject);

    /// <summary>The certificate that is there, in a file or a store, with its private key: to be presented by this side.</summary>
    /// <exception cref="UmLyncException">There is none, it has no key here, or it cannot be read.</exception>
    public X509Certificate2 ReadOwn(string place)
    {
        if (!place.StartsWith(StorePrefix, StringComparison.OrdinalIgnoreCase))
        {
            return OwnCertificate.FromFile(PathOf(place), Password);
        }

        (StoreLocation location, string name, Thumbprint thumbprint) = StorePlace(place);
        return OwnCertificate.FromStore(location, name, thumbprint.ToString(), place);
    }

    private static FoundCertificate FromStore(string place)
    {
        (StoreLocation location, string name, Thumbprint thumbprint) = StorePlace(place);
        return CertificateStore.Read(location, name).FirstOrDefault(found => found.Certificate.Thumbprint == thumbprint)
            ?? throw new UmLyncException(new Message(nameof(CertificateSourceMessages.StoreHoldsNoSuchCertificate), place));
    }

    private static (StoreLocation Location, string Name, Thumbprint Thumbprint) StorePlace(string place)
    {
        string[] parts = place.Substring(StorePrefix.Length).Split('\\', '/');
        return parts.Length == 3 && Enum.TryParse(parts[0], ignoreCase: true, out StoreLocation location) && Thumbprint.TryParse(parts[2], out Thumbprint? thumbprint)
            ? (location, parts[1], thumbprint)
            : throw new UmLyncException(new Message(nameof(CertificateSourceMessages.StorePlaceIsWrong), place));
    }
}
