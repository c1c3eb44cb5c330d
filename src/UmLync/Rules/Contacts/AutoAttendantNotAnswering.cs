using System.Linq;
using UmLync.Contacts;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// An auto attendant of a SIP URI dial plan that is disabled, as New-UMAutoAttendant makes it, has no number of its own, or spaces in
/// its name. One that only takes over with keys for another needs no number.
/// </summary>
public sealed class AutoAttendantNotAnswering() : Rule(
    nameof(RuleMessages.AutoAttendantNotAnswering), Severity.Warning, Source.Confirmed("E.2 row 31, C.3"), UmAutoAttendant.Schema, UmDialPlan.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        UmAutoAttendant[] all = [.. judgement.All(UmAutoAttendant.Schema)];
        NameSet fallbacks = new(all.Where(attendant => attendant.DtmfFallbackAutoAttendant.HasValue).Select(attendant => attendant.DtmfFallbackAutoAttendant.Value));
        foreach (ContactTarget target in ContactTarget.In(judgement.Estate).Where(target => target.IsAttendant && target.Resource.Scope.Equals(judgement.Scope)))
        {
            UmAutoAttendant attendant = (UmAutoAttendant)target.Resource;
            if (target.IsSip is null)
            {
                judgement.NotRead(attendant, "dialPlan");
            }
            else if (target.IsSip == true)
            {
                Judge(judgement, attendant, fallbacks.Contains(attendant.Name));
            }
        }
    }

    private static void Judge(Judgement judgement, UmAutoAttendant attendant, bool isFallback)
    {
        if (attendant.Name.Contains(' '))
        {
            judgement.Fail(attendant, nameof(RuleMessages.AttendantNameHasSpaces), attendant.Name);
        }

        if (judgement.Knows(attendant, "status") && attendant.Status == AttendantStatus.Disabled)
        {
            judgement.Fail(attendant, nameof(RuleMessages.AttendantIsDisabled), attendant.Name);
        }

        if (judgement.Knows(attendant, "pilotIdentifiers") && attendant.PilotIdentifiers!.Count == 0 && !isFallback)
        {
            judgement.Fail(attendant, nameof(RuleMessages.AttendantHasNoNumber), attendant.Name);
        }
    }
}
