using System.Collections.Generic;
using System.Linq;
using UmLync.Connectors.Text;
using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Connectors.Lab.Refusals;

/// <summary>
/// What is refused of certificates: to be enabled for a service that does not listen for TLS, to be released, to be imported on what is
/// no server, and to be removed while a UM service or call router uses them.
/// </summary>
internal static class CertificateRefusals
{
    public static IEnumerable<Refusal> Rows { get; } =
    [
        new(Certificate.OfExchange, nameof(LabMessages.CertificateNeedsTls), Source.Confirmed("C.5"), UnderTcp, ChangeAction.Update),
        new(Certificate.OfExchange, nameof(LabMessages.CertificateCannotBeReleased), Source.Confirmed("C.5"), Released, ChangeAction.Update),
        new(Certificate.OfExchange, nameof(LabMessages.CertificateHasNoServer), Source.Inferred("C.5"), OnNoServer, ChangeAction.Create),
        new(Certificate.OfExchange, nameof(LabMessages.CertificateIsInUse), Source.Confirmed("H 14"), InUse, ChangeAction.Remove),
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

    private static string[]? OnNoServer(Attempt attempt)
    {
        Certificate certificate = (Certificate)attempt.After!;
        return attempt.Estate.CoverageOf(attempt.Key.Scope, ExchangeServer.Schema).IsComplete
            && !attempt.Estate.All(attempt.Key.Scope, ExchangeServer.Schema).Cast<ExchangeServer>().Any(server => certificate.Computer.Equals(server.Fqdn))
            ? [certificate.Computer.ToString()] : null;
    }

    private static string[]? InUse(Attempt attempt) =>
        ServicesBefore(attempt) is { Count: > 0 } services ? [attempt.Key.Name, services.ToString()] : null;

    private static NameSet ServicesBefore(Attempt attempt) => (attempt.Before as Certificate)?.Services ?? NameSet.Empty;

    private static IUmRole? RoleOf(Attempt attempt, string service, string server) => service.ToUpperInvariant() switch
    {
        "UM" => attempt.Find(UmService.Schema, server),
        "UMCALLROUTER" => attempt.Find(UmCallRouter.Schema, server),
        _ => null,
    };
}
