namespace UmLync.Topologies;

/// <summary>
/// The two settings of instant messaging in the web.config of Outlook Web App on an Exchange 2013 back-end server, in the node
/// <c>appSettings</c> of <c>…\ClientAccess\Owa\web.config</c>. They are per server and are lost with a cumulative update;
/// Exchange 2016 ignores them (<see cref="SettingOverride"/>). Source: domain.md D.4, J.7.
/// </summary>
public sealed record OwaWebConfig : Resource
{
    /// <summary>The kind and its properties.</summary>
    public static ResourceKind<OwaWebConfig> Schema { get; } = new ResourceKind<OwaWebConfig>(
            Product.Exchange, "owaWebConfigs", scope => new OwaWebConfig { Scope = scope }, config => config.Server)
        .Identity("server", Codecs.Text, config => config.Server, (config, value) => config with { Server = value }, refersTo: "exchangeServers")
        .Optional("imCertificateThumbprint", Codecs.Text, config => config.ImCertificateThumbprint, (config, value) => config with { ImCertificateThumbprint = value })
        .Optional("imServerName", Codecs.Text, config => config.ImServerName, (config, value) => config with { ImServerName = value });

    /// <inheritdoc/>
    public override ResourceKind Kind => Schema;

    /// <summary>The name of the Exchange server.</summary>
    public string Server { get; init; } = string.Empty;

    /// <summary>
    /// The key IMCertificateThumbprint as it stands in the file, mistyped or not: a text, because a wrong one is what a rule
    /// has to find.
    /// </summary>
    public Optional<string> ImCertificateThumbprint { get; init; }

    /// <summary>The key IMServerName as it stands in the file: the FQDN of the Lync pool.</summary>
    public Optional<string> ImServerName { get; init; }
}
