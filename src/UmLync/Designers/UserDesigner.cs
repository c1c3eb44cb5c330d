using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Blueprints;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Users;

namespace UmLync.Designers;

/// <summary>
/// Enables a batch of users for Unified Messaging, or moves them to another policy. The whole batch is held against the estate
/// first: where one row is wrong, nothing is drawn for anybody, unless the operator lets the wrong rows be skipped. Runs last, since
/// users come last (domain.md H 44), and sees what is drawn of their policies and of Enterprise Voice.
/// </summary>
public sealed class UserDesigner : IDesigner
{
    private readonly IEnumerable<UserOrder> _orders;
    private readonly UserTask _task;

    /// <summary>A designer of the batch, which is counted out when it is planned.</summary>
    /// <param name="orders">The rows.</param>
    /// <param name="task">What is to be done for them.</param>
    public UserDesigner(IEnumerable<UserOrder> orders, UserTask task = UserTask.Enable)
    {
        _orders = orders ?? throw new ArgumentNullException(nameof(orders));
        _task = task;
    }

    /// <summary>What has to be read for a batch.</summary>
    public static ReadRequest Reads => UserBatch.Reads;

    /// <summary>Whether wrong rows are left out, and the others are carried out.</summary>
    public bool SkipsFaulty { get; init; }

    /// <summary>Whether a batch with a wrong row is left out of the plan with all its faults, instead of being an error.</summary>
    public bool LeavesOut { get; init; }

    /// <summary>Whether those who stay in their dial plan get a new PIN; who is enabled gets one anyhow.</summary>
    public bool ResetsPin { get; init; }

    /// <summary>Who is told what should be known of rows that can be carried out.</summary>
    public Action<UserRemark> Tell { get; init; } = _ => { };

    /// <inheritdoc/>
    /// <exception cref="UserBatchException">Rows are wrong, and neither skipped nor left out.</exception>
    public void Design(Draft draft, Blueprint blueprint)
    {
        if (!draft.Topology.KeepsUsers)
        {
            throw new InvalidOperationException();
        }

        UserBatch batch = new(_orders, _task);
        IReadOnlyList<UserRemark> obstacles = batch.Rows == 0 ? [] : batch.ObstaclesIn(draft);
        UserCase[] cases = obstacles.Count > 0 ? [] : [.. batch.CasesIn(draft)];
        UserRemark[] faults = [.. obstacles, .. cases.SelectMany(item => item.Remarks).Where(remark => remark.IsFault)];
        if (faults.Length > 0 && !Goes(draft, new UserBatchException(batch.Rows, faults)))
        {
            return;
        }

        foreach (UserCase item in cases.Where(item => !item.IsFaulty))
        {
            foreach (UserRemark remark in item.Remarks)
            {
                Tell(remark);
            }

            Draw(draft, item);
        }
    }

    /// <summary>Whether something of a batch with faults is carried out.</summary>
    private bool Goes(Draft draft, UserBatchException refusal)
    {
        bool isWhole = refusal.Faults.Any(fault => fault.Row is null);
        if (!LeavesOut && (!SkipsFaulty || isWhole))
        {
            throw refusal;
        }

        foreach (UserRemark fault in refusal.Faults)
        {
            draft.LeaveOut(fault.Identity is { Length: > 0 } identity ? identity : UmMailbox.Schema.Id, fault.InRow, fault.Source);
        }

        return SkipsFaulty && !isWhole;
    }

    private void Draw(Draft draft, UserCase item)
    {
        if (ResetsPin && item.Enabled is { } present && !IsMadeAgain(item, present))
        {
            draft.Operate(
                new ResourceKey(present.Scope, Operation.PinReset, present.PrimarySmtpAddress),
                new Because(new Message(nameof(UserMessages.OperatorResetsPin), present.PrimarySmtpAddress), Source.Confirmed("C.6")));
        }

        if (!item.IsDone)
        {
            draft.Put(Wanted(item), ReasonFor(item));
        }
    }

    private static UmMailbox Wanted(UserCase item)
    {
        UmMailbox start = item.Enabled ?? new UmMailbox { Scope = item.Mailbox!.Scope, PrimarySmtpAddress = item.Mailbox.PrimarySmtpAddress };
        bool isNew = item.Enabled is null || IsMadeAgain(item, item.Enabled);
        return start with
        {
            DialPlan = Kept(start.DialPlan, item.Plan!.Name),
            MailboxPolicy = Kept(start.MailboxPolicy, item.Policy!.Name),
            SipAddress = start.SipAddress.HasValue ? Kept(start.SipAddress.Value, item.SipAddress!) : item.SipAddress!,
            Extensions = item.Extensions,
            NotifyEmail = isNew && item.Order.NotifyEmail is { Length: > 0 } address ? address : null,
        };
    }

    /// <summary>What differs in case only is left as it is written.</summary>
    private static string Kept(string? present, string wanted) => StringComparer.OrdinalIgnoreCase.Equals(present, wanted) ? present! : wanted;

    /// <summary>Whether a mailbox has to be enabled anew: its dial plan, extensions and SIP address are set only then (domain.md C.6).</summary>
    private static bool IsMadeAgain(UserCase item, UmMailbox present) =>
        !StringComparer.OrdinalIgnoreCase.Equals(present.DialPlan, item.Plan!.Name)
        || !Equals(present.Extensions, item.Extensions)
        || !present.SipAddress.HasValue || !StringComparer.OrdinalIgnoreCase.Equals(present.SipAddress.Value, item.SipAddress);

    /// <summary>The plan of the policy is what everything else was judged by; the Lync user is who the mailbox is enabled for.</summary>
    private static Because ReasonFor(UserCase item) => new(
        item.Enabled is null
            ? new Message(nameof(UserMessages.UserIsToBeEnabled), item.Order.Identity, item.Plan!.Name, item.Policy!.Name)
            : new Message(nameof(UserMessages.UserIsToBeMoved), item.Order.Identity, item.Enabled.MailboxPolicy ?? "-", item.Policy!.Name, item.Plan!.Name),
        Source.Confirmed("C.6, J.4 step 9"),
        Fact.Of(item.Policy, "dialPlan"),
        Fact.Of(item.User!, "sipAddress"));
}
