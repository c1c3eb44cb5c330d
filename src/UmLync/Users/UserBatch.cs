using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Users;

/// <summary>
/// A batch of orders, held against an estate whole before anything is done: every row, and every fault of it. The rows are resolved to
/// objects on the way: mailbox, policy, dial plan, Lync user.
/// </summary>
internal sealed class UserBatch
{
    private static readonly Source Unread = Source.Confirmed("design, law 2");

    private readonly IReadOnlyList<UserOrder> _orders;
    private readonly UserTask _task;

    public UserBatch(IEnumerable<UserOrder> orders, UserTask task)
    {
        _orders = [.. orders];
        _task = task;
    }

    /// <summary>What a batch has to be held against.</summary>
    public static ReadRequest Reads { get; } = ReadRequest.Of(
        [.. EstateIdentity.Kinds, ExchangeServer.Schema, LyncPool.Schema, UmDialPlan.Schema, UmMailboxPolicy.Schema, Mailbox.Schema, UmMailbox.Schema, CsUser.Schema], keepsUsers: true);

    public int Rows => _orders.Count;

    /// <summary>What keeps the batch as a whole from being judged.</summary>
    public IReadOnlyList<UserRemark> ObstaclesIn(IEstateView estate)
    {
        ResourceKind[] needed = [UmDialPlan.Schema, UmMailboxPolicy.Schema, UmMailbox.Schema, CsUser.Schema, .. _task == UserTask.Enable ? new ResourceKind[] { Mailbox.Schema } : []];
        return
        [
            .. from kind in needed
               from scope in estate.ScopesOf(kind.Product).DefaultIfEmpty(null)
               where scope is null || !estate.CoverageOf(scope, kind).IsComplete
               let reason = scope is null ? null : estate.CoverageOf(scope, kind).Reason
               select new UserRemark(null, isFault: true, new Message(nameof(UserMessages.UserKindIsUnread), kind.Id, scope?.ToString() ?? kind.Product.ToString(), reason ?? "-"), Unread),
        ];
    }

    /// <summary>The rows, each with what is wrong with it.</summary>
    public IEnumerable<UserCase> CasesIn(IEstateView estate)
    {
        UserIndex index = new(estate);
        UserCase[] cases = [.. _orders.Select(order => Resolve(order, index))];
        OrderCheck check = new(index, ClaimsOf(cases), _task);
        foreach (UserCase item in cases)
        {
            check.Judge(item);
            yield return item;
        }
    }

    private UserCase Resolve(UserOrder order, UserIndex index)
    {
        Mailbox? mailbox = index.MailboxOf(order.Identity);
        UmMailbox? enabled = index.EnabledOf(order.Identity);
        UmMailboxPolicy? policy = (mailbox?.Scope ?? enabled?.Scope) is { } organization ? index.Find(organization, UmMailboxPolicy.Schema, order.MailboxPolicy) : null;
        UserCase item = new(order)
        {
            Mailbox = mailbox,
            Enabled = enabled,
            Policy = policy,
            Plan = policy is null ? null : index.Find(policy.Scope, UmDialPlan.Schema, policy.DialPlan),
        };
        item.SipAddress = SipOfUser.Of(item, index, _task);
        item.User = item.SipAddress is null ? null : index.UserOf(item.SipAddress);
        if (_task == UserTask.Move && enabled?.Extensions is { } present && (order.Extensions.Count == 0 || HasAll(item, enabled, present)))
        {
            item.Extensions = present;
        }

        return item;
    }

    /// <summary>Whether who stays in the dial plan has the extensions of the row: then they stay, whatever the order, and so does the PIN.</summary>
    private static bool HasAll(UserCase item, UmMailbox enabled, ValueList<string> present) =>
        StringComparer.OrdinalIgnoreCase.Equals(enabled.DialPlan, item.Plan?.Name) && item.Order.Extensions.All(extension => present.Contains(extension));

    private static RowClaims ClaimsOf(UserCase[] cases)
    {
        RowClaims claims = new();
        foreach (UserCase item in cases)
        {
            claims.Mailboxes.Claim(item.Order.Identity, item.Order.Row);
            if (item.SipAddress is not null)
            {
                claims.Addresses.Claim(item.SipAddress, item.Order.Row);
            }

            foreach (string extension in item.Plan is null ? ValueList<string>.Empty : item.Extensions)
            {
                claims.ExtensionsOf(item.Plan!).Claim(extension, item.Order.Row);
            }
        }

        return claims;
    }
}
