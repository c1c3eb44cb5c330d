using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UmLync.Blueprints;
using UmLync.Connectors.Lab;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Topologies;
using UmLync.Users;

namespace UmLync.Bench;

/// <summary>
/// What it costs to hold a hundred thousand rows against an estate with as many mailboxes and Lync users, and to draw what follows,
/// beside the reading of that estate.
/// </summary>
internal static class UserBatches
{
    private const int WarmUps = 2;

    private static readonly EstateSize Size = new(Pools: 50, DialPlans: 5, Servers: 20, Users: 1_000, Seed: 1, Prospects: 100_000);

    public static void Measure(int rounds)
    {
        byte[] bytes = Estates.BytesOf(Size);
        Topology estate = Read(bytes);
        UserOrder[] orders = OrdersFor(estate);
        Rounds.Measure("users", rounds, WarmUps, new Side(() => Judge(estate, orders)), new Side(() => Read(bytes)));
    }

    private static Topology Read(byte[] bytes) => TopologyReader.Read(bytes, "estate", UserDesigner.Reads);

    private static void Judge(Topology estate, UserOrder[] orders)
    {
        Draft draft = new(estate);
        new UserDesigner(orders).Design(draft, Blueprint.Empty);
        if (draft.Drawings.Count != orders.Length)
        {
            throw new InvalidOperationException();
        }
    }

    private static UserOrder[] OrdersFor(Topology estate)
    {
        HashSet<string> enabled = [.. estate.All(UmMailbox.Schema).Select(mailbox => mailbox.PrimarySmtpAddress)];
        UmDialPlan plan = estate.SipDialPlans().First();
        string policy = estate.All(UmMailboxPolicy.Schema).First(policy => policy.DialPlan == plan.Name).Name;
        int first = (int)Math.Pow(10, plan.NumberOfDigitsInExtension!.Value) - Size.Prospects;
        return
        [
            .. estate.All(Mailbox.Schema).Where(mailbox => !enabled.Contains(mailbox.PrimarySmtpAddress)).Select((mailbox, number) => new UserOrder
            {
                Row = number + 2,
                Identity = mailbox.PrimarySmtpAddress,
                MailboxPolicy = policy,
                Extensions = UserOrder.ExtensionsOf((first + number).ToString(CultureInfo.InvariantCulture)),
            }),
        ];
    }
}
