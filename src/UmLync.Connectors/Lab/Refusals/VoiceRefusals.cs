using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Connectors.Text;
using UmLync.Planning;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Connectors.Lab.Refusals;

/// <summary>What the cmdlets of Lync's voice side refuse; that what is named exists is asked of every object.</summary>
internal static class VoiceRefusals
{
    private const int LongestSimpleName = 256;
    private const string AllowedInSimpleName = "-.+_()";

    private static readonly Source Documented = Source.Confirmed("D.7");

    public static IEnumerable<Refusal> Rows { get; } =
    [
        new(LyncDialPlan.Schema, nameof(LabMessages.SimpleNameIsRefused), Documented, WithOtherSimpleName, ChangeAction.Create, ChangeAction.Update),
        new(LyncDialPlan.Schema, nameof(LabMessages.SimpleNameIsTaken), Documented, WithTakenSimpleName, ChangeAction.Create, ChangeAction.Update),
        new(LyncDialPlan.Schema, nameof(LabMessages.GlobalIsOnlyReset), Documented, OfEverybody, ChangeAction.Remove),
        new(VoicePolicy.Schema, nameof(LabMessages.GlobalIsOnlyReset), Documented, OfEverybody, ChangeAction.Remove),
        new(VoicePolicy.Schema, nameof(LabMessages.UsageStandsTwice), Documented, WithUsageTwice, ChangeAction.Create, ChangeAction.Update),
        new(CsUser.Schema, nameof(LabMessages.LineIsRefused), Documented, WithOtherLine, ChangeAction.Update),
        new(CsUser.Schema, nameof(LabMessages.LineIsDuplicate), Documented, WithTakenLine, ChangeAction.Update),
        new(CsUser.Schema, nameof(LabMessages.PolicyIsNotGranted), Documented, WithPolicyOfOthers, ChangeAction.Update),
    ];

    private static string[]? WithOtherSimpleName(Attempt attempt) =>
        attempt.Sets("simpleName")?.After is string name && (name.Length is 0 or > LongestSimpleName || !name.All(character => char.IsLetterOrDigit(character) || AllowedInSimpleName.Contains(character)))
            ? [attempt.Key.Name, name]
            : null;

    private static string[]? WithTakenSimpleName(Attempt attempt) =>
        attempt.Sets("simpleName")?.After is string name
        && attempt.Estate.All(attempt.Key.Scope, LyncDialPlan.Schema).Cast<LyncDialPlan>().FirstOrDefault(
            plan => plan.Key != attempt.Key && StringComparer.OrdinalIgnoreCase.Equals(plan.SimpleName, name)) is { } other
            ? [name, other.Identity]
            : null;

    private static string[]? OfEverybody(Attempt attempt) => StringComparer.OrdinalIgnoreCase.Equals(attempt.Key.Name, "Global") ? [attempt.Key.ToString()] : null;

    private static string[]? WithUsageTwice(Attempt attempt) =>
        attempt.Sets("pstnUsages")?.After is ValueList<string> usages
        && usages.GroupBy(usage => usage, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? [twice.Key, attempt.Key.Name]
            : null;

    private static string[]? WithOtherLine(Attempt attempt) =>
        attempt.Sets("lineUri")?.After is string line && TelUri.TryParse(line, out TelUri? number) && number.AsE164 is not null
            ? null
            : attempt.Sets("lineUri")?.After is string other ? [attempt.Key.Name, other] : null;

    private static string[]? WithTakenLine(Attempt attempt) =>
        attempt.Sets("lineUri")?.After is string line
        && attempt.Estate.HolderOf(line) is { } holder && holder != attempt.Key
            ? [line, holder.Name]
            : null;

    private static string[]? WithPolicyOfOthers(Attempt attempt) =>
        (attempt.Sets("voicePolicy")?.After ?? attempt.Sets("dialPlan")?.After) is string name && (name.Contains(':') || StringComparer.OrdinalIgnoreCase.Equals(name, "Global"))
            ? [name, attempt.Key.Name]
            : null;
}
