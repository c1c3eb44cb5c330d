using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Support;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Owa;

/// <summary>
/// The pool and the certificate with which the Outlook Web App of one back-end server is to speak to Lync. What is set already and
/// works is kept; otherwise the nearest pool, and the certificate that the documents name (domain.md D.4, H 20).
/// </summary>
internal sealed class OwaChoice
{
    private OwaChoice(ExchangeServer server, LyncPool? pool, Thumbprint? thumbprint, Message? obstacle)
    {
        Server = server;
        Pool = pool;
        Thumbprint = thumbprint;
        Obstacle = obstacle;
    }

    public ExchangeServer Server { get; }

    public LyncPool? Pool { get; }

    public Thumbprint? Thumbprint { get; }

    /// <summary>Why nothing can be chosen; null where both are.</summary>
    public Message? Obstacle { get; }

    /// <summary>Whether the settings of the server say what was chosen.</summary>
    public bool IsMadeIn(Draft draft) => PresentOf(draft, Server) is { } present && present.Equals(Thumbprint)
        && StringComparer.OrdinalIgnoreCase.Equals(OwaSettings.ServerNameOf(draft, Server), Pool?.Fqdn.ToString());

    /// <summary>The choice for the server.</summary>
    /// <exception cref="UmLyncException">PoolIsNotThere: there is no pool of that name.</exception>
    public static OwaChoice For(Draft draft, ExchangeServer server, string? pool, Thumbprint? thumbprint)
    {
        LyncPool? chosen = PoolFor(draft, server, pool);
        if (chosen is null || !NearestPool.IsSupported(server, chosen))
        {
            return new OwaChoice(server, null, null, chosen is null
                ? new Message(nameof(OwaMessages.NoPoolForOwa), server.Name)
                : new Message(nameof(OwaMessages.OwaPairIsNotSupported), server.Name, chosen.Fqdn.ToString(), chosen.Release?.ToString() ?? "-"));
        }

        Coverage certificates = draft.CoverageOf(server.Scope, Certificate.OfExchange);
        Certificate? shown = Usable(draft, server).FirstOrDefault(certificate => thumbprint is null || certificate.Thumbprint.Equals(thumbprint));
        return shown is not null ? new OwaChoice(server, chosen, shown.Thumbprint, null)
            : !certificates.IsComplete && PresentOf(draft, server) is { } present && thumbprint is null ? new OwaChoice(server, chosen, present, null)
            : new OwaChoice(server, chosen, null, !certificates.IsComplete
                ? new Message(nameof(OwaMessages.OwaCertificateIsUnread), server.Name)
                : thumbprint is null
                ? new Message(nameof(OwaMessages.NoCertificateForOwa), server.Name)
                : new Message(nameof(OwaMessages.OwaCertificateIsNotOnServer), thumbprint.ToString(), server.Name));
    }

    /// <summary>The operator's, then the one that is set and known, then that of the servers beside, then the nearest of any deployment.</summary>
    private static LyncPool? PoolFor(Draft draft, ExchangeServer server, string? pool)
    {
        string? wanted = pool ?? OwaSettings.ServerNameOf(draft, server) ?? OfOthers(draft, server, OwaSettings.ServerNameOf);
        LyncPool? named = draft.All(LyncPool.Schema).FirstOrDefault(other => StringComparer.OrdinalIgnoreCase.Equals(other.Fqdn.ToString(), wanted));
        return pool is not null ? named ?? Named.Pool(draft, pool)
            : named is not null && NearestPool.IsSupported(server, named) ? named
            : draft.ScopesOf(Product.Lync).Select(deployment => NearestPool.For(draft, deployment, [server])).FirstOrDefault(other => other is not null) ?? named;
    }

    private static Thumbprint? PresentOf(Draft draft, ExchangeServer server) => Parsed(OwaSettings.ThumbprintOf(draft, server));

    private static Thumbprint? Parsed(string? text) => Thumbprint.TryParse(text, out Thumbprint? thumbprint) ? thumbprint : null;

    /// <summary>
    /// What the other back-end servers of the site and release have set, where all agree: servers get a cumulative update one after the
    /// other, and the next still has what this one lost (domain.md D.4, after a CU). Read as it was before anything was drawn, so that
    /// one choice never rests on another.
    /// </summary>
    private static string? OfOthers(Draft draft, ExchangeServer server, Func<IEstateView, ExchangeServer, string?> setting)
    {
        string[] settings =
        [
            .. OwaIdentity.BackEnds(draft.Topology, server.Scope)
                .Where(other => other.Name != server.Name && other.Site.Equals(server.Site) && ExchangeReleases.Of(other) == ExchangeReleases.Of(server))
                .Select(other => setting(draft.Topology, other)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase),
        ];
        return settings.Length == 1 ? settings[0] : null;
    }

    /// <summary>
    /// The certificates of the server that can serve: with a key, in their time, signed by an authority. First the one that is set, then
    /// that of the servers beside, then on 2016 that of IIS and on 2013 that of UM, then the one that is valid longest.
    /// </summary>
    private static IEnumerable<Certificate> Usable(Draft draft, ExchangeServer server)
    {
        string service = ExchangeReleases.Of(server) >= ExchangeRelease.Exchange2016 ? "IIS" : "UM";
        Thumbprint? present = PresentOf(draft, server) ?? Parsed(OfOthers(draft, server, OwaSettings.ThumbprintOf));
        DateTimeOffset moment = draft.Topology.CapturedAt;
        return draft.All(server.Scope, Certificate.OfExchange).Cast<Certificate>()
            .Where(certificate => certificate.Computer.Equals(server.Fqdn) && certificate is { HasPrivateKey: not false, IsSelfSigned: false }
                && certificate.NotBefore <= moment && moment < certificate.NotAfter)
            .OrderByDescending(certificate => certificate.Thumbprint.Equals(present))
            .ThenByDescending(certificate => certificate.Services?.Contains(service) == true)
            .ThenByDescending(certificate => certificate.NotAfter)
            .ThenBy(certificate => certificate.Thumbprint);
    }
}
