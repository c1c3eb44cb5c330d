using System.Collections.Generic;
using System.Linq;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Support;

/// <summary>
/// What stands before every plan: servers without Unified Messaging that UmLync configures are left out with the reason, and so
/// are organizations that have no others. Where nothing remains there is no plan, and the error names the way out.
/// </summary>
internal static class SupportGate
{
    /// <summary>An empty sheet over what may be planned.</summary>
    /// <exception cref="UmLyncException">No server of the estate has Unified Messaging.</exception>
    public static Draft Open(Topology topology)
    {
        Scope[] without = [.. SupportCheck.OrganizationsWithoutUm(topology)];
        if (without.Length > 0 && without.Length == topology.ScopesOf(Product.Exchange).Count())
        {
            throw new UmLyncException(new Message(nameof(RuleMessages.NoServerWithUmRemains), Listed(topology.All(ExchangeServer.Schema))));
        }

        Draft draft = new(topology, without);
        foreach (Refusal refusal in SupportCheck.Refusals(topology))
        {
            draft.LeaveOut(refusal.Server.Key.ToString(), refusal.Reason, refusal.Source);
        }

        return draft;
    }

    private static string Listed(IEnumerable<ExchangeServer> servers) => string.Join(
        ", ", servers.Select(ExchangeReleases.Of).OfType<ExchangeRelease>().Distinct().OrderBy(release => release).Select(ExchangeReleases.NameOf));
}
