using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Blueprints;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Encryption;

/// <summary>
/// What one Lync pool asks of media and what one of its dial plans secures, side by side, and whether calls between the two
/// work (domain.md C.1, E.2 row 1).
/// </summary>
public sealed class EncryptionPairRow
{
    private EncryptionPairRow(UmDialPlan plan, LyncPool pool, MediaConfiguration? media, bool lyncPhones)
    {
        DialPlan = plan.Name;
        Pool = pool.Fqdn.ToString();
        MediaConfiguration = media?.Identity;
        Level = media?.EncryptionLevel;
        Security = plan.VoipSecurity;
        Accepted = Array.AsReadOnly<VoipSecurity>(Level is { } level ? [.. EncryptionPair.Accepted(level)] : []);
        Works = Level is null || Security is not { } security ? null : Accepted.Contains(security);
        Source = Level is { } known ? EncryptionPair.SourceOf(known, lyncPhones) : Source.Confirmed("C.1");
    }

    /// <summary>The name of the dial plan.</summary>
    public string DialPlan { get; }

    /// <summary>The FQDN of the pool.</summary>
    public string Pool { get; }

    /// <summary>The media settings that apply to the pool: its own, its site's or those of the deployment; null when not read.</summary>
    public string? MediaConfiguration { get; }

    /// <summary>What they ask of media; null when not read.</summary>
    public EncryptionLevel? Level { get; }

    /// <summary>Which part of a call the plan secures; null when not read.</summary>
    public VoipSecurity? Security { get; }

    /// <summary>What the plan may be set to for this pool, the strongest first.</summary>
    public IReadOnlyList<VoipSecurity> Accepted { get; }

    /// <summary>Whether calls between pool and plan work; null when one half was not read.</summary>
    public bool? Works { get; }

    /// <summary>The row of the table, with its evidence.</summary>
    public Source Source { get; }

    /// <summary>The pairs of the estate: each SIP URI dial plan with the pools from which the blueprint wants it to be reached.</summary>
    public static IReadOnlyList<EncryptionPairRow> Of(Topology topology, Blueprint blueprint) => Of(new Draft(topology), blueprint);

    /// <summary>Such as <c>Redmond at atl-cs-001.litwareinc.com</c>.</summary>
    public override string ToString() => DialPlan + " at " + Pool;

    internal static IReadOnlyList<EncryptionPairRow> Of(Draft draft, Blueprint blueprint)
    {
        PoolMapping mapping = PoolMapping.Of(draft, blueprint);
        MediaSettings settings = MediaSettings.Of(draft);
        return
        [
            .. from plan in PoolMapping.PlansOf(draft, blueprint)
               from pool in mapping.PoolsOf(plan)
               select new EncryptionPairRow(plan, pool, settings.AppliesTo(pool), blueprint.LyncPhones),
        ];
    }
}
