using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Certificates;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Planning;

/// <summary>Why a service has to restart.</summary>
public sealed class RestartCause
{
    internal RestartCause(string reason, Source source)
    {
        Reason = reason;
        Source = source;
    }

    /// <summary>The id of the message, which takes the service's name.</summary>
    public string Reason { get; }

    /// <summary>Where it is documented.</summary>
    public Source Source { get; }
}

/// <summary>
/// Which changed settings take effect only after which restart. The one place that knows: the service designer plans by it,
/// and the lab marks services as pending by it. VoIP security is not here, since UM servers re-read dial plans every ten
/// minutes (domain.md C.1).
/// </summary>
public static class RestartCauses
{
    private static readonly RestartCause StartupMode = new(nameof(ReasonMessages.StartupModeNeedsRestart), Source.Confirmed("C.4, E.2 row 3"));
    private static readonly RestartCause Ports = new(nameof(ReasonMessages.PortNeedsRestart), Source.Confirmed("J.4 step 5"));
    private static readonly RestartCause Binding = new(nameof(ReasonMessages.CertificateNeedsRestart), Source.Confirmed("C.5, H 14"));
    private static readonly RestartCause Topology = new(nameof(ReasonMessages.FrontEndNeedsRestart), Source.Confirmed("A.1, E.2 row 16"));

    /// <summary>Why every Front End has to restart after the change, or null.</summary>
    public static RestartCause? OfAllFrontEnds(Resource? before, Resource? after) => (after ?? before) switch
    {
        IUmRole when Differs(before, after, "dialPlans") => Topology,
        AdPermission when Differs(before, after, "allowed") || Differs(before, after, "inheritance") => Topology,
        _ => null,
    };

    /// <summary>The single services that the change leaves behind a setting; the object before or after may be absent.</summary>
    public static IEnumerable<(ResourceKey Service, RestartCause Cause)> Of(Resource? before, Resource? after, IEstateView estate) => (after ?? before) switch
    {
        IUmRole role => OfRole(before, role, estate),
        Certificate certificate => OfCertificate((before as Certificate)?.Services, certificate),
        UmIpGateway { Address: { } address } when Differs(before, after, "address") => estate.FrontEndsOf(address.ToString())
            .Select(computer => (FrontEndOf(computer), Topology)),
        _ => [],
    };

    /// <summary>The Front End service of the computer.</summary>
    public static ResourceKey FrontEndOf(LyncComputer computer) =>
        new(computer.Scope, WindowsService.OfLync, WindowsService.NameOf(computer.Fqdn, WindowsService.FrontEnd));

    /// <summary>
    /// The Windows service of the role: on the computer of its server or, where servers were not read, on the computer whose
    /// name is the server's. A restart is never forgotten because of what was not read: what is not found is named.
    /// </summary>
    public static ResourceKey ServiceOf(IUmRole role, IEstateView estate)
    {
        if (estate.Find(role.Scope, ExchangeServer.Schema, role.Server)?.Fqdn is { } computer)
        {
            return new ResourceKey(role.Scope, WindowsService.OfExchange, WindowsService.NameOf(computer, role.WindowsServiceName));
        }

        WindowsService? known = estate.All(role.Scope, WindowsService.OfExchange).Cast<WindowsService>().FirstOrDefault(
            service => service.Name == role.WindowsServiceName && StringComparer.OrdinalIgnoreCase.Equals(service.Computer.FirstLabel, role.Server));
        return known?.Key ?? new ResourceKey(role.Scope, WindowsService.OfExchange, role.Server + "\\" + role.WindowsServiceName);
    }

    private static IEnumerable<(ResourceKey Service, RestartCause Cause)> OfRole(Resource? before, IUmRole role, IEstateView estate)
    {
        Resource after = role.AsResource();
        if (Differs(before, after, "startupMode"))
        {
            yield return (ServiceOf(role, estate), StartupMode);
        }
        else if (Differs(before, after, "sipTcpListeningPort") || Differs(before, after, "sipTlsListeningPort"))
        {
            yield return (ServiceOf(role, estate), Ports);
        }
    }

    private static IEnumerable<(ResourceKey Service, RestartCause Cause)> OfCertificate(NameSet? before, Certificate certificate) =>
        from service in CertificateBinding.Difference(before, certificate.Services).Added
        where CertificateBinding.Bindable.Contains(service)
        select (new ResourceKey(certificate.Scope, WindowsService.OfExchange, WindowsService.NameOf(certificate.Computer, CertificateBinding.WindowsServiceOf(service))), Binding);

    private static bool Differs(Resource? before, Resource? after, string property) =>
        (after ?? before)?.Kind.Find(property) is { } row
        && !Equals(before is null ? null : row.ValueOf(before), after is null ? null : row.ValueOf(after));
}
