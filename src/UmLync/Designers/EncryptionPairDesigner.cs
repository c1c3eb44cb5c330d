using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Blueprints;
using UmLync.Encryption;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Designers;

/// <summary>
/// Makes the pairs of one dial plan work: sets its VoIP security to what the operator asks for, or to the strongest value that
/// its pools accept. What the pools ask of media changes only where the operator says so, and never so that another dial plan
/// stops working.
/// </summary>
public sealed class EncryptionPairDesigner : IDesigner
{
    private readonly string _dialPlan;
    private readonly string? _pool;
    private readonly VoipSecurity? _security;
    private readonly EncryptionLevel? _level;

    /// <summary>A designer for one dial plan.</summary>
    /// <param name="dialPlan">The name of the dial plan.</param>
    /// <param name="pool">The FQDN of the pool whose media settings may change; by default all pools of the plan.</param>
    /// <param name="security">The VoIP security of the plan; by default the strongest that works.</param>
    /// <param name="level">What the pools are to ask of media; by default they are left as they are.</param>
    public EncryptionPairDesigner(string dialPlan, string? pool = null, VoipSecurity? security = null, EncryptionLevel? level = null)
    {
        _dialPlan = dialPlan;
        _pool = pool;
        _security = security;
        _level = level;
    }

    /// <inheritdoc/>
    public void Design(Draft draft, Blueprint blueprint)
    {
        UmDialPlan plan = Named.SipDialPlan(draft, _dialPlan);
        EncryptionPairRow[] pairs = [.. PairsOf(plan, draft, blueprint)];
        if (_pool is not null && !Array.Exists(pairs, IsAsked))
        {
            throw new UmLyncException(new Message(
                nameof(Messages.PairIsNotThere), plan.Name, Named.Pool(draft, _pool).Fqdn.ToString(), Nearest.Listed(_pool, pairs.Select(pair => pair.Pool))));
        }

        if (_level is { } level)
        {
            SetLevel(draft, plan, [.. pairs.Where(IsAsked)], level, blueprint);
        }

        if (_security is { } security)
        {
            EncryptionPairRow[] refusing = [.. PairsOf(plan, draft, blueprint).Where(pair => pair.Level is not null && !pair.Accepted.Contains(security))];
            if (refusing.Length > 0)
            {
                throw new UmLyncException(new Message(nameof(Messages.SecurityDoesNotFitPools), security.ToString(), plan.Name, Listed(refusing)));
            }

            blueprint = blueprint with { VoipSecurity = new Dictionary<string, VoipSecurity>(StringComparer.OrdinalIgnoreCase) { [plan.Name] = security } };
        }

        new EncryptionDesigner(new NameSet([plan.Name])).Design(draft, blueprint);
    }

    private bool IsAsked(EncryptionPairRow pair) => _pool is null || StringComparer.OrdinalIgnoreCase.Equals(pair.Pool, _pool);

    private static void SetLevel(Draft draft, UmDialPlan plan, EncryptionPairRow[] pairs, EncryptionLevel level, Blueprint blueprint)
    {
        HashSet<string> worked = [.. Others(plan, draft, blueprint).Where(pair => pair.Works == true).Select(pair => pair.ToString())];
        foreach (EncryptionPairRow pair in pairs)
        {
            if (MediaSettings.Of(draft).AppliesTo(Named.Pool(draft, pair.Pool)) is { } media)
            {
                draft.Put(media with { EncryptionLevel = level }, new Because(
                    new Message(nameof(ReasonMessages.OperatorChoseLevel), level.ToString(), pair.Pool, media.Identity), pair.Source));
            }
        }

        EncryptionPairRow[] broken = [.. Others(plan, draft, blueprint).Where(pair => pair.Works == false && worked.Contains(pair.ToString()))];
        if (broken.Length > 0)
        {
            throw new UmLyncException(new Message(nameof(Messages.LevelBreaksOtherPlans), level.ToString(), plan.Name, string.Join(", ", broken.Select(pair => pair.ToString()))));
        }
    }

    private static IEnumerable<EncryptionPairRow> PairsOf(UmDialPlan plan, Draft draft, Blueprint blueprint) =>
        EncryptionPairRow.Of(draft, blueprint).Where(pair => pair.DialPlan == plan.Name);

    private static IEnumerable<EncryptionPairRow> Others(UmDialPlan plan, Draft draft, Blueprint blueprint) =>
        EncryptionPairRow.Of(draft, blueprint).Where(pair => pair.DialPlan != plan.Name);

    private static string Listed(IEnumerable<EncryptionPairRow> pairs) => string.Join(", ", pairs.Select(pair => pair.Pool + " = " + pair.Level));
}
