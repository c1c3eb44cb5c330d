using UmLync.Values;

namespace UmLync.Topologies;

/// <summary>
/// A setting override: how Exchange 2016 keeps the instant-messaging settings of Outlook on the web, in Active Directory, where
/// a cumulative update does not lose them. Set-SettingOverride replaces the whole list of parameters, and two overrides for the
/// same component and section conflict. Source: domain.md D.4, H row 10.
/// </summary>
public sealed record SettingOverride : Resource
{
    /// <summary>The kind and its properties.</summary>
    public static ResourceKind<SettingOverride> Schema { get; } = new ResourceKind<SettingOverride>(
            Product.Exchange, "settingOverrides", scope => new SettingOverride { Scope = scope }, setting => setting.Name)
        .Identity("name", Codecs.Text, setting => setting.Name, (setting, value) => setting with { Name = value })
        .Value("component", Codecs.Text, setting => setting.Component, (setting, value) => setting with { Component = value })
        .Value("section", Codecs.Text, setting => setting.Section, (setting, value) => setting with { Section = value })
        .Value("parameters", Codecs.Names, setting => setting.Parameters, (setting, value) => setting with { Parameters = value })
        .Value("servers", Codecs.Names, setting => setting.Servers, (setting, value) => setting with { Servers = value }, refersTo: "exchangeServers")
        .Value("reason", Codecs.Text, setting => setting.Reason, (setting, value) => setting with { Reason = value })
        .Optional("minVersion", Codecs.Version, setting => setting.MinVersion, (setting, value) => setting with { MinVersion = value })
        .Optional("maxVersion", Codecs.Version, setting => setting.MaxVersion, (setting, value) => setting with { MaxVersion = value });

    /// <inheritdoc/>
    public override ResourceKind Kind => Schema;

    /// <summary>The name; New-SettingOverride refuses one that exists.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>The component: <c>OwaServer</c> for instant messaging.</summary>
    public string? Component { get; init; }

    /// <summary>The section of the component: <c>IMSettings</c> for instant messaging.</summary>
    public string? Section { get; init; }

    /// <summary>The settings as <c>name=value</c>, such as <c>IMServerName=lync.contoso.com</c>; always the whole list.</summary>
    public NameSet? Parameters { get; init; }

    /// <summary>The short names of the servers to which it applies; empty where it applies to all.</summary>
    public NameSet? Servers { get; init; }

    /// <summary>Why it was made, in the words of the administrator.</summary>
    public string? Reason { get; init; }

    /// <summary>The earliest build to which it applies.</summary>
    public Optional<ProductVersion> MinVersion { get; init; }

    /// <summary>The latest build to which it applies.</summary>
    public Optional<ProductVersion> MaxVersion { get; init; }
}
