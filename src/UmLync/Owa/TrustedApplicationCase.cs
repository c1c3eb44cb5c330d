using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Owa;

/// <summary>
/// One name of Exchange before Lync, and whether it takes a trusted application pool (domain.md D.3, H 1, H 48): forbidden when the
/// identity of the pool or a computer in it is known through a SIP URI dial plan, needed when the name of the OWA pool is not known
/// otherwise.
/// </summary>
public sealed class TrustedApplicationCase
{
    private TrustedApplicationCase(Fqdn name, Scope deployment, TrustedApplicationVerdict? verdict, string reason, params string[] others)
    {
        Name = name;
        Deployment = deployment;
        Verdict = verdict;
        Reason = new Message(reason, [name.ToString(), .. others]);
    }

    /// <summary>The name: of an OWA pool, of an Exchange server, or of a trusted application pool.</summary>
    public Fqdn Name { get; }

    /// <summary>The Lync deployment that has to know it.</summary>
    public Scope Deployment { get; }

    /// <summary>What is to be done; null where something was not read on which it depends.</summary>
    public TrustedApplicationVerdict? Verdict { get; }

    /// <summary>Why.</summary>
    public Message Reason { get; }

    /// <summary>What to do; null where nothing is to be done.</summary>
    public Message? RecommendedAction => Reason.Action;

    /// <summary>Whether the name itself is known through a SIP URI dial plan, and not only a computer in its pool.</summary>
    public bool IsKnownByName => Known.Any(server => server.Through == KnownThrough.DialPlan);

    /// <summary>
    /// Where it comes from: that a pool of a known name harms is documented; that a computer in it is enough, and where a pool is
    /// needed, is inferred.
    /// </summary>
    public Source Source => Verdict is TrustedApplicationVerdict.MustNotCreate or TrustedApplicationVerdict.RemoveDuplicate && IsKnownByName
        ? Source.Confirmed("D.3, H 1, E.2 row 37") : Source.Inferred("H 48");

    /// <summary>The trusted application pool that is there; null where there is none.</summary>
    public TrustedApplicationPool? Pool { get; private init; }

    /// <summary>Why Lync knows the name: the entries of the predicted table.</summary>
    public IReadOnlyList<KnownServer> Known { get; private init; } = [];

    /// <summary>The name of Outlook Web App of which it is; null for a name that it does not use.</summary>
    public OwaIdentity? Identity { get; private init; }

    /// <summary>What makes the name, or a server in its pool, known through a SIP URI dial plan: what forbids a pool.</summary>
    public IReadOnlyList<KnownServer> KnownThroughPlans { get; private init; } = [];

    /// <summary>The names of the estate, deployment by deployment.</summary>
    public static IReadOnlyList<TrustedApplicationCase> Of(IEstateView estate) => [.. estate.ScopesOf(Product.Lync).SelectMany(deployment => Of(estate, deployment))];

    /// <summary>Such as <c>owa.contoso.com: MustCreate</c>.</summary>
    public override string ToString() => Name + ": " + (Verdict?.ToString() ?? "?");

    /// <summary>
    /// The trusted application pools that must go, each once, however many of its names are known: those whose own name Lync knows
    /// through a dial plan, or those that only hold a computer of which it does.
    /// </summary>
    internal static IEnumerable<TrustedApplicationCase> DuplicatesOf(IEstateView estate, Scope deployment, bool knownByName) =>
        Of(estate, deployment).Where(item => item.Verdict == TrustedApplicationVerdict.RemoveDuplicate && item.Pool!.Fqdn.Equals(item.Name) && item.IsKnownByName == knownByName);

