using System.Collections.Generic;
using System.Linq;
using UmLync.Certificates;
using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Commands;

/// <summary>
/// The calls that bring a certificate to a server, enable it there for UM and UMCallRouter, and take it away again. For any other
/// service, and to release one, there is no call here, whatever a plan asks for (domain.md C.5, H 13).
/// </summary>
internal static class CertificateCalls
{
    private const string Key = "hasPrivateKey";

    public static bool Take(Property property) => property.Name == CertificateBinding.Services;

    /// <summary>Only a certificate that is known to be in a file with its key can be imported.</summary>
    public static bool Imports(Resource wanted) => wanted is Certificate { HasPrivateKey: true } && wanted.Kind == Certificate.OfExchange;

    /// <summary>The file says what the certificate is; the command takes nothing else.</summary>
    public static bool ImportTakes(Property property) => property.IsIdentity || property.Name == Key;

    public static bool Enables(Resource before, Resource after) =>
        CertificateBinding.CanBeMade(((Certificate)before).Services, ((Certificate)after).Services);

    public static IReadOnlyList<CommandCall> For(PlannedChange change) => change.Key.Kind.Identify(change.Key.Scope, change.Key.Name) is not Certificate certificate
        ? []
        : change.Action switch
        {
            ChangeAction.Create when change.After is { } wanted && Imports(wanted) => [Import(certificate)],
            ChangeAction.Update when Binding(change) is { } services => [Enable(certificate, services)],
            ChangeAction.Remove => [Remove(certificate)],
            _ => [],
        };

    private static NameSet? Binding(PlannedChange change) =>
        change.Properties.SingleOrDefault(row => !row.StaysAsItIs) is { } row && Take(row.Property) && CertificateBinding.CanBeMade(row.Before, row.After)
            ? CertificateBinding.Difference(row.Before, row.After).Added
            : null;

    /// <summary>The key cannot be exported from the server: who imports it has the file.</summary>
    private static CommandCall Import(Certificate certificate) => new(Shell.Exchange, null, "Import-ExchangeCertificate",
    [
        new("FileData", new CommandValue.Given(GivenPart.Content, certificate.Thumbprint.ToString())),
        new("Password", new CommandValue.Given(GivenPart.Password, certificate.Thumbprint.ToString())),
        new("Server", new CommandValue.Text(certificate.Computer.ToString())),
        new("PrivateKeyExportable", new CommandValue.Flag(false)),
        .. CommandParameter.Unasked(hasForce: false),
    ]);

    private static CommandCall Enable(Certificate certificate, NameSet services) => new(Shell.Exchange, null, "Enable-ExchangeCertificate",
    [
        new("Thumbprint", new CommandValue.Text(certificate.Thumbprint.ToString())),
        new("Server", new CommandValue.Text(certificate.Computer.ToString())),
        new("Services", new CommandValue.Texts([.. services])),
        .. CommandParameter.Unasked(hasForce: true),
    ]);

    private static CommandCall Remove(Certificate certificate) => new(Shell.Exchange, null, "Remove-ExchangeCertificate",
    [
        new("Thumbprint", new CommandValue.Text(certificate.Thumbprint.ToString())),
        new("Server", new CommandValue.Text(certificate.Computer.ToString())),
        .. CommandParameter.Unasked(hasForce: false),
    ]);
}
