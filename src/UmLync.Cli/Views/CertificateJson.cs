using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using UmLync.Certificates;
using UmLync.Connectors.Certificates;

namespace UmLync.Cli.Views;

/// <summary>A certificate that was found as a document.</summary>
internal static class CertificateJson
{
    private const string Format = "umlync-certificate/1";

    public static ReadOnlySpan<byte> Of(FoundCertificate found) => Json.Document(Format, writer =>
    {
        writer.WriteString("place", found.Place);
        writer.WriteStartObject("certificate");
        Write(writer, found.Certificate);
        writer.WriteEndObject();
        Write(writer, "hasPrivateKey", found.HasPrivateKey);
        writer.WriteStartArray("authorities");
        foreach (CertificateFacts authority in found.Authorities)
        {
            writer.WriteStartObject();
            Write(writer, authority);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartObject("chain");
        Write(writer, "issuers", found.Chain?.Issuers);
        writer.WriteString("root", found.Chain?.Root?.ToString());
        writer.WriteMessage("problem", found.Chain?.Problem);
        writer.WriteEndObject();
        writer.WriteString("protocol", found.Protocol);
        writer.WriteString("cipherSuite", found.CipherSuite);
        writer.WriteMessage("refusal", found.Refusal);
    });

    private static void Write(Utf8JsonWriter writer, CertificateFacts facts)
    {
        writer.WriteString("thumbprint", facts.Thumbprint?.ToString());
        writer.WriteString("subject", facts.Subject);
        Write(writer, "dnsNames", facts.DnsNames);
        Write(writer, "ipAddresses", facts.IpAddresses);
        writer.WriteString("issuer", facts.Issuer);
        writer.WriteString("serialNumber", facts.SerialNumber);
        Write(writer, "notBefore", facts.NotBefore);
        Write(writer, "notAfter", facts.NotAfter);
        writer.WriteString("keyUsages", facts.KeyUsages?.ToString());
        Write(writer, "enhancedKeyUsages", facts.EnhancedKeyUsages);
        writer.WriteString("keyAlgorithm", facts.KeyAlgorithm);
        if (facts.KeySize is { } size)
        {
            writer.WriteNumber("keySize", size);
        }

        writer.WriteString("signatureAlgorithm", facts.SignatureAlgorithm);
        Write(writer, "isSelfSigned", facts.IsSelfSigned);
        Write(writer, "malformed", facts.Malformed.Select(part => part.ToString()));
    }

    private static void Write(Utf8JsonWriter writer, string name, bool? flag)
    {
        if (flag is { } value)
        {
            writer.WriteBoolean(name, value);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private static void Write(Utf8JsonWriter writer, string name, DateTimeOffset? moment)
    {
        if (moment is { } value)
        {
            writer.WriteString(name, value);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private static void Write(Utf8JsonWriter writer, string name, IEnumerable<string>? texts)
    {
        if (texts is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartArray(name);
        foreach (string text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }
}
