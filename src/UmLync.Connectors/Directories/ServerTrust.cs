using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using UmLync.Connectors.Certificates;
using UmLync.Connectors.Files;
using UmLync.Connectors.Text;
using UmLync.Text;

namespace UmLync.Connectors.Directories;

/// <summary>
/// Which certificates of a directory server are trusted: those that lead to an authority of the machine or, when a file is
/// given, to an authority in it and to no other.
/// </summary>
internal sealed partial class ServerTrust : IDisposable
{
    private readonly X509Certificate2Collection? _authorities;
    private byte[]? _accepted;

    private ServerTrust(X509Certificate2Collection? authorities) => _authorities = authorities;

    /// <summary>The trust that the file states, or that of the machine where there is none.</summary>
    /// <exception cref="UmLyncException">The file cannot be read, or holds no certificate.</exception>
    public static ServerTrust Of(string? authorityFile) => new(authorityFile is null ? null : Read(authorityFile));

    /// <summary>Why the server is not trusted; null when it is.</summary>
    /// <param name="certificate">What the server showed.</param>
    /// <param name="sent">What it sent along.</param>
    /// <param name="errors">What the handshake found.</param>
    /// <param name="server">The name by which we asked for it.</param>
    public Message? WhyNot(X509Certificate2 certificate, X509Chain? sent, SslPolicyErrors errors, string server)
    {
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable))
        {
            return new Message(nameof(DirectoryMessages.DirectoryShowsNoCertificate), server);
        }

        using OfflineChain chain = new(_authorities is null ? TrustedBy.Machine : TrustedBy.Files, _authorities ?? [], SentAlong(sent));
        bool isTrusted = chain.Build(certificate);
        if (certificate.NotAfter < chain.At || certificate.NotBefore > chain.At)
        {
            string end = certificate.NotAfter < chain.At
                ? nameof(DirectoryMessages.DirectoryCertificateHasExpired)
                : nameof(DirectoryMessages.DirectoryCertificateIsNotYetValid);
            return new Message(end, server, certificate.Subject, Day(certificate.NotBefore), Day(certificate.NotAfter));
        }

        if (!isTrusted)
        {
            return new Message(nameof(DirectoryMessages.DirectoryCertificateIsNotTrusted), server, certificate.Subject, certificate.Issuer, string.Join(", ", chain.Problems.Distinct()));
        }

        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
        {
            return new Message(nameof(DirectoryMessages.DirectoryCertificateNamesAnother), server, certificate.Subject);
        }

        _accepted = certificate.RawData;
        return null;
    }

    /// <summary>
    /// Whether it is the certificate that was accepted before, name and all: Windows leaves the whole check of the LDAP library's
    /// own handshake to us once an authority is given.
    /// </summary>
    private bool IsAccepted(X509Certificate certificate) => _accepted is not null && _accepted.AsSpan().SequenceEqual(certificate.GetRawCertData());

    private static string Day(DateTime time) => time.ToUniversalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<X509Certificate2> SentAlong(X509Chain? sent) =>
        sent is null ? [] : sent.ChainElements.Cast<X509ChainElement>().Select(element => element.Certificate);

    private static X509Certificate2Collection Read(string file)
    {
        byte[] bytes = Documents.Read(file);
        X509Certificate2Collection certificates = [];
        try
        {
            foreach (byte[] authority in PemText.Read(bytes)?.Certificates ?? [bytes])
            {
                certificates.Add(new X509Certificate2(authority));
            }
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            throw new UmLyncException(new Message(nameof(DirectoryMessages.AuthorityFileHoldsNoCertificate), file), exception);
        }

        return certificates.Count > 0 ? certificates : throw new UmLyncException(new Message(nameof(DirectoryMessages.AuthorityFileHoldsNoCertificate), file));
    }
}
