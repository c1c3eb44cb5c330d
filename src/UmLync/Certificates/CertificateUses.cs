using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Certificates;

/// <summary>Which certificates of a topology serve, and as what.</summary>
internal static class CertificateUses
{
    /// <summary>The service of Enable-ExchangeCertificate for the UM service.</summary>
    public const string Um = "UM";

    /// <summary>That for the call router.</summary>
    public const string CallRouter = "UMCallRouter";

    private const string ThumbprintParameter = "IMCertificateThumbprint=";
    private const string OwaComponent = "OwaServer";

    public static IEnumerable<CertificateCase> Of(CertificateEstate estate, Scope scope) =>
        scope.Product == Product.Exchange ? OfExchange(estate, scope) : OfLync(estate, scope);

    private static IEnumerable<CertificateCase> OfExchange(CertificateEstate estate, Scope scope)
    {
        HashSet<(string Computer, string Thumbprint)> instantMessaging = [.. InstantMessaging(estate.Topology, scope)];
        HashSet<string> everywhere = [.. Overrides(estate.Topology, scope).Where(setting => setting.Servers is { Count: 0 }).SelectMany(ThumbprintsIn)];
        foreach (Certificate certificate in estate.Topology.All(scope, Certificate.OfExchange).Cast<Certificate>())
        {
            string thumbprint = certificate.Thumbprint.ToString();
            CertificateRoles roles = (certificate.Services?.Contains(Um) == true ? CertificateRoles.UmService : CertificateRoles.None)
                | (certificate.Services?.Contains(CallRouter) == true ? CertificateRoles.CallRouter : CertificateRoles.None)
                | (instantMessaging.Contains((certificate.Computer.ToString().ToUpperInvariant(), thumbprint)) || everywhere.Contains(thumbprint) ? CertificateRoles.Owa : CertificateRoles.None);
            if (roles != CertificateRoles.None)
            {
                yield return Case(estate, certificate, roles, roles == CertificateRoles.Owa ? OwaPoolOf(estate.Topology, certificate.Computer) : certificate.Computer);
            }
        }
    }

    private static IEnumerable<CertificateCase> OfLync(CertificateEstate estate, Scope scope)
    {
        Dictionary<string, string?> pools = estate.Topology.All(scope, LyncComputer.Schema).Cast<LyncComputer>()
            .ToDictionary(computer => computer.Fqdn.ToString(), computer => computer.Pool, StringComparer.OrdinalIgnoreCase);
        HashSet<string> mediation = Set(estate.Topology.All(scope, MediationServer.Schema).Cast<MediationServer>().Select(server => server.Fqdn.ToString()));
        HashSet<string> devices = Set(estate.Topology.All(scope, MediaGateway.Schema).Cast<MediaGateway>().Select(gateway => gateway.Address?.ToString())
            .Concat(estate.Topology.ScopesOf(Product.Exchange).SelectMany(estate.SecuredPeersOf).Select(peer => peer.ToString())));
        foreach (Certificate certificate in estate.Topology.All(scope, Certificate.OfLync).Cast<Certificate>())
        {
            string computer = certificate.Computer.ToString();
            string? pool = pools.TryGetValue(computer, out string? found) ? found : null;
            bool isDefault = certificate.Services?.Contains("Default") == true;
            CertificateRoles roles = (isDefault && pool is not null ? CertificateRoles.LyncFrontEnd : CertificateRoles.None)
                | (isDefault && mediation.Contains(pool ?? computer) ? CertificateRoles.MediationServer : CertificateRoles.None)
                | (devices.Contains(computer) ? CertificateRoles.VoipGateway : CertificateRoles.None);
            if (roles != CertificateRoles.None || certificate.Services?.Count > 0)
            {
                yield return Case(estate, certificate, roles, Fqdn.TryParse(pool, out Fqdn? name) ? name : certificate.Computer);
            }
        }
    }

    private static CertificateCase Case(CertificateEstate estate, Certificate certificate, CertificateRoles roles, Fqdn? name) => new()
    {
        Subject = certificate.Key.ToString(),
        Certificate = CertificateFacts.Of(certificate),
        Roles = roles,
        At = estate.Topology.CapturedAt,
        Name = name,
        Computer = certificate.Computer,
        HasPrivateKey = certificate.HasPrivateKey,
        Services = certificate.Services,
        Chain = CertificateChain.Of(certificate),
        Estate = estate,
        Resource = certificate,
    };

    // Exchange 2013 keeps the thumbprint in web.config, server by server; 2016 in an override, for some servers or for all.
    private static IEnumerable<(string Computer, string Thumbprint)> InstantMessaging(Topology topology, Scope scope) =>
        from place in topology.All(scope, OwaWebConfig.Schema).Cast<OwaWebConfig>()
            .Where(config => config.ImCertificateThumbprint.HasValue)
            .Select(config => (Server: config.Server, Text: config.ImCertificateThumbprint.Value))
            .Concat(from setting in Overrides(topology, scope)
                    from server in setting.Servers ?? NameSet.Empty
                    from text in ThumbprintsIn(setting)
                    select (Server: server, Text: text))
        let thumbprint = Thumbprint.TryParse(place.Text, out Thumbprint? value) ? value : null
        let computer = topology.Find(scope, ExchangeServer.Schema, place.Server)?.Fqdn
        where thumbprint is not null && computer is not null
        select (computer.ToString().ToUpperInvariant(), thumbprint.ToString());

    private static IEnumerable<SettingOverride> Overrides(Topology topology, Scope scope) => topology.All(scope, SettingOverride.Schema)
        .Cast<SettingOverride>().Where(setting => StringComparer.OrdinalIgnoreCase.Equals(setting.Component, OwaComponent));

    private static IEnumerable<string> ThumbprintsIn(SettingOverride setting) =>
        from parameter in setting.Parameters ?? NameSet.Empty
        where parameter.StartsWith(ThumbprintParameter, StringComparison.OrdinalIgnoreCase)
        let value = Thumbprint.TryParse(parameter.Substring(ThumbprintParameter.Length), out Thumbprint? thumbprint) ? thumbprint.ToString() : null
        where value is not null
        select value;

    // The name of the pool has to be the name in the certificate (domain.md J.7); without a pool, nothing is said of the name.
    private static Fqdn? OwaPoolOf(Topology topology, Fqdn computer) => topology.All(TrustedApplicationPool.Schema)
        .FirstOrDefault(pool => pool.Computers?.Contains(computer.ToString()) == true)?.Fqdn;

    private static HashSet<string> Set(IEnumerable<string?> names) => new(names.OfType<string>(), StringComparer.OrdinalIgnoreCase);
}
