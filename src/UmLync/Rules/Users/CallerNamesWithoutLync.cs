using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// Without the line attribute that the setup of Lync adds to the schema, callers of another dial plan are not named properly, unless those
/// who are not enabled for Unified Messaging have UM proxy addresses (domain.md J.5, H 24). With one dial plan there is no other.
/// </summary>
public sealed class CallerNamesWithoutLync() : Rule(
    nameof(VoiceMessages.CallerNamesWithoutLync), Severity.Warning, Source.Confirmed("J.5, H 24"),
    ExchangeOrganization.Schema, UmDialPlan.Schema, UmMailbox.Schema)
{
    private protected override IEnumerable<ResourceKind> NeededFor(Scope scope) => [ExchangeOrganization.Schema];

    private protected override void Judge(Judgement judgement)
    {
        ExchangeOrganization[] lacking = [.. judgement.All(ExchangeOrganization.Schema)
            .Where(organization => judgement.Knows(organization, "hasLineAttribute") && organization.HasLineAttribute == false)];
        if (lacking.Length == 0 || judgement.LacksAnyOf([UmDialPlan.Schema, UmMailbox.Schema]))
        {
            return;
        }

        int[] users = [.. judgement.All(UmDialPlan.Schema).Select(plan => judgement.Estate.Census.MailboxesOf(plan.Name))];
        judgement.NoteUnreadPlans();
        foreach (ExchangeOrganization organization in users.Length > 1 && users.Sum() > 0 ? lacking : [])
        {
            judgement.Fail(
                organization, nameof(VoiceMessages.CallersAreNotNamed), organization.Name, users.Sum().ToString(CultureInfo.InvariantCulture), users.Length.ToString(CultureInfo.InvariantCulture));
        }
    }
}
