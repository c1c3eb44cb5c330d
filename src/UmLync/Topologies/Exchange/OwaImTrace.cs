using System;

namespace UmLync.Topologies;

/// <summary>
/// What instant messaging left on a back-end server of Outlook Web App when it started, which it does at the first sign-in of a user:
/// event 112 and the folder of its logs. State of the running system. Source: domain.md D.4, J.7.
/// </summary>
public sealed record OwaImTrace : Resource
{
    /// <summary>The event that says that the endpoint manager of instant messaging was initialised; its source is MSExchange OWA.</summary>
    public const int StartEvent = 112;

    /// <summary>The kind and its properties.</summary>
    public static ResourceKind<OwaImTrace> Schema { get; } = new ResourceKind<OwaImTrace>(
            Product.Exchange, "owaImTraces", scope => new OwaImTrace { Scope = scope }, trace => trace.Server)
        .Identity("server", Codecs.Text, trace => trace.Server, (trace, value) => trace with { Server = value }, refersTo: "exchangeServers")
        .Optional("startedAt", Codecs.Time, trace => trace.StartedAt, (trace, value) => trace with { StartedAt = value }, isRuntime: true)
        .Scalar("logFolderExists", Codecs.Flag, trace => trace.LogFolderExists, (trace, value) => trace with { LogFolderExists = value }, isRuntime: true);

    /// <inheritdoc/>
    public override ResourceKind Kind => Schema;

    /// <summary>The name of the Exchange server.</summary>
    public string Server { get; init; } = string.Empty;

    /// <summary>When event 112 was last written to the Application log; absent where the log has none.</summary>
    public Optional<DateTimeOffset> StartedAt { get; init; }

    /// <summary>Whether the folder <c>Logging\OWA\InstantMessaging</c> below the installation folder of Exchange is there.</summary>
    public bool? LogFolderExists { get; init; }
}
