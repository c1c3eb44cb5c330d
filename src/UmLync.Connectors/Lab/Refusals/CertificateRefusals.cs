using System.Collections.Generic;
using System.Linq;
using UmLync.Connectors.Text;
using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Connectors.Lab.Refusals;

/// <summary>What Enable-ExchangeCertificate refuses: a service that does not listen for TLS, and to be taken back.</summary>
internal static class CertificateRefusals
{
    public static IEnumerable<Refusal> Rows { get; } =
    [
        new(Certificate.OfExchange, nameof(LabMessages.CertificateNeedsTls), Source.Confirmed("C.5"), UnderTcp, ChangeAction.Update),
        new(Certificate.OfExchange, nameof(LabMessages.CertificateCannotBeReleased), Source.Confirmed("C.5"), Released, ChangeAction.Update),
    ];

    private static string[]? UnderTcp(Attempt attempt)
    {
        Certificate certificate = (Certificate)attempt.After!;
        foreach (string service in (certificate.Services ?? NameSet.Empty).Except(ServicesBefore(attempt)))
        {
            if (RoleOf(attempt, service, certificate.Computer.FirstLabel)?.StartupMode == UmStartupMode.TCP)
            {
                return [service, certificate.Computer.ToString()];
            }
        }

        return null;
    }

    private static string[]? Released(Attempt attempt) =>
        attempt.Sets("services") is not null && ServicesBefore(attempt).Except(((Certificate)attempt.After!).Services ?? NameSet.Empty).FirstOrDefault() is { } service
            ? [service, attempt.Key.Name]
            : null;

    private static NameSet ServicesBefore(Attempt attempt) => ((Certificate)attempt.Before!).Services ?? NameSet.Empty;

    private static IUmRole? RoleOf(Attempt attempt, string service, string server) => service.ToUpperInvariant() switch
    {
        "UM" => attempt.Find(UmService.Schema, server),
        "UMCALLROUTER" => attempt.Find(UmCallRouter.Schema, server),
        _ => null,
    };
}
