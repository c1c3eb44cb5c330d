using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Blueprints;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Designers;

/// <summary>
/// Makes the auto attendants that the blueprint asks for and lets them answer: New-UMAutoAttendant makes one disabled unless told
/// otherwise. One that is there is enabled, and gets the numbers, the language and the speech that the blueprint names (domain.md C.3,
/// E.2 row 31).
/// </summary>
public sealed class AutoAttendantDesigner : IDesigner
{
    private static readonly Source Asked = Source.Confirmed("C.3, J.4 step 6");
    private static readonly Source Answering = Source.Confirmed("C.3, E.2 row 31");

    private readonly AutoAttendantChoice? _only;

    /// <summary>A designer of the auto attendants of the blueprint, or of one only.</summary>
    /// <exception cref="UmLyncException">Exchange or Lync takes no such auto attendant.</exception>
    public AutoAttendantDesigner(AutoAttendantChoice? only = null)
    {
        only?.Check();
        _only = only;
    }

    /// <inheritdoc/>
    public void Design(Draft draft, Blueprint blueprint)
    {
        foreach (AutoAttendantChoice choice in _only is null ? blueprint.UmAutoAttendants : new ValueList<AutoAttendantChoice>([_only]))
        {
            // Who names one dial plan alone made a slip of the keyboard where it is not there; a blueprint is checked before.
            _ = _only is null ? null : Named.SipDialPlan(draft, choice.DialPlan);
            Design(draft, choice);
        }
    }

    private static void Design(Draft draft, AutoAttendantChoice choice)
    {
        UmDialPlan[] plans = [.. draft.SipDialPlans().Where(plan => Is(plan.Name, choice.DialPlan) && (choice.Forest is null || Is(plan.Scope.Forest.ToString(), choice.Forest)))];
        if (plans.Length != 1)
        {
            string reason = plans.Length == 0 ? nameof(ReasonMessages.AttendantHasNoDialPlan) : nameof(ReasonMessages.DialPlanIsInSeveralForests);
            draft.LeaveOut(choice.Name, new Message(reason, choice.Name, choice.DialPlan), Asked);
            return;
        }

        UmAutoAttendant? present = draft.Find(plans[0].Scope, UmAutoAttendant.Schema, choice.Name);
        if (WhyNot(draft, plans[0], present, choice) is { } obstacle)
        {
            draft.LeaveOut(KeyOf(plans[0], choice).ToString(), obstacle, Asked);
        }
        else if (present is null)
        {
            Create(draft, plans[0], choice);
        }
        else
        {
            Complete(draft, present, choice);
        }
    }

    private static void Create(Draft draft, UmDialPlan plan, AutoAttendantChoice choice) => draft.Put(
        new UmAutoAttendant
        {
            Scope = plan.Scope,
            Name = choice.Name,
            DialPlan = plan.Name,
            Status = AttendantStatus.Enabled,
            PilotIdentifiers = choice.PilotIdentifiers,
            SpeechEnabled = choice.SpeechEnabled,
            Language = choice.Language,
        },
        new Because(new Message(nameof(ReasonMessages.AttendantIsAskedFor), choice.Name, plan.Name), Asked, Fact.Of(plan, "uriType")));

    private static void Complete(Draft draft, UmAutoAttendant present, AutoAttendantChoice choice)
    {
        UmAutoAttendant wanted = present with
        {
            PilotIdentifiers = choice.PilotIdentifiers is { } numbers ? present.PilotIdentifiers.With(numbers) : present.PilotIdentifiers,
            SpeechEnabled = choice.SpeechEnabled ?? present.SpeechEnabled,
            Language = choice.Language.UnlessSame(present.Language),
        };
        draft.Put(wanted, new Because(new Message(nameof(ReasonMessages.AttendantIsCompleted), choice.Name), Asked));
        if (draft.Find(present.Key) is UmAutoAttendant drawn)
        {
            draft.Put(drawn with { Status = AttendantStatus.Enabled }, new Because(new Message(nameof(ReasonMessages.AttendantIsToAnswer), choice.Name), Answering));
        }
    }

    /// <summary>The dial plan of an attendant is fixed, and a number that leads elsewhere already would lead to one of the two.</summary>
    private static Message? WhyNot(Draft draft, UmDialPlan plan, UmAutoAttendant? present, AutoAttendantChoice choice)
    {
        if (present is not null && !Is(present.DialPlan, plan.Name))
        {
            return new Message(nameof(ReasonMessages.AttendantHasOtherDialPlan), present.Name, present.DialPlan ?? "-", plan.Name);
        }

        IEnumerable<(string Number, string Name)> others =
        [
            .. draft.All(UmAutoAttendant.Schema).Where(other => other.Key != KeyOf(plan, choice)).SelectMany(other => NumbersOf(other.PilotIdentifiers, other.Name)),
            .. draft.SipDialPlans().SelectMany(other => NumbersOf(other.AccessTelephoneNumbers, other.Name)),
        ];
        string[] added = [.. (choice.PilotIdentifiers ?? ValueList<string>.Empty).Where(number => present?.PilotIdentifiers?.Contains(number) != true)];
        return others.FirstOrDefault(other => added.Contains(other.Number)) is { Number: { } number, Name: var owner }
            ? new Message(nameof(ReasonMessages.NumberLeadsElsewhere), choice.Name, number, owner)
            : null;
    }

    private static IEnumerable<(string Number, string Name)> NumbersOf(ValueList<string>? numbers, string name) => (numbers ?? ValueList<string>.Empty).Select(number => (number, name));

    private static ResourceKey KeyOf(UmDialPlan plan, AutoAttendantChoice choice) => new(plan.Scope, UmAutoAttendant.Schema, choice.Name);

    private static bool Is(string? name, string? other) => StringComparer.OrdinalIgnoreCase.Equals(name, other);
}
