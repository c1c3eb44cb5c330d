using System;
using System.Globalization;
using System.Linq;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// With more than 200 UM IP gateways on one dial plan the UM service does not start.
/// </summary>
public sealed class TooManyGateways() : Rule(
    nameof(RuleMessages.TooManyGateways), Severity.Error, Source.Confirmed("E.2 row 35, A.6"), UmDialPlan.Schema, UmHuntGroup.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        HuntGroups huntGroups = HuntGroups.Of(judgement.Estate, judgement.Scope);
        foreach (UmHuntGroup huntGroup in judgement.All(UmHuntGroup.Schema))
        {
            judgement.Knows(huntGroup, "dialPlan");
        }

        foreach (UmDialPlan plan in judgement.All(UmDialPlan.Schema))
        {
            int gateways = huntGroups.GatewaysOf(plan).Distinct(StringComparer.OrdinalIgnoreCase).Count();
            if (gateways > HuntGroupDesigner.MostGatewaysOfPlan)
            {
                judgement.Fail(plan, nameof(RuleMessages.PlanHasMoreGatewaysThanAllowed), plan.Name, gateways.ToString(CultureInfo.InvariantCulture));
            }
        }
    }
}
