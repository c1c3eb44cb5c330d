using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using UmLync.Cmdlets.Shells.Certificates;
using UmLync.Topologies;

namespace UmLync.Cmdlets.Shells.Kinds;

/// <summary>The certificates of the Exchange servers: one call a server, since the cmdlet shows one at a time (domain.md C.5).</summary>
internal sealed class ExchangeCertificateReader() : KindReader(Certificate.OfExchange)
{
    // The page of Get-ExchangeCertificate lists these; the chain above the certificate is not shown. What it gives is an
    // X509Certificate2, as the parameter Instance takes it, and so has its bytes too.
    private static readonly KindTable Certificates = new(
        Certificate.OfExchange, "Get-ExchangeCertificate",
        new("thumbprint", "Thumbprint"), new("subject", "Subject"), new("subjectAlternativeNames", "CertificateDomains"), new("issuer", "Issuer"),
        new("notBefore", "NotBefore"), new("notAfter", "NotAfter"), new("hasPrivateKey", "HasPrivateKey"), new("isSelfSigned", "IsSelfSigned"),
        new("services", "Services") { IsFlags = true });

    public override KindReading Read(ShellQuery query)
    {
        KindReading servers = ExchangeTables.Servers.Read(query);
        List<Resource> certificates = [];
        List<string> reasons = [.. servers.Coverage.Reason is { } reason ? [reason] : Enumerable.Empty<string>()];
        foreach (ExchangeServer server in servers.Objects.Cast<ExchangeServer>().Where(server => server.Fqdn is not null))
        {
            ShellAnswer answer = query.Ask(Certificates.Command, takesDomainController: true, new ShellParameter("Server", server.Name));
            KindReading reading = Certificates.Made(answer, query, ("computer", server.Fqdn!.ToString()));
            Dictionary<string, byte[]> bytes = BytesOf(answer);
            certificates.AddRange(reading.Objects.Cast<Certificate>().Select(certificate => bytes.TryGetValue(certificate.Thumbprint.ToString(), out byte[]? own) ? certificate.Completed(own) : certificate));
            reasons.AddRange(reading.Coverage.Reason is { } shortfall ? [shortfall] : []);
        }

        return KindReading.Some(certificates, reasons);
    }

    private static Dictionary<string, byte[]> BytesOf(ShellAnswer answer)
    {
        Dictionary<string, byte[]> bytes = new(StringComparer.OrdinalIgnoreCase);
        foreach (PSObject shown in answer.Objects)
        {
            if ((shown.Text("Thumbprint"), shown.Bytes("RawData")) is ({ } thumbprint, { } raw))
            {
                bytes[thumbprint] = raw;
            }
        }

        return bytes;
    }
}
