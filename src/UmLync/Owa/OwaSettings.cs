using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Owa;

/// <summary>
/// The two settings with which the Outlook Web App of one back-end server speaks to Lync, wherever its release keeps them: in
/// web.config (2013) or in the setting override that reaches the server (2016).
/// </summary>
public static class OwaSettings
{
    /// <summary>The FQDN of the pool, as it is written; null where there is none or it was not read.</summary>
    public static string? ServerNameOf(IEstateView estate, ExchangeServer server) => ValueOf(estate, server, WebConfig.ServerNameKey);

    /// <summary>The thumbprint, as it is written; null where there is none or it was not read.</summary>
    public static string? ThumbprintOf(IEstateView estate, ExchangeServer server) => ValueOf(estate, server, WebConfig.CertificateThumbprintKey);

    /// <summary>The certificate that the thumbprint names on the server; null where it is not there or was not read.</summary>
    public static Certificate? CertificateOf(IEstateView estate, ExchangeServer server) =>
        server.Fqdn is { } computer && Thumbprint.TryParse(ThumbprintOf(estate, server), out Thumbprint? thumbprint)
            ? estate.All(server.Scope, Certificate.OfExchange).Cast<Certificate>()
                .FirstOrDefault(certificate => certificate.Computer.Equals(computer) && certificate.Thumbprint.Equals(thumbprint))
            : null;

    /// <summary>
    /// The settings that the overrides give the server and with which it does not work yet: key, value at work, value of the override.
    /// Null where that is not known; web.config shows no value at work. Source: domain.md D.4, H 11.
    /// </summary>
    public static IReadOnlyList<(string Key, string? AtWork, string Wanted)>? NotInEffect(IEstateView estate, ExchangeServer server)
    {
        if (!InstantMessagingOverride.Reads(server) || estate.Find(server.Scope, OwaEffectiveSettings.Schema, server.Name) is not { ImServerName.IsRead: true, ImCertificateThumbprint.IsRead: true } atWork)
        {
            return null;
        }

        return
        [
            .. from item in new[] { (Key: WebConfig.ServerNameKey, AtWork: atWork.ImServerName), (Key: WebConfig.CertificateThumbprintKey, AtWork: atWork.ImCertificateThumbprint) }
               let wanted = ValueOf(estate, server, item.Key)
               where wanted is not null && !StringComparer.OrdinalIgnoreCase.Equals(wanted, item.AtWork.ToString())
               select (item.Key, item.AtWork.HasValue ? item.AtWork.Value : null, wanted),
        ];
    }

    /// <summary>The overrides of instant messaging that would reach the server but for its build (MinVersion, MaxVersion).</summary>
    public static IEnumerable<SettingOverride> OutOfRange(IEstateView estate, ExchangeServer server) =>
        InstantMessagingOverride.In(estate, server.Scope).Where(setting => !InstantMessagingOverride.Reaches(setting, server)
            && InstantMessagingOverride.Reaches(setting with { MinVersion = default, MaxVersion = default }, server));

    /// <summary>The overrides that set instant messaging on the server, those that name it first.</summary>
    public static SettingOverride[] OverridesOf(IEstateView estate, ExchangeServer server) =>
    [
        .. InstantMessagingOverride.In(estate, server.Scope).Where(setting => InstantMessagingOverride.Reaches(setting, server))
            .OrderBy(setting => setting.Servers is not { Count: > 0 }),
    ];

    private static string? ValueOf(IEstateView estate, ExchangeServer server, string key)
    {
        if (InstantMessagingOverride.Reads(server))
        {
            return OverridesOf(estate, server).Select(setting => InstantMessagingOverride.ValueOf(setting, key)).FirstOrDefault(value => value is not null);
        }

        OwaWebConfig? config = estate.Find(server.Scope, OwaWebConfig.Schema, server.Name);
        Optional<string> value = config is null ? default : key == WebConfig.ServerNameKey ? config.ImServerName : config.ImCertificateThumbprint;
        return value.HasValue ? value.Value : null;
    }
}
