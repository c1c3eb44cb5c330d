namespace UmLync.Topologies;

/// <summary>
/// The two settings of instant messaging with which an Exchange 2016 server works now, as its own diagnostic information shows them.
/// They come from the setting overrides and follow a change of these only when they are refreshed (<see cref="SettingOverride"/>).
/// Exchange 2013 shows no such thing. State of the running system: nothing plans it, and undo leaves it alone. Source: domain.md
/// D.4, H row 11.
/// </summary>
public sealed record OwaEffectiveSettings : Resource
{
    /// <summary>The kind and its properties.</summary>
    public static ResourceKind<OwaEffectiveSettings> Schema { get; } = new ResourceKind<OwaEffectiveSettings>(
            Product.Exchange, "owaEffectiveSettings", scope => new OwaEffectiveSettings { Scope = scope }, settings => settings.Server)
        .Identity("server", Codecs.Text, settings => settings.Server, (settings, value) => settings with { Server = value }, refersTo: "exchangeServers")
        .Optional("imCertificateThumbprint", Codecs.Text, settings => settings.ImCertificateThumbprint, (settings, value) => settings with { ImCertificateThumbprint = value }, isRuntime: true)
        .Optional("imServerName", Codecs.Text, settings => settings.ImServerName, (settings, value) => settings with { ImServerName = value }, isRuntime: true);

    /// <inheritdoc/>
    public override ResourceKind Kind => Schema;

    /// <summary>The name of the Exchange server.</summary>
    public string Server { get; init; } = string.Empty;

    /// <summary>The thumbprint of the certificate that Outlook on the web shows to Lync, as it is written; absent where it is empty.</summary>
    public Optional<string> ImCertificateThumbprint { get; init; }

    /// <summary>The FQDN of the Lync pool; absent where it is empty.</summary>
    public Optional<string> ImServerName { get; init; }
}
