using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
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
    private const string PemBegin = "-----BEGIN CERTIFICATE-----";
    private const string PemEnd = "-----END CERTIFICATE-----";

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

        using X509Chain chain = new();
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        if (sent is not null)
        {
            foreach (X509ChainElement element in sent.ChainElements)
            {
                chain.ChainPolicy.ExtraStore.Add(element.Certificate);
            }
        }

        bool isTrusted = Build(chain, certificate);
        if (certificate.NotAfter < chain.ChainPolicy.VerificationTime || certificate.NotBefore > chain.ChainPolicy.VerificationTime)
        {
            string end = certificate.NotAfter < chain.ChainPolicy.VerificationTime
                ? nameof(DirectoryMessages.DirectoryCertificateHasExpired)
                : nameof(DirectoryMessages.DirectoryCertificateIsNotYetValid);
            return new Message(end, server, certificate.Subject, Day(certificate.NotBefore), Day(certificate.NotAfter));
        }

        if (!isTrusted)
        {
            return new Message(nameof(DirectoryMessages.DirectoryCertificateIsNotTrusted), server, certificate.Subject, certificate.Issuer, Status(chain));
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

    private static string Status(X509Chain chain)
    {
        HashSet<string> problems = [];
        foreach (X509ChainStatus status in chain.ChainStatus)
        {
            problems.Add(status.Status.ToString());
        }

        return string.Join(", ", problems);
    }

    private static X509Certificate2Collection Read(string file)
    {
        byte[] bytes = Documents.Read(file);
        X509Certificate2Collection certificates = [];
        try
        {
            string text = Encoding.ASCII.GetString(bytes);
            int begin = text.IndexOf(PemBegin, StringComparison.Ordinal);
            if (begin < 0)
            {
                certificates.Add(new X509Certificate2(bytes));
            }

            while (begin >= 0)
            {
                int start = begin + PemBegin.Length;
                int end = text.IndexOf(PemEnd, start, StringComparison.Ordinal);
                certificates.Add(new X509Certificate2(Convert.FromBase64String(text.Substring(start, (end < 0 ? text.Length : end) - start))));
                begin = text.IndexOf(PemBegin, start, StringComparison.Ordinal);
            }
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            throw new UmLyncException(new Message(nameof(DirectoryMessages.AuthorityFileHoldsNoCertificate), file), exception);
        }

        return certificates;
    }
}
