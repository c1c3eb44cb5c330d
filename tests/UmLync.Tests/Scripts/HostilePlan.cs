using System.Linq;
using UmLync.Planning;
using UmLync.Tests.Planning;
using UmLync.Topologies;

namespace UmLync.Tests.Scripts;

/// <summary>A plan in which one name stands wherever a script takes text from the estate.</summary>
internal static class HostilePlan
{
    public static Plan Of(string name)
    {
        // A backslash parts the names in an address.
        string first = name.Replace('\\', '/');
        UmHuntGroup huntGroup = new() { Scope = Sample.Exchange, Gateway = first, Name = name, DialPlan = name, Pilot = name };
        AdPermission permission = new()
        {
            Scope = Sample.Exchange,
            Container = first,
            Group = name,
            Allowed = new NameSet(["ListChildren", name]),
            Inheritance = AdInheritance.All,
        };
        UmDialPlan plan = new() { Scope = Sample.Exchange, Name = name, AccessTelephoneNumbers = new ValueList<string>(["1"]) };
        UmService server = new() { Scope = Sample.Exchange, Server = name, DialPlans = new NameSet(["Old" + name]) };
        WindowsService process = new() { Scope = Sample.Exchange, Computer = BareEstate.UmProcess.Computer, Name = name };
        PlannedChange[] changes =
        [
            Sample.Change(ChangeAction.Manual, plan.Key, [new PropertyChange(UmDialPlan.Schema.Find("countryOrRegionCode")!, "1", name)]),
            Sample.Creation(Sample.Gateway with { Name = first, OutcallsAllowed = null, MessageWaitingIndicatorAllowed = null }),
            Sample.Creation(huntGroup),
            Sample.Removal(huntGroup),
            Sample.Creation(permission),
            Sample.Update(plan, plan with { AccessTelephoneNumbers = new ValueList<string>([name, "b" + name]) }),
            Sample.Update(server, server with { DialPlans = new NameSet([name, .. Enumerable.Range(1, 9).Select(number => $"{name} and {number}")]) }),
            Sample.Restart(process),
            Sample.Removal(new MediaConfiguration { Scope = Sample.Lync, Identity = name }),
        ];
        return new Plan(new EstateIdentity(name, [name]), [.. changes.Select((change, index) => Explained(change, name, name + index))], []);
    }

    // What a script says of a change in its comments comes from the estate too, or from a file of somebody.
    private static PlannedChange Explained(PlannedChange change, string name, string id) => new(
        id, change.Key, change.Action, change.Phase, change.Properties,
        [new Because(new UmLync.Text.Message("PairHasNoHuntGroup", name, name, name), Source.Confirmed(name))],
        [new Fact(new ResourceKey(Sample.Exchange, UmDialPlan.Schema, name), UmDialPlan.Schema.Find("countryOrRegionCode")!, name)],
        [name], new Impact(name, dropsCalls: true, users: 1), [name], change.Inverse);
}
