using System.Collections.Generic;
using System.Linq;
using System.Text;
using UmLync.Certificates;
using UmLync.Commands;
using UmLync.Connectors.Files;
using UmLync.Text;

namespace UmLync.Connectors.Certificates;

/// <summary>A certificate that is asked for: what it will say, where request and key are, and the commands that lead to it.</summary>
public sealed class RequestedCertificate
{
    private const string CertificateEnding = ".cer";

    private RequestedCertificate(CertificateOrder order, int keySize, string? server)
    {
        CommonName = order.Name.ToString();
        DnsNames = [.. order.DnsNames.Select(name => name.ToString())];
        Roles = order.Roles;
        KeySize = keySize;
        ExchangeCommand = CertificateOrderCalls.ExchangeText(order, keySize, server);
    }

    /// <summary>The FQDN to which it is issued.</summary>
    public string CommonName { get; }

    /// <summary>The alternative names.</summary>
    public IReadOnlyList<string> DnsNames { get; }

    /// <summary>The roles in which it shall serve.</summary>
    public CertificateRoles Roles { get; }

    /// <summary>The size of the key in bits.</summary>
    public int KeySize { get; }

    /// <summary>The file with the request; null where none was made.</summary>
    public string? RequestPath { get; private init; }

    /// <summary>Where the private key is; null where none was made.</summary>
    public string? KeyPlace { get; private init; }

    /// <summary>The command by which Exchange makes key and request itself, instead.</summary>
    public string ExchangeCommand { get; }

    /// <summary>The command that hands the request to an Active Directory certification authority; null where none was made.</summary>
    public string? SubmitCommand { get; private init; }

    /// <summary>The names and the Exchange command only: no key, no file.</summary>
    public static RequestedCertificate Of(CertificateOrder order, int keySize, string? server = null) => new(order, keySize, server);

    /// <summary>Makes key and request and writes the request to the file.</summary>
    /// <param name="request">The request.</param>
    /// <param name="path">The file of the request.</param>
    /// <param name="server">The server on which Exchange would make it.</param>
    /// <param name="authority">The authority as certreq names it, <c>computer\name</c>; null where certreq asks for it.</param>
    /// <param name="template">The template of the authority.</param>
    /// <exception cref="UmLyncException">The file cannot be written.</exception>
    public static RequestedCertificate Write(SigningRequest request, string path, string? server, string? authority, string template)
    {
        try
        {
            Documents.Write(path, Encoding.ASCII.GetBytes(request.Pem), keepPrevious: false);
        }
        catch (UmLyncException)
        {
            request.Withdraw();
            throw;
        }

        return new RequestedCertificate(request.Order, request.KeySize, server)
        {
            RequestPath = path,
            KeyPlace = request.KeyPlace,
            SubmitCommand = CertificateOrderCalls.SubmitText(path, System.IO.Path.ChangeExtension(path, CertificateEnding), authority, template),
        };
    }
}
