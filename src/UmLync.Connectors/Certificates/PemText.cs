using System;
using System.Collections.Generic;
using System.Text;

namespace UmLync.Connectors.Certificates;

/// <summary>The blocks of a text file with certificates and keys (RFC 7468): what stands between BEGIN and END, by its label.</summary>
internal sealed class PemText
{
    private const string Begin = "-----BEGIN ";
    private const string End = "-----END ";
    private const string Dashes = "-----";
    private const string CertificateLabel = "CERTIFICATE";
    private const string KeyLabel = "PRIVATE KEY";

    private PemText(string text, IReadOnlyList<byte[]> certificates, bool hasKey)
    {
        Text = text;
        Certificates = certificates;
        HasKey = hasKey;
    }

    /// <summary>The file as text.</summary>
    public string Text { get; }

    /// <summary>The certificates, in their order.</summary>
    public IReadOnlyList<byte[]> Certificates { get; }

    /// <summary>Whether there is a private key, of whatever kind.</summary>
    public bool HasKey { get; }

    /// <summary>The blocks of the file; null where it has none.</summary>
    /// <exception cref="FormatException">A block is cut off or is no Base64.</exception>
    public static PemText? Read(byte[] bytes)
    {
        string text = Encoding.ASCII.GetString(bytes);
        int at = text.IndexOf(Begin, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        List<byte[]> certificates = [];
        bool hasKey = false;
        while (at >= 0)
        {
            int labelStart = at + Begin.Length;
            int labelEnd = text.IndexOf(Dashes, labelStart, StringComparison.Ordinal);
            int end = labelEnd < 0 ? -1 : text.IndexOf(End, labelEnd, StringComparison.Ordinal);
            if (end < 0)
            {
                throw new FormatException();
            }

            string label = text.Substring(labelStart, labelEnd - labelStart);
            if (label is CertificateLabel or "X509 CERTIFICATE" or "TRUSTED CERTIFICATE")
            {
                int content = labelEnd + Dashes.Length;
                certificates.Add(Convert.FromBase64String(text.Substring(content, end - content)));
            }

            hasKey |= label.EndsWith(KeyLabel, StringComparison.Ordinal);
            at = text.IndexOf(Begin, end, StringComparison.Ordinal);
        }

        return new PemText(text, certificates, hasKey);
    }
}
