using UmLync.Values;

namespace UmLync.Topologies;

/// <summary>Whether a service runs.</summary>
public enum ServiceState
{
    /// <summary>Running.</summary>
    Running,

    /// <summary>Stopped.</summary>
    Stopped,
}

/// <summary>
/// A Windows service that carries part of the integration: UM (<c>MSExchangeUM</c>), UM call router (<c>MSExchangeUMCR</c>)
/// or the Front End (<c>RTCSRV</c>). Pending says that a setting is newer than the running process, so that a restart which was
/// forgotten or interrupted is state that can be read, and is planned again. Source: domain.md C.4, A.1, E.2 rows 3 and 16.
/// </summary>
public sealed record WindowsService : Resource
{
    /// <summary>The name of the Lync Front End service.</summary>
    public const string FrontEnd = "RTCSRV";

    /// <summary>The services of Exchange servers.</summary>
    public static ResourceKind<WindowsService> OfExchange { get; } = Table(Product.Exchange, "exchangeWindowsServices");

    /// <summary>The services of Lync computers.</summary>
    public static ResourceKind<WindowsService> OfLync { get; } = Table(Product.Lync, "lyncWindowsServices");

    /// <inheritdoc/>
    public override ResourceKind Kind => Scope.Product == Product.Exchange ? OfExchange : OfLync;

    /// <summary>The FQDN of the computer.</summary>
    public Fqdn Computer { get; init; } = null!;

    /// <summary>The name of the service, not its display name.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Whether it runs.</summary>
    public ServiceState? State { get; init; }

    /// <summary>Whether a setting is newer than the running process.</summary>
    public bool? Pending { get; init; }

    /// <summary>The name within the scope.</summary>
    public static string NameOf(Fqdn computer, string service) => computer + "\\" + service;

    private static ResourceKind<WindowsService> Table(Product product, string id) => new ResourceKind<WindowsService>(
            product, id, scope => new WindowsService { Scope = scope }, service => NameOf(service.Computer, service.Name))
        .Identity("computer", Codecs.Fqdn, service => service.Computer, (service, value) => service with { Computer = value })
        .Identity("name", Codecs.Text, service => service.Name, (service, value) => service with { Name = value })
        .Scalar("state", Codecs.Word<ServiceState>(), service => service.State, (service, value) => service with { State = value }, isRuntime: true)
        .Scalar("pending", Codecs.Flag, service => service.Pending, (service, value) => service with { Pending = value }, isRuntime: true);
}
