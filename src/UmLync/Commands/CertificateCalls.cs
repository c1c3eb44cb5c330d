using System.Collections.Generic;
using System.Linq;
using UmLync.Certificates;
using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Commands;

/// <summary>
/// The call that enables a certificate for UM and UMCallRouter on the server that has it. For any other service, and to release
/// one, there is no call here, whatever a plan asks for (domain.md C.5, H 13).
/// </summary>
internal static class CertificateCalls
{
    public static bool Take(Property property) => property.Name == CertificateBinding.Services;

    public static bool Enables(Resource before, Resource after) =>
        CertificateBinding.CanBeMade(((Certificate)before).Services, ((Certificate)after).Services);

    public static IReadOnlyList<CommandCall> For(PlannedChange change)
    {
        if (change.Action != ChangeAction.Update || change.Key.Kind.Identify(change.Key.Scope, change.Key.Name) is not Certificate certificate
            || change.Properties.SingleOrDefault(row => !row.StaysAsItIs) is not { } row || !Take(row.Property) || !CertificateBinding.CanBeMade(row.Before, row.After))
        {
            return [];
        }

        return
        [
            new CommandCall(Shell.Exchange, null, "Enable-ExchangeCertificate",
            [
                new("Thumbprint", new CommandValue.Text(certificate.Thumbprint.ToString())),
                new("Server", new CommandValue.Text(certificate.Computer.ToString())),
                new("Services", new CommandValue.Texts([.. CertificateBinding.Difference(row.Before, row.After).Added])),
                .. CommandParameter.Unasked(hasForce: true),
            ]),
        ];
    }
}
