using System.Collections.Generic;
using System.Linq;
using UmLync.Certificates;

namespace UmLync.Commands;

/// <summary>
/// The commands around a request, for the operator to run: Exchange makes key and request itself by New-ExchangeCertificate, and an
/// Active Directory certification authority takes a request from certreq. Source: their documented parameters; the parameter
/// RequestFile is left out, since Exchange 2016 lost it, and the request is what the command writes.
/// </summary>
public static class CertificateOrderCalls
{
    /// <summary>The template of Active Directory certification authorities for servers: server authentication, subject from the request.</summary>
    public const string UsualTemplate = "WebServer";

    /// <summary>The call by which Exchange makes key and request itself.</summary>
    public static CommandCall ExchangeCall(CertificateOrder order, int keySize, string? server = null) => new(Shell.Exchange, null, "New-ExchangeCertificate",
    [
        new("GenerateRequest", new CommandValue.Switch(IsOn: true)),
        new("SubjectName", new CommandValue.Text("CN=" + order.Name)),
        new("DomainName", new CommandValue.Texts([.. order.DnsNames.Select(name => name.ToString())])),
        new("KeySize", new CommandValue.Number(keySize)),

        // The key of a shared certificate has to travel to the other servers.
        new("PrivateKeyExportable", new CommandValue.Flag(order.IsShared)),
        new("FriendlyName", new CommandValue.Text("UmLync " + order.Name)),
        .. server is null ? [] : new CommandParameter[] { new("Server", new CommandValue.Text(server)) },
    ]);

    /// <summary>That call as one line for the Exchange Management Shell.</summary>
    public static string ExchangeText(CertificateOrder order, int keySize, string? server = null) => ScriptCall.InOneLine(ExchangeCall(order, keySize, server));

    /// <summary>The line that hands the request to an authority and writes the certificate, where it is issued at once.</summary>
    public static string SubmitText(string requestPath, string certificatePath, string? authority, string template) => string.Join(" ", Words(
        "certreq.exe -submit", authority, "-attrib " + PowerShellLiteral.Of("CertificateTemplate:" + template), PowerShellLiteral.Of(requestPath), PowerShellLiteral.Of(certificatePath)));

    private static IEnumerable<string> Words(string command, string? authority, params string[] rest) =>
        [command, .. authority is null ? [] : new[] { "-config " + PowerShellLiteral.Of(authority) }, .. rest];
}
