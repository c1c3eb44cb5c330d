using System.Collections.Generic;
using System.Linq;
using UmLync.Applying;
using UmLync.Blueprints;
using UmLync.Connectors.Lab;
using UmLync.Connectors.Tests.Support;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Topologies;
using UmLync.Users;
using Xunit;

namespace UmLync.Connectors.Tests.Users;

/// <summary>Batches of users in a lab: applied, applied again, interrupted, and taken back (docs/domain.md C.6, H 44).</summary>
[Trait("Feature", "K1")]
[Trait("Feature", "Q2")]
public class UserRehearsalTests
{
    private const int Staff = 40;
    private const int Prospects = 25;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 10)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Apply_ABatch_EnablesEverybodyAndPlansNothingMore(int seed)
    {
        using Rehearsal rehearsal = new(Estate(seed));
        UserOrder[] orders = OrdersFor(rehearsal.Estate);

        rehearsal.Apply(PlanFor(rehearsal.Estate, orders));

        Topology after = rehearsal.Estate;
        Assert.Equal(Staff + Prospects, after.All(UmMailbox.Schema).Count());
        Assert.Empty(PlanFor(after, orders).Changes);
        Assert.All(orders, order =>
        {
            UmMailbox mailbox = after.All(UmMailbox.Schema).Single(item => item.PrimarySmtpAddress == order.Identity);
            Assert.StartsWith("EUM:" + order.Identity + ";phone-context=" + mailbox.DialPlan + ".", mailbox.ProxyAddresses![0]);
        });
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Undo_OfABatch_RestoresEveryByte(int seed)
    {
        using Rehearsal rehearsal = new(Estate(seed));
        byte[] start = rehearsal.Bytes;
        Journal journal = rehearsal.Apply(PlanFor(rehearsal.Estate, OrdersFor(rehearsal.Estate)));

        rehearsal.Apply(Integration.PlanUndo(rehearsal.Estate, journal));

        Assert.Equal(start, rehearsal.Bytes);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    [Trait("Feature", "K4")]
    public void Move_ToAnotherPlanAndBack_RestoresEveryByte(int seed)
    {
        using Rehearsal rehearsal = new(Estate(seed));
        byte[] start = rehearsal.Bytes;
        UserOrder[] moves = MovesIn(rehearsal.Estate);
        Plan plan = PlanFor(rehearsal.Estate, moves, UserTask.Move);
        Journal journal = rehearsal.Apply(plan);

        Assert.Equal(2 * moves.Length, plan.Changes.Count);
        Assert.Empty(PlanFor(rehearsal.Estate, moves, UserTask.Move).Changes);

        rehearsal.Apply(Integration.PlanUndo(rehearsal.Estate, journal));

        Assert.Equal(start, rehearsal.Bytes);
    }

    /// <summary>Resume trusts the target: who was disabled only is enabled, who was moved already stays, and nothing looks stale.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [Trait("Feature", "K4")]
    public void Apply_AMoveThatWasInterrupted_GoesOnWhereItStopped(int done)
    {
        using Rehearsal rehearsal = new(Estate(seed: 3));
        UserOrder[] moves = MovesIn(rehearsal.Estate);
        Plan plan = PlanFor(rehearsal.Estate, moves, UserTask.Move);
        foreach (PlannedChange change in plan.Changes.Take(done))
        {
            rehearsal.Lab.Apply(change);
        }

        rehearsal.Lab.EndPhase();
        rehearsal.Apply(plan);

        Assert.Equal(plan.Changes.Count, rehearsal.Lab.Writes);
        Assert.Empty(PlanFor(rehearsal.Estate, moves, UserTask.Move).Changes);
    }

    private static Topology Estate(int seed) => EstateGenerator.Generate(new EstateSize(4, 2, 3, Staff, seed, Prospects));

    private static Plan PlanFor(Topology estate, IEnumerable<UserOrder> orders, UserTask task = UserTask.Enable) =>
        Integration.PlanFor(estate, Blueprint.Empty, [new UserDesigner(orders, task)]);

    /// <summary>An order for everybody who has a mailbox and no voice mail, with the next free extension.</summary>
    private static UserOrder[] OrdersFor(Topology estate)
    {
        HashSet<string> enabled = [.. estate.All(UmMailbox.Schema).Select(mailbox => mailbox.PrimarySmtpAddress)];
        UmMailboxPolicy policy = PoliciesIn(estate)[0];
        return
        [
            .. estate.All(Mailbox.Schema).Where(mailbox => !enabled.Contains(mailbox.PrimarySmtpAddress)).Select((mailbox, number) => new UserOrder
            {
                Row = number + 1,
                Identity = mailbox.PrimarySmtpAddress,
                MailboxPolicy = policy.Name,
                Extensions = UserOrder.ExtensionsOf((90_000 + number).ToString(System.Globalization.CultureInfo.InvariantCulture)),
            }),
        ];
    }

    /// <summary>The first three people of the first plan, whose address Lync knows, to the second plan.</summary>
    private static UserOrder[] MovesIn(Topology estate)
    {
        UmMailboxPolicy[] policies = PoliciesIn(estate);
        HashSet<string> users = [.. estate.All(CsUser.Schema).Where(user => user.HostedVoiceMail != true).Select(user => user.SipAddress.WithoutScheme)];
        return
        [
            .. estate.All(UmMailbox.Schema).Where(mailbox => mailbox.DialPlan == policies[0].DialPlan && users.Contains(mailbox.SipAddress.Value)).Take(3)
                .Select((mailbox, number) => new UserOrder { Row = number + 1, Identity = mailbox.PrimarySmtpAddress, MailboxPolicy = policies[1].Name }),
        ];
    }

    private static UmMailboxPolicy[] PoliciesIn(Topology estate)
    {
        HashSet<string> plans = [.. estate.SipDialPlans().Select(plan => plan.Name)];
        return [.. estate.All(UmMailboxPolicy.Schema).Where(policy => plans.Contains(policy.DialPlan!))];
    }
}
