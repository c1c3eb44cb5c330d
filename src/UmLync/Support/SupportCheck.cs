using System.Collections.Generic;
using System.Linq;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Support;

/// <summary>
/// What may be planned at all. A server of Exchange 2019 or later has no Unified Messaging, and one of Exchange 2007 is older
/// than what UmLync configures: both are left out, with the reason and the way out (domain.md D.6, E.2 row 43).
/// </summary>
public static class SupportCheck
{
    private static readonly Source NoUm = Source.Confirmed("D.6, E.2 row 43");
    private static readonly Source TooOld = Source.Inferred("C.2");

    /// <summary>The servers that no plan touches.</summary>
    public static IReadOnlyList<Refusal> Refusals(Topology topology) =>
        [.. topology.All(ExchangeServer.Schema).Select(RefusalOf).OfType<Refusal>()];

    /// <summary>Whether the release has Unified Messaging that UmLync configures: Exchange 2010, 2013 and 2016.</summary>
    public static bool HasUm(ExchangeRelease release) =>
        release is ExchangeRelease.Exchange2010 or ExchangeRelease.Exchange2013 or ExchangeRelease.Exchange2016;

    /// <summary>Whether the role runs on a server of a release with Unified Messaging; taken for granted where the version was not read.</summary>
    public static bool HasUm(IUmRole role, IEstateView estate) =>
        estate.Find(role.Scope, ExchangeServer.Schema, role.Server) is not { } server
        || ExchangeReleases.Of(server) is not { } release || HasUm(release);

    /// <summary>The organizations that have servers, none of which could ever be planned.</summary>
    public static IEnumerable<Scope> OrganizationsWithoutUm(Topology topology) =>
        topology.ScopesOf(Product.Exchange).Where(organization => topology.CoverageOf(organization, ExchangeServer.Schema).IsComplete
            && topology.All(organization, ExchangeServer.Schema) is { Count: > 0 } servers
            && servers.Cast<ExchangeServer>().All(server => ExchangeReleases.Of(server) is { } release && !HasUm(release)));

    private static Refusal? RefusalOf(ExchangeServer server) => ExchangeReleases.Of(server) switch
    {
        ExchangeRelease.Exchange2019OrLater => new Refusal(server, About(server, nameof(RuleMessages.ServerHasNoUm)), NoUm),
        ExchangeRelease.Exchange2007OrEarlier => new Refusal(server, About(server, nameof(RuleMessages.ServerIsTooOld)), TooOld),
        _ => null,
    };

    private static Message About(ExchangeServer server, string reason) => new(reason, server.Name, server.Version!.ToString());
}
