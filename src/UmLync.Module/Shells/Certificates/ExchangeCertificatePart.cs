using System.Collections.Generic;
using System.Linq;
using UmLync.Cmdlets.Shells.Servers;
using UmLync.Connectors.Estates;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Cmdlets.Shells.Certificates;

/// <summary>
/// The certificates of the Exchange servers as the management shell shows them, with what only the stores of the servers tell: the
/// chain that each can build. Changed by the management shell alone.
/// </summary>
internal sealed class ExchangeCertificatePart(ServerFleet fleet, IEstatePart exchange) : IEstatePart
{
    public string Name => exchange.Name;

    public IReadOnlyList<Scope> Scopes => exchange.Scopes;

    public bool Reads(ResourceKind kind) => kind == Certificate.OfExchange;

    public bool Writes(ResourceKind kind) => false;

    public Topology Read(ReadRequest request)
    {
        Topology shown = exchange.Read(ReadRequest.Of([Certificate.OfExchange]));
        Fqdn[] computers = [.. shown.All(Certificate.OfExchange).Select(certificate => certificate.Computer).Distinct()];

        // Whom the other part of the servers could not reach is not waited for once more.
        IReadOnlyDictionary<Fqdn, ServerReply<CertificateStores>> replies = fleet.AskAll(computers, (_, shell) => CertificateStores.Of(shell));
        TopologyBuilder builder = shown.ToBuilder();
        foreach (Certificate certificate in shown.All(Certificate.OfExchange))
        {
            if (replies[certificate.Computer].Answer is { } stores)
            {
                builder.Put(stores.Completed(certificate, shown.CapturedAt));
            }
        }

        return builder.Build();
    }

    public Resource? Read(ResourceKey key)
    {
        Certificate? certificate = (Certificate?)exchange.Read(key);
        if (certificate is null)
        {
            return null;
        }

        try
        {
            return fleet.Ask(certificate.Computer, shell => CertificateStores.Of(shell).Completed(certificate, Here.Clock()));
        }
        catch (UmLyncException)
        {
            // As when all are read: what the server would tell stays unread.
            return certificate;
        }
    }

    public void Apply(PlannedChange change) => exchange.Apply(change);

    public void EndPhase()
    {
    }
}
