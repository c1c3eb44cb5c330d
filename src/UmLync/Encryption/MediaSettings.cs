using System;
using System.Collections.Generic;
using UmLync.Topologies;

namespace UmLync.Encryption;

/// <summary>
/// What is asked of media in each Front End pool of a deployment: the setting of the pool's service, else of its site, else of
/// the deployment (domain.md D.1; the order of the scopes is inferred).
/// </summary>
public sealed class MediaSettings
{
    private const string Service = "Service:";

    private readonly Dictionary<(Scope Scope, string Name), MediaConfiguration> _byPlace = [];

    private MediaSettings()
    {
    }

    /// <summary>The settings of every deployment.</summary>
    public static MediaSettings Of(IEstateView estate)
    {
        MediaSettings settings = new();
        foreach (MediaConfiguration media in estate.All(MediaConfiguration.Schema))
        {
            settings._byPlace.TryAdd((media.Scope, PlaceOf(media.Identity)), media);
        }

        return settings;
    }

    /// <summary>The setting that counts for the pool, or null when there is none.</summary>
    public MediaConfiguration? AppliesTo(LyncPool pool) =>
        At(pool.Scope, Service + pool.Fqdn) ?? At(pool.Scope, "Site:" + pool.Site) ?? At(pool.Scope, "Global");

    /// <summary>The identity without the role of a service: a pool has one set of media settings, whatever role they were given to.</summary>
    private static string PlaceOf(string identity) => (identity.StartsWith(Service, StringComparison.OrdinalIgnoreCase)
        ? Service + identity.Substring(identity.LastIndexOf(':') + 1)
        : identity).ToUpperInvariant();

    private MediaConfiguration? At(Scope deployment, string place) =>
        _byPlace.TryGetValue((deployment, place.ToUpperInvariant()), out MediaConfiguration? media) ? media : null;
}
