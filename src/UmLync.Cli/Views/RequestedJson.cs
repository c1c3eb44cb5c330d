using System;
using UmLync.Connectors.Certificates;

namespace UmLync.Cli.Views;

/// <summary>A certificate that is asked for as a document.</summary>
internal static class RequestedJson
{
    private const string Format = "umlync-certificate-request/1";

    public static ReadOnlySpan<byte> Of(RequestedCertificate requested) => Json.Document(Format, writer =>
    {
        writer.WriteString("commonName", requested.CommonName);
        writer.WriteStartArray("dnsNames");
        foreach (string name in requested.DnsNames)
        {
            writer.WriteStringValue(name);
        }

        writer.WriteEndArray();
        writer.WriteString("roles", requested.Roles.ToString());
        writer.WriteNumber("keySize", requested.KeySize);
        writer.WriteString("request", requested.RequestPath);
        writer.WriteString("key", requested.KeyPlace);
        writer.WriteString("submitCommand", requested.SubmitCommand);
        writer.WriteString("exchangeCommand", requested.ExchangeCommand);
    });
}
