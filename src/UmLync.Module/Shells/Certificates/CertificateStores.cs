using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using UmLync.Certificates;
using UmLync.Connectors.Certificates;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Cmdlets.Shells.Certificates;

/// <summary>
/// The certificate stores of a computer: its own certificates, the authorities that it knows and the roots that it trusts. From
/// them follows the chain that the computer can build, which no cmdlet of the products shows.
/// </summary>
internal sealed class CertificateStores
{
    private readonly Dictionary<string, byte[]> _own;
    private readonly byte[][] _authorities;
    private readonly byte[][] _roots;

    private CertificateStores(IShell server)
    {
        _own = In(server, "My").GroupBy(shown => shown.Text("Thumbprint") ?? string.Empty, StringComparer.OrdinalIgnoreCase)
            .Where(same => same.First().Bytes("RawData") is not null).ToDictionary(same => same.Key, same => same.First().Bytes("RawData")!, StringComparer.OrdinalIgnoreCase);
        _authorities = [.. In(server, "CA").Select(shown => shown.Bytes("RawData")).OfType<byte[]>()];
        _roots = [.. In(server, "Root").Select(shown => shown.Bytes("RawData")).OfType<byte[]>()];
    }

    /// <summary>The stores of the server.</summary>
    public static CertificateStores Of(IShell server) => new(server);

    /// <summary>The roots that the server trusts.</summary>
    public static IReadOnlyList<Resource> RootsOf(IShell server, ResourceKind kind, Scope scope, Fqdn computer) =>
    [
        .. In(server, "Root").Select(shown => kind.FromTexts(scope, RootTexts(shown, computer))).OfType<Resource>()
            .GroupBy(root => root.Key).Select(same => same.First()),
    ];

    /// <summary>The certificate with what its bytes say, and the chain that the computer can build for it.</summary>
    public Certificate Completed(Certificate certificate, DateTimeOffset at)
    {
        if (!_own.TryGetValue(certificate.Thumbprint.ToString(), out byte[]? bytes))
        {
            return certificate;
        }

        try
        {
            CertificateChain? chain = ChainOf(certificate, bytes, at);
            return certificate.Completed(bytes) with
            {
                IssuerChain = chain is null ? null : new ValueList<string>(chain.Issuers),
                RootThumbprint = chain is null ? default : chain.Root is { } root ? root : Optional<Thumbprint>.None,
            };
        }
        catch (CryptographicException)
        {
            // One of the authorities cannot be read: the chain stays unknown.
            return certificate.Completed(bytes);
        }
    }

    /// <summary>What a store of the local machine holds.</summary>
    private static IReadOnlyList<PSObject> In(IShell server, string store) =>
        server.Invoke("Get-ChildItem", new ShellParameter("LiteralPath", @"Cert:\LocalMachine\" + store)).Whole().Objects;

    private static Dictionary<string, IReadOnlyList<string>> RootTexts(PSObject shown, Fqdn computer)
    {
        Dictionary<string, IReadOnlyList<string>> texts = new() { ["computer"] = [computer.ToString()] };
        foreach ((string property, string name) in new[] { ("thumbprint", "Thumbprint"), ("subject", "Subject"), ("notAfter", "NotAfter") })
        {
            if (shown.Texts(name) is { } values)
            {
                texts[property] = values;
            }
        }

        if ((shown.Text("Subject"), shown.Text("Issuer")) is ({ } subject, { } issuer))
        {
            texts["isSelfSigned"] = [(subject == issuer).ToString()];
        }

        return texts;
    }

    /// <summary>The chain through the stores of the computer alone; null where the one that was found goes through another's.</summary>
    private CertificateChain? ChainOf(Certificate certificate, byte[] bytes, DateTimeOffset at)
    {
        X509Certificate2Collection roots = [];
        foreach (byte[] root in _roots)
        {
            roots.Add(new X509Certificate2(root));
        }

        FoundCertificate found = FoundCertificate.Of(certificate.ToString(), bytes, others: [.. _authorities, .. _own.Values]);
        CertificateChain? chain = new CertificateInquiry { At = at, Roots = roots }.WithChain(found).Chain;
        HashSet<string> known = [.. roots.Cast<X509Certificate2>().Select(root => root.Subject), .. SubjectsOf(_authorities), .. SubjectsOf(_own.Values)];
        return chain is not null && chain.Issuers.All(known.Contains) ? chain : null;
    }

    private static IEnumerable<string> SubjectsOf(IEnumerable<byte[]> certificates)
    {
        foreach (byte[] bytes in certificates)
        {
            using X509Certificate2 certificate = new(bytes);
            yield return certificate.Subject;
        }
    }
}
