using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UmLync.Connectors.Text;
using UmLync.Planning;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Connectors.Lab.Refusals;

/// <summary>What New-, Set- and Remove-UMDialPlan refuse.</summary>
internal static class DialPlanRefusals
{
    private const int MostDigits = 20;
    private const int LongestCountryCode = 4;
    private const int LongestNumber = 32;
    private const string ForbiddenInName = "\"/\\[]:;|=,+*?<>";

    public static IEnumerable<Refusal> Rows { get; } =
    [
        new(UmDialPlan.Schema, nameof(LabMessages.DialPlanNameIsRefused), Source.Confirmed("C.1"), WithForbiddenName, ChangeAction.Create),
        new(UmDialPlan.Schema, nameof(LabMessages.DialPlanNeedsDigits), Source.Confirmed("C.1"), WithoutDigits, ChangeAction.Create),
        new(UmDialPlan.Schema, nameof(LabMessages.DialPlanNeedsCountryCode), Source.Confirmed("C.1"), WithoutCountryCode, ChangeAction.Create),
        new(UmDialPlan.Schema, nameof(LabMessages.UriTypeIsFixed), Source.Confirmed("C.1"), ChangingUriType, ChangeAction.Update),
        new(UmDialPlan.Schema, nameof(LabMessages.AccessNumberIsTooLong), Source.Confirmed("C.1"), WithLongNumber, ChangeAction.Create, ChangeAction.Update),
        new(UmDialPlan.Schema, nameof(LabMessages.AccessNumberIsTaken), Source.Confirmed("C.1"), WithTakenNumber, ChangeAction.Create, ChangeAction.Update),
        new(UmDialPlan.Schema, nameof(LabMessages.PilotIsNotE164), Source.Confirmed("C.1"), WithOtherPilot, ChangeAction.Update),
        new(UmDialPlan.Schema, nameof(LabMessages.DialPlanIsInUse), Source.Inferred("C.3, C.4"), InUse, ChangeAction.Remove),
    ];

    private static string[]? WithForbiddenName(Attempt attempt) => attempt.Key.Name.Any(character => ForbiddenInName.Contains(character)) ? [attempt.Key.Name] : null;

    private static string[]? WithoutDigits(Attempt attempt) =>
        attempt.After is UmDialPlan { NumberOfDigitsInExtension: >= 1 and <= MostDigits } ? null : [attempt.Key.Name];

    private static string[]? WithoutCountryCode(Attempt attempt) =>
        attempt.After is UmDialPlan { CountryOrRegionCode: { Length: >= 1 and <= LongestCountryCode } code } && code.All(IsDigit) ? null : [attempt.Key.Name];

    private static string[]? ChangingUriType(Attempt attempt) =>
        attempt.Sets("uriType") is { } row && !Equals(row.After, ((UmDialPlan)attempt.Before!).UriType) ? [attempt.Key.Name, row.AfterText] : null;

    private static string[]? WithLongNumber(Attempt attempt) =>
        NewNumbers(attempt).FirstOrDefault(number => number.Length > LongestNumber) is { } number
            ? [attempt.Key.Name, number, LongestNumber.ToString(CultureInfo.InvariantCulture)]
            : null;

    private static string[]? WithTakenNumber(Attempt attempt)
    {
        string[] numbers = [.. NewNumbers(attempt)];
        return numbers.Length == 0 ? null : (
            from plan in attempt.Estate.All(attempt.Key.Scope, UmDialPlan.Schema).Cast<UmDialPlan>()
            where plan.Key != attempt.Key
            from number in numbers
            where plan.AccessTelephoneNumbers?.Contains(number) == true
            select new[] { number, plan.Name }).FirstOrDefault();
    }

    private static string[]? WithOtherPilot(Attempt attempt) =>
        attempt.Sets("pilotIdentifiers")?.After is ValueList<string> pilots && pilots.FirstOrDefault(pilot => !E164Number.IsE164(pilot)) is { } other
            ? [attempt.Key.Name, other]
            : null;

    private static string[]? InUse(Attempt attempt)
    {
        string plan = attempt.Key.Name;
        string? user = attempt.Estate.Links.GatewaysOf(attempt.Key).Select(gateway => new ResourceKey(attempt.Key.Scope, UmIpGateway.Schema, gateway).ToString())
            .Concat(attempt.Estate.UmRoles().Where(role => role.Scope.Equals(attempt.Key.Scope) && role.DialPlans?.Contains(plan) == true).Select(role => role.AsResource().Key.ToString()))
            .Concat(Of(attempt, UmMailboxPolicy.Schema, policy => policy.DialPlan))
            .Concat(Of(attempt, UmAutoAttendant.Schema, attendant => attendant.DialPlan))
            .FirstOrDefault();
        return user is null ? null : [plan, user];
    }

    private static IEnumerable<string> Of<T>(Attempt attempt, ResourceKind<T> kind, Func<T, string?> planOf)
        where T : Resource => attempt.Estate.All(attempt.Key.Scope, kind).Cast<T>()
            .Where(resource => StringComparer.OrdinalIgnoreCase.Equals(planOf(resource), attempt.Key.Name)).Select(resource => resource.Key.ToString());

    private static IEnumerable<string> NewNumbers(Attempt attempt) => attempt.Sets("accessTelephoneNumbers")?.After is ValueList<string> numbers
        ? numbers.Except((attempt.Before as UmDialPlan)?.AccessTelephoneNumbers ?? ValueList<string>.Empty)
        : [];

    private static bool IsDigit(char character) => character is >= '0' and <= '9';
}
