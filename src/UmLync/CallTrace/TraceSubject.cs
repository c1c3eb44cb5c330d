using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.CallTrace;

/// <summary>What is called: a dial plan, and the number and auto attendant if one of them is meant.</summary>
internal sealed class TraceSubject
{
    private TraceSubject(UmDialPlan plan) => Plan = plan;

    /// <summary>The dial plan, which decides who serves.</summary>
    public UmDialPlan Plan { get; }

    /// <summary>The auto attendant; null for subscriber access.</summary>
    public UmAutoAttendant? Attendant { get; private init; }

    /// <summary>The number that users dial; null where none is known.</summary>
    public string? Number { get; private init; }

    /// <summary>What the request is about.</summary>
    /// <exception cref="UmLyncException">There is no such plan, attendant or number, or Lync cannot use the plan.</exception>
    public static IReadOnlyList<TraceSubject> Of(IEstateView estate, TraceRequest request) =>
        request.AutoAttendant is { } attendant ? [OfAttendant(estate, Named(estate, attendant))]
        : request.Number is { } number ? [OfNumber(estate, number)]
        : request.DialPlan is { } plan ? [OfPlan(Usable(estate.All(UmDialPlan.Schema).FirstOrDefault(found => Same(found.Name, plan)), plan))]
        : [.. estate.SipDialPlans().Select(OfPlan)];

    private static TraceSubject OfPlan(UmDialPlan plan) => new(plan) { Number = FirstOf(plan.AccessTelephoneNumbers) };

    private static TraceSubject OfAttendant(IEstateView estate, UmAutoAttendant attendant, string? number = null) =>
        new(Usable(estate.Find(attendant.Scope, UmDialPlan.Schema, attendant.DialPlan), attendant.DialPlan ?? attendant.Name))
        {
            Attendant = attendant,
            Number = number ?? FirstOf(attendant.PilotIdentifiers),
        };

    private static TraceSubject OfNumber(IEstateView estate, string number) =>
        estate.All(UmAutoAttendant.Schema).FirstOrDefault(attendant => Has(attendant.PilotIdentifiers, number)) is { } attendant
            ? OfAttendant(estate, attendant, number)
        : estate.All(UmDialPlan.Schema).FirstOrDefault(plan => Has(plan.AccessTelephoneNumbers, number) || Has(plan.PilotIdentifiers, number)) is { } found
            ? new TraceSubject(Usable(found, found.Name)) { Number = number }
        : throw new UmLyncException(new Message(nameof(TraceMessages.TracedNumberIsUnknown), number));

    private static UmAutoAttendant Named(IEstateView estate, string name) =>
        estate.All(UmAutoAttendant.Schema).FirstOrDefault(attendant => Same(attendant.Name, name))
        ?? throw new UmLyncException(new Message(nameof(TraceMessages.TracedAttendantIsUnknown), name));

    private static UmDialPlan Usable(UmDialPlan? plan, string name) =>
        plan is null ? throw new UmLyncException(new Message(nameof(TraceMessages.TracedPlanIsUnknown), name))
        : plan.IsSip ? plan
        : throw new UmLyncException(new Message(nameof(TraceMessages.TracedPlanIsNotForLync), plan.Name));

    private static string? FirstOf(ValueList<string>? numbers) => numbers is { Count: > 0 } ? numbers[0] : null;

    private static bool Has(ValueList<string>? numbers, string number) => Digits(number) is { Length: > 0 } digits && numbers?.Any(known => Digits(known) == digits) == true;

    // Numbers are written with spaces, hyphens and brackets, and mean the same.
    private static string Digits(string number) => string.Concat(number.Where(character => character is >= '0' and <= '9'));

    private static bool Same(string one, string other) => StringComparer.OrdinalIgnoreCase.Equals(one, other);
}
