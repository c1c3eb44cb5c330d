using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Blueprints;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Designers;

/// <summary>
/// One UM IP gateway for each Lync pool that homes users of Enterprise Voice, found by address and not by name, with message
/// waiting as the pool's release and kind allow it. Gateways of other peers are not touched.
/// </summary>
public sealed class GatewayDesigner : IDesigner
{
    /// <summary>The longest name that New-UMIPGateway takes (domain.md C.3).</summary>
    public const int LongestName = 64;

    private static readonly Source OnePerPool = Source.Confirmed("J.4 step 8, H 33");
    private static readonly Source Waiting = Source.Confirmed("A.6");

    /// <inheritdoc/>
    public void Design(Draft draft, Blueprint blueprint)
    {
        PoolMapping mapping = PoolMapping.Of(draft, blueprint);
        foreach (Scope organization in draft.ScopesOf(Product.Exchange))
        {
            OwnGateways own = OwnGateways.Of(draft, organization);
            HashSet<string> taken = NamesIn(draft, organization);
            UmIpGateway? nameless = draft.All(organization, UmIpGateway.Schema).Cast<UmIpGateway>().FirstOrDefault(gateway => gateway.Address is null);
            foreach (LyncPool pool in mapping.Pools.Where(pool => own.Of(pool) is null))
            {
                if (nameless is null)
                {
                    Create(draft, organization, pool, NameFor(pool, blueprint, taken));
                }
                else
                {
                    draft.LeaveOut(pool.Key.ToString(), new Message(nameof(Messages.PropertyWasNotRead), "address", nameless.Key.ToString()), OnePerPool);
                }
            }

            foreach (LyncPool pool in mapping.Undecided.Where(pool => own.Of(pool) is null))
            {
                string unread = pool.PoolKind is null ? "kind" : CsUser.Schema.Id;
                draft.LeaveOut(pool.Key.ToString(), new Message(nameof(ReasonMessages.PoolMayNotCount), pool.Fqdn.ToString(), unread), OnePerPool);
            }

            foreach ((UmIpGateway gateway, LyncPool pool) in OwnGateways.Of(draft, organization).All)
            {
                AllowMessageWaiting(draft, gateway, pool);
            }
        }
    }

    /// <summary>Whether the pool takes message-waiting notifications: Lync 2010 or later, and not a branch (domain.md A.6).</summary>
    public static bool? TakesMessageWaiting(LyncPool pool) => pool.Release is null || pool.PoolKind is null
        ? null
        : pool.Release >= LyncRelease.Lync2010 && pool.PoolKind != PoolKind.Branch;

    /// <summary>Draws the gateway of a pool that has none.</summary>
    internal static void Create(Draft draft, Scope organization, LyncPool pool, string name) => draft.Put(
        new UmIpGateway { Scope = organization, Name = name, Address = GatewayAddress.Parse(pool.Fqdn.ToString()) },
        new Because(new Message(nameof(ReasonMessages.PoolHasNoGateway), pool.Fqdn.ToString()), OnePerPool, Fact.Of(pool, "kind")));

    /// <summary>Draws message waiting as the pool takes it.</summary>
    internal static void AllowMessageWaiting(Draft draft, UmIpGateway gateway, LyncPool pool)
    {
        if (TakesMessageWaiting(pool) is not { } takes)
        {
            draft.LeaveOut(gateway.Key.ToString(), new Message(nameof(ReasonMessages.PoolReleaseIsUnknown), pool.Fqdn.ToString()), Waiting);
            return;
        }

        string reason = takes ? nameof(ReasonMessages.PoolTakesMessageWaiting) : nameof(ReasonMessages.PoolTakesNoMessageWaiting);
        draft.Put(
            gateway with { MessageWaitingIndicatorAllowed = takes },
            new Because(new Message(reason, pool.Fqdn.ToString()), Waiting, Fact.Of(pool, "release"), Fact.Of(pool, "kind")));
    }

    /// <summary>The name of the pool's new gateway: the blueprint's, else the pool's FQDN; made free, and taken from then on.</summary>
    internal static string NameFor(LyncPool pool, Blueprint blueprint, HashSet<string> taken)
    {
        string fqdn = pool.Fqdn.ToString();
        string wanted = blueprint.GatewayNames.TryGetValue(fqdn, out string? chosen) ? chosen : fqdn.Length <= LongestName ? fqdn : pool.Fqdn.FirstLabel;
        return FreeName.For(wanted, taken);
    }

    /// <summary>The names of the gateways of the organization.</summary>
    internal static HashSet<string> NamesIn(Draft draft, Scope organization) => new(
        draft.All(organization, UmIpGateway.Schema).Cast<UmIpGateway>().Select(gateway => gateway.Name), StringComparer.OrdinalIgnoreCase);
}
