using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UmLync.Blueprints;
using UmLync.Encryption;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Designers;

/// <summary>
/// Sets the VoIP security of every SIP URI dial plan to the strongest value that all its Lync pools accept. A plan that
/// secures signalling only cannot take calls from a pool that requires encrypted media. Where pools demand what excludes each
/// other, nothing is planned for the plan and both sides are named.
/// </summary>
public sealed class EncryptionDesigner : IDesigner
{
    private readonly NameSet? _only;

    /// <summary>A designer for all SIP URI dial plans, or for the named ones only.</summary>
    public EncryptionDesigner(NameSet? only = null) => _only = only;

    /// <inheritdoc/>
    public void Design(Draft draft, Blueprint blueprint)
    {
        PoolMapping mapping = PoolMapping.Of(draft, blueprint);
        MediaSettings settings = MediaSettings.Of(draft);
        foreach (UmDialPlan plan in PoolMapping.PlansOf(draft, blueprint).Where(plan => _only is null || _only.Contains(plan.Name)).ToArray())
        {
            Design(draft, plan, mapping.PoolsOf(plan), settings, blueprint);
        }
    }

    private static void Design(Draft draft, UmDialPlan plan, IReadOnlyList<LyncPool> pools, MediaSettings settings, Blueprint blueprint)
    {
        List<MediaConfiguration> asked = [.. pools.Select(settings.AppliesTo).OfType<MediaConfiguration>().Distinct().OrderBy(media => media.Key)];
        EncryptionLevel[] levels = [.. asked.Select(media => media.EncryptionLevel).OfType<EncryptionLevel>().Distinct().OrderBy(level => level)];
        Source source = Sources(levels, blueprint);
        if (pools.Count == 0)
        {
            return;
        }

        if (pools.Any(pool => settings.AppliesTo(pool)?.EncryptionLevel is null))
        {
            draft.LeaveOut(plan.Key.ToString(), new Message(nameof(ReasonMessages.MediaLevelIsUnknown), plan.Name), source);
            return;
        }

        IReadOnlyList<VoipSecurity> accepted = EncryptionPair.Accepted(levels);
        if (accepted.Count == 0)
        {
            draft.LeaveOut(plan.Key.ToString(), new Message(nameof(ReasonMessages.NoSecurityFitsAllPools), plan.Name, Listed(asked)), source);
            return;
        }

        VoipSecurity wanted = accepted[0];
        if (blueprint.SecurityOf(plan) is { } chosen)
        {
            if (!accepted.Contains(chosen))
            {
                draft.LeaveOut(plan.Key.ToString(), new Message(nameof(ReasonMessages.ChosenSecurityDoesNotFit), chosen.ToString(), plan.Name, Listed(asked)), source);
                return;
            }

            wanted = chosen;
        }

        draft.Put(plan with { VoipSecurity = wanted }, new Because(
            new Message(nameof(ReasonMessages.PoolsAcceptSecurity), Listed(asked), wanted.ToString()),
            source,
            [Fact.Of(plan, "uriType"), .. asked.Select(media => Fact.Of(media, "encryptionLevel"))]));
    }

    private static Source Sources(EncryptionLevel[] levels, Blueprint blueprint) =>
        levels.Select(level => EncryptionPair.SourceOf(level, blueprint.LyncPhones)).OrderByDescending(source => source.Evidence).FirstOrDefault()
        ?? Source.Confirmed("C.1");

    private static string Listed(IEnumerable<MediaConfiguration> asked) => string.Join(
        ", ", asked.Select(media => string.Format(CultureInfo.InvariantCulture, "{0} = {1}", media.Identity, media.EncryptionLevel)));
}
