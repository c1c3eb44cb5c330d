using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Support;
using UmLync.Topologies;

namespace UmLync.Owa;

/// <summary>
/// The setting overrides that hold the settings of instant messaging: component OwaServer, section IMSettings. Their parameters
/// are a list that is given whole, because Set-SettingOverride replaces it (domain.md D.4, H 10).
/// </summary>
public static class InstantMessagingOverride
{
    /// <summary>The component.</summary>
    public const string Component = "OwaServer";

    /// <summary>The section of the component.</summary>
    public const string Section = "IMSettings";

    /// <summary>Whether the override is one of instant messaging; null where component or section were not read.</summary>
    public static bool? IsOne(SettingOverride setting) => setting switch
    {
        { Component: { } component, Section: { } section } => Same(component, Component) && Same(section, Section),
        { Component: { } component } when !Same(component, Component) => false,
        _ => null,
    };

    /// <summary>Whether the override is known to be one of instant messaging.</summary>
    public static bool Is(SettingOverride setting) => IsOne(setting) == true;

    /// <summary>The overrides of instant messaging in the organization.</summary>
    public static IEnumerable<SettingOverride> In(IEstateView estate, Scope organization) =>
        estate.All(organization, SettingOverride.Schema).Cast<SettingOverride>().Where(Is);

    /// <summary>The servers with Outlook on the web that the override reaches: those it names, or all of Exchange 2016 or later.</summary>
    public static IEnumerable<ExchangeServer> ServersOf(SettingOverride setting, IEstateView estate) =>
        estate.All(setting.Scope, ExchangeServer.Schema).Cast<ExchangeServer>().Where(server => Reads(server) && Reaches(setting, server));

    /// <summary>Whether the override is for the server by name: by the short one that is documented, or by its FQDN.</summary>
    public static bool Names(SettingOverride setting, ExchangeServer server) =>
        setting.Servers is { } names && (names.Contains(server.Name) || (server.Fqdn is { } fqdn && names.Contains(fqdn.ToString())));

    /// <summary>Whether the override reaches the server: by name and by version.</summary>
    public static bool Reaches(SettingOverride setting, ExchangeServer server) =>
        (setting.Servers is not { Count: > 0 } || Names(setting, server))
        && !(setting.MinVersion.HasValue && server.Version is { } version && version.CompareTo(setting.MinVersion.Value) < 0)
        && !(setting.MaxVersion.HasValue && server.Version is { } build && build.CompareTo(setting.MaxVersion.Value) > 0);

    /// <summary>Whether the server takes its settings from overrides: Outlook on the web of Exchange 2016 or later.</summary>
    public static bool Reads(ExchangeServer server) =>
        ExchangeReleases.Of(server) >= ExchangeRelease.Exchange2016 && server.Roles?.Contains("Edge") != true;

    /// <summary>The value of a parameter; null where the list has it not.</summary>
    public static string? ValueOf(SettingOverride setting, string parameter) =>
        (setting.Parameters ?? NameSet.Empty).Where(text => text.StartsWith(parameter + "=", StringComparison.OrdinalIgnoreCase))
            .Select(text => text.Substring(parameter.Length + 1).Trim()).FirstOrDefault();

    /// <summary>The whole list with these values, and with what else stood in it.</summary>
    public static NameSet Parameters(NameSet? present, string serverName, string thumbprint) => new(
    [
        .. (present ?? NameSet.Empty).Where(text => !IsOf(text, WebConfig.ServerNameKey) && !IsOf(text, WebConfig.CertificateThumbprintKey)),
        WebConfig.ServerNameKey + "=" + serverName,
        WebConfig.CertificateThumbprintKey + "=" + thumbprint,
    ]);

    private static bool IsOf(string text, string parameter) => text.StartsWith(parameter + "=", StringComparison.OrdinalIgnoreCase);

    private static bool Same(string text, string other) => StringComparer.OrdinalIgnoreCase.Equals(text, other);
}
