using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Users;

/// <summary>One row of a batch with what of the estate it is about, as far as that could be found, and what is wrong with it.</summary>
internal sealed class UserCase(UserOrder order)
{
    private readonly List<UserRemark> _remarks = [];

    public UserOrder Order { get; } = order;

    public UmMailbox? Enabled { get; init; }

    public Mailbox? Mailbox { get; init; }

    /// <summary>The policy that the row names.</summary>
    public UmMailboxPolicy? Policy { get; init; }

    /// <summary>The SIP URI dial plan of the policy.</summary>
    public UmDialPlan? Plan { get; set; }

    /// <summary>The SIP address without its scheme.</summary>
    public string? SipAddress { get; set; }

    public CsUser? User { get; set; }

    public ValueList<string> Extensions { get; set; } =
        order.Extensions.Count < 2 ? order.Extensions : new(order.Extensions.Distinct(StringComparer.Ordinal));

    /// <summary>Whether what the row asks for is so already.</summary>
    public bool IsDone { get; set; }

    public bool IsFaulty { get; private set; }

    public IReadOnlyList<UserRemark> Remarks => _remarks;

    public void Fault(Source source, string reason, params string[] arguments)
    {
        IsFaulty = true;
        _remarks.Add(new UserRemark(Order, isFault: true, new Message(reason, arguments), source));
    }

    public void Warn(Source source, string reason, params string[] arguments) =>
        _remarks.Add(new UserRemark(Order, isFault: false, new Message(reason, arguments), source));
}
