using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Posture;

/// <summary>
/// Whether TLS 1.0 and 1.1 can be turned off here: the integration is as ready as the least ready of what takes part, on either
/// side (domain.md D.5). A part that is unknown is never taken for ready.
/// </summary>
public sealed class TlsPosture
{
    private TlsPosture(string estate, IEnumerable<TlsRow> rows, IEnumerable<Message> unread)
    {
        Estate = estate;
        Rows = Array.AsReadOnly<TlsRow>([.. rows]);
        Unread = Array.AsReadOnly<Message>([.. unread]);
    }

    /// <summary>The estate, or the endpoints, that were looked at.</summary>
    public string Estate { get; }

    /// <summary>True: turn them off. False: something stops working. Null: not everything is known, and nothing known stands against it.</summary>
    public bool? CanTurnOff => BlockedBy.Count > 0 ? false : Unread.Count > 0 || Rows.Count == 0 || Rows.Any(row => row.State == TlsReadiness.Unknown) ? null : true;

    /// <summary>What would stop working.</summary>
    public IReadOnlyList<TlsRow> BlockedBy => Array.AsReadOnly<TlsRow>([.. Rows.Where(row => row.State is TlsReadiness.NeedsUpdate or TlsReadiness.NeedsReplacement)]);

    /// <summary>The sides on which something would stop working.</summary>
    public IReadOnlyList<Product> BlockedSides => Array.AsReadOnly<Product>([.. BlockedBy.Select(row => row.Side).OfType<Product>().Distinct().OrderBy(side => side)]);

    /// <summary>The verdict on each server, pool and endpoint: what stands against it first.</summary>
    public IReadOnlyList<TlsRow> Rows { get; }

    /// <summary>What was not read of the estate.</summary>
    public IReadOnlyList<Message> Unread { get; }

    /// <summary>The posture of an estate, by its builds.</summary>
    /// <param name="topology">The estate.</param>
    /// <param name="phones">Whether Lync Phone Edition is in use; null where nobody said.</param>
    public static TlsPosture Of(Topology topology, bool? phones) => new(
        topology.Estate,
        Ordered([.. topology.All(ExchangeServer.Schema).Select(TlsRow.Of), .. topology.All(LyncPool.Schema).Select(TlsRow.Of), .. WithoutBuild(topology), TlsRow.OfPhones(phones)]),
        UnreadOf(topology, ExchangeServer.Schema).Concat(UnreadOf(topology, LyncPool.Schema)));

    /// <summary>Edge Servers, and Mediation Servers that are part of no pool: they take part, and no topology shows their builds.</summary>
    private static IEnumerable<TlsRow> WithoutBuild(Topology topology) =>
    [
        .. topology.All(EdgeServer.Schema).Select(server => TlsRow.OfUnseen(server, server.Fqdn)),
        .. topology.All(MediationServer.Schema).Where(server => topology.Find(server.Scope, LyncPool.Schema, server.Fqdn.ToString()) is null).Select(server => TlsRow.OfUnseen(server, server.Fqdn)),
    ];

    /// <summary>The posture of endpoints, by what they agree on.</summary>
    public static TlsPosture Of(IEnumerable<TlsRow> endpoints)
    {
        TlsRow[] rows = [.. Ordered(endpoints)];
        return new TlsPosture(string.Join(", ", rows.Select(row => row.Subject)), rows, []);
    }

    /// <inheritdoc/>
    public override string ToString() => Estate + ": " + (CanTurnOff?.ToString() ?? "?");

    private static IEnumerable<TlsRow> Ordered(IEnumerable<TlsRow> rows) => rows.OrderBy(row => row.State switch
    {
        TlsReadiness.NeedsReplacement => 0,
        TlsReadiness.NeedsUpdate => 1,
        TlsReadiness.Unknown => 2,
        _ => 3,
    });

    private static IEnumerable<Message> UnreadOf(Topology topology, ResourceKind kind)
    {
        Scope[] scopes = [.. topology.ScopesOf(kind.Product)];
        return scopes.Length == 0
            ? [new Message(nameof(RuleMessages.SideIsUnread), kind.Product.ToString())]
            : from scope in scopes
              let coverage = topology.CoverageOf(scope, kind)
              where !coverage.IsComplete
              select new Message(nameof(RuleMessages.KindIsUnread), kind.Id, scope.ToString(), coverage.Reason ?? "-");
    }
}
