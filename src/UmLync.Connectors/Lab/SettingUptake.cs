using UmLync.Owa;
using UmLync.Topologies;

namespace UmLync.Connectors.Lab;

/// <summary>
/// What refreshing a server does: it works with what its setting overrides say now. Source: domain.md D.4.
/// </summary>
internal static class SettingUptake
{
    /// <summary>The settings at work after the operation; null where it is no refresh, or the lab does not hold what is at work.</summary>
    public static OwaEffectiveSettings? By(ResourceKey operation, IEstateView estate)
    {
        if (operation.Kind != Operation.SettingRefresh || !estate.CoverageOf(operation.Scope, OwaEffectiveSettings.Schema).IsComplete
            || estate.Find(operation.Scope, ExchangeServer.Schema, operation.Name) is not { } server)
        {
            return null;
        }

        return new OwaEffectiveSettings
        {
            Scope = server.Scope,
            Server = server.Name,
            ImServerName = OwaSettings.ServerNameOf(estate, server) is { } pool ? pool : Optional<string>.None,
            ImCertificateThumbprint = OwaSettings.ThumbprintOf(estate, server) is { } thumbprint ? thumbprint : Optional<string>.None,
        };
    }
}