    internal static IEnumerable<TrustedApplicationCase> Of(IEstateView estate, Scope deployment)
    {
        KnownServersTable table = KnownServersTable.Of(estate, deployment);
        OwaIdentity[] identities = [.. estate.ScopesOf(Product.Exchange).SelectMany(organization => OwaIdentity.Of(estate, organization))];
        TrustedApplicationPool[] pools = [.. estate.All(deployment, TrustedApplicationPool.Schema).Cast<TrustedApplicationPool>()];
        HashSet<Fqdn> ofExchange =
        [
            .. identities.Select(identity => identity.Name),
            .. table.Servers.Where(server => server.Through == KnownThrough.DialPlan).Select(server => server.Fqdn),
        ];
        bool arePoolsRead = estate.CoverageOf(deployment, TrustedApplicationPool.Schema).IsComplete;
        foreach (Fqdn name in ofExchange.Concat(pools.Where(pool => KnownServersTable.NamesOf(pool).Any(ofExchange.Contains)).Select(pool => pool.Fqdn)).Distinct().OrderBy(name => name))
        {
            TrustedApplicationPool? pool = pools.FirstOrDefault(pool => pool.Fqdn.Equals(name)) ?? pools.FirstOrDefault(pool => KnownServersTable.NamesOf(pool).Contains(name));
            OwaIdentity? identity = Array.Find(identities, identity => identity.Name.Equals(name));
            KnownServer[] known = [.. (pool is null ? [name] : KnownServersTable.NamesOf(pool).Prepend(name).Distinct())
                .Select(other => table.Of(other, KnownThrough.DialPlan)).OfType<KnownServer>()];
            TrustedApplicationCase judged = arePoolsRead
                ? Judge(estate, table, name, pool, known.FirstOrDefault(), identity)
                : new TrustedApplicationCase(name, deployment, null, nameof(OwaMessages.TrustCannotBeTold), deployment + "/" + TrustedApplicationPool.Schema.Id);
            yield return judged.With(pool, [.. table.Of(name)], known, identity);
        }
    }

    private static TrustedApplicationCase Judge(IEstateView estate, KnownServersTable table, Fqdn name, TrustedApplicationPool? pool, KnownServer? known, OwaIdentity? identity)
    {
        return (known, pool) switch
        {
            ({ } other, { } duplicate) => Case(TrustedApplicationVerdict.RemoveDuplicate, nameof(OwaMessages.TrustIsDuplicate), duplicate.Fqdn.ToString(), other.Fqdn.ToString()),
            ({ }, null) => Case(TrustedApplicationVerdict.MustNotCreate, nameof(OwaMessages.TrustComesFromDialPlan)),
            _ when identity?.PoolElsewhere(estate, table.Deployment) is { } elsewhere => Case(TrustedApplicationVerdict.Fine, nameof(OwaMessages.TrustIsElsewhere), elsewhere.Fqdn.ToString()),
            _ when table.Unread is { } unread => Case(null, nameof(OwaMessages.TrustCannotBeTold), unread),
            (null, { } present) when estate.CoverageOf(table.Deployment, TrustedApplication.Schema).IsComplete && !HasApplication(estate, present) =>
                Case(TrustedApplicationVerdict.MustCreate, nameof(OwaMessages.TrustHasNoApplication), present.Fqdn.ToString()),
            (null, { } present) => Case(TrustedApplicationVerdict.Fine, nameof(OwaMessages.TrustComesFromPool), present.Fqdn.ToString()),
            _ when table.Of(name).Any() => Case(TrustedApplicationVerdict.Fine, nameof(OwaMessages.TrustComesFromTopology)),
            _ => Case(TrustedApplicationVerdict.MustCreate, nameof(OwaMessages.TrustIsMissing)),
        };

        TrustedApplicationCase Case(TrustedApplicationVerdict? verdict, string reason, params string[] others) => new(name, table.Deployment, verdict, reason, others);
    }

    private static bool HasApplication(IEstateView estate, TrustedApplicationPool pool) =>
        estate.All(pool.Scope, TrustedApplication.Schema).Cast<TrustedApplication>().Any(application => application.Pool.Equals(pool.Fqdn));

    private TrustedApplicationCase With(TrustedApplicationPool? pool, IReadOnlyList<KnownServer> known, IReadOnlyList<KnownServer> throughPlans, OwaIdentity? identity) =>
        new(Name, Deployment, Verdict, Reason.Id, [.. Reason.Arguments.Skip(1)]) { Pool = pool, Known = known, KnownThroughPlans = throughPlans, Identity = identity };
}
