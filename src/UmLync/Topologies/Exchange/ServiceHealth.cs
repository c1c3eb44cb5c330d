namespace UmLync.Topologies;

/// <summary>
/// What Test-ServiceHealth says of an Exchange server: which of the Windows services that its roles require do not run. It is not
/// supported on the Client Access servers of Exchange 2013, of which there is none. Source: domain.md C.4, J.2 step 3.
/// </summary>
public sealed record ServiceHealth : Resource
{
    /// <summary>The kind and its properties.</summary>
    public static ResourceKind<ServiceHealth> Schema { get; } = new ResourceKind<ServiceHealth>(
            Product.Exchange, "serviceHealth", scope => new ServiceHealth { Scope = scope }, health => health.Server)
        .Identity("server", Codecs.Text, health => health.Server, (health, value) => health with { Server = value }, refersTo: "exchangeServers")
        .Value("notRunning", Codecs.Names, health => health.NotRunning, (health, value) => health with { NotRunning = value });

    /// <inheritdoc/>
    public override ResourceKind Kind => Schema;

    /// <summary>The name of the Exchange server.</summary>
    public string Server { get; init; } = string.Empty;

    /// <summary>The names of the required services that do not run; empty where all do.</summary>
    public NameSet? NotRunning { get; init; }
}
