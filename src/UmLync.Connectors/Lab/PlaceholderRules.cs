using System.Collections.Generic;
using System.Linq;
using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Connectors.Lab;

/// <summary>
/// What becomes of normalization rules with their dial plan: a new one brings a placeholder along, and one that goes takes its rules with
/// it. Source: domain.md D.7.
/// </summary>
internal static class PlaceholderRules
{
    /// <summary>The rules that come or go with the change, with what they are afterwards.</summary>
    public static IEnumerable<(ResourceKey Key, Resource? After)> By(Attempt attempt)
    {
        if (attempt.Key.Kind != LyncDialPlan.Schema || !attempt.Estate.CoverageOf(attempt.Key.Scope, VoiceNormalizationRule.Schema).IsComplete)
        {
            return [];
        }

        return attempt.Change.Action switch
        {
            ChangeAction.Create => [Placeholder(attempt)],
            ChangeAction.Remove => [.. RulesOf(attempt).Select(rule => (rule.Key, (Resource?)null))],
            _ => [],
        };
    }

    private static (ResourceKey Key, Resource? After) Placeholder(Attempt attempt)
    {
        Resource rule = ProductDefaults.Complete(
            new VoiceNormalizationRule { Scope = attempt.Key.Scope, DialPlan = attempt.Key.Name, Name = VoiceNormalizationRule.Placeholder, Description = Optional<string>.None },
            attempt.Estate);
        return (rule.Key, rule);
    }

    private static IEnumerable<VoiceNormalizationRule> RulesOf(Attempt attempt) => attempt.Estate.All(attempt.Key.Scope, VoiceNormalizationRule.Schema)
        .Cast<VoiceNormalizationRule>().Where(rule => System.StringComparer.OrdinalIgnoreCase.Equals(rule.DialPlan, attempt.Key.Name));
}
