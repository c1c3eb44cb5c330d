using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Certificates;

/// <summary>
/// Which certificate a UM service or call router uses. One that is enabled for a service cannot be released from it: another one
/// that is enabled supersedes it (domain.md C.5). UmLync binds these two services and no other, never IIS or SMTP (H 13).
/// </summary>
public static class CertificateBinding
{
    /// <summary>The property that says for what a certificate is enabled.</summary>
    internal const string Services = "services";

    /// <summary>The services for which UmLync enables certificates.</summary>
    public static NameSet Bindable { get; } = new([CertificateUses.Um, CertificateUses.CallRouter]);

    /// <summary>The service of Enable-ExchangeCertificate for the role.</summary>
    public static string ServiceOf(IUmRole role) => role is UmCallRouter ? CertificateUses.CallRouter : CertificateUses.Um;

    /// <summary>The Windows service that reads the binding when it starts.</summary>
    public static string WindowsServiceOf(string service) =>
        StringComparer.OrdinalIgnoreCase.Equals(service, CertificateUses.CallRouter) ? UmCallRouter.ServiceName : UmService.ServiceName;

    /// <summary>What the change of a certificate adds to its services and takes from them.</summary>
    public static (NameSet Added, NameSet Removed) Difference(object? before, object? after)
    {
        NameSet now = before as NameSet ?? NameSet.Empty;
        NameSet wanted = after as NameSet ?? now;
        return (wanted.Except(now), now.Except(wanted));
    }

    /// <summary>Whether a command makes that change: it enables for UM or UMCallRouter, and releases nothing.</summary>
    public static bool CanBeMade(object? before, object? after) =>
        Difference(before, after) is { Added.Count: > 0, Removed.Count: 0 } difference && difference.Added.Except(Bindable).Count == 0;

    /// <summary>The certificates of the computer.</summary>
    public static IEnumerable<Certificate> On(IEstateView estate, Scope organization, Fqdn computer) =>
        estate.All(organization, Certificate.OfExchange).Cast<Certificate>().Where(certificate => certificate.Computer.Equals(computer));

    /// <summary>The certificate of the computer that the service uses; null where there is none.</summary>
    public static Certificate? HolderOf(string service, IEstateView estate, Scope organization, Fqdn computer) =>
        On(estate, organization, computer).FirstOrDefault(certificate => certificate.Services?.Contains(service) == true);

    /// <summary>Another certificate of the computer that uses the service, and is superseded; null where there is none.</summary>
    public static Certificate? Superseded(string service, Certificate by, IEstateView estate) =>
        On(estate, by.Scope, by.Computer).FirstOrDefault(other => other.Thumbprint != by.Thumbprint && other.Services?.Contains(service) == true);

    /// <summary>
    /// Wants the certificate enabled for the services. What it supersedes is a fact of the change, so that it is not made any more
    /// where somebody else was faster, and so that it can be taken back by enabling those again.
    /// </summary>
    internal static void Enable(Draft draft, Certificate certificate, NameSet services, Message reason, Source source, params Fact[] facts)
    {
        Fact[] superseded = [.. services.Select(service => Superseded(service, certificate, draft.Topology)).OfType<Certificate>().Distinct().Select(other => Fact.Of(other, Services))];
        draft.Put(certificate with { Services = certificate.Services!.With(services) }, new Because(reason, source, [.. superseded, .. facts]));
    }
}
