using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Topologies;

namespace UmLync.Users;

/// <summary>
/// Who is who in an estate, and what is taken: built in one pass over the mailboxes, so that a batch of a hundred thousand rows is
/// checked in one more.
/// </summary>
internal sealed class UserIndex
{
    private readonly IEstateView _estate;
    private readonly Dictionary<string, Mailbox> _mailboxes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, UmMailbox> _enabled = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, CsUser> _users = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(Scope, string), Dictionary<string, string>> _extensions = [];
    private readonly Dictionary<string, string> _sipAddresses = new(StringComparer.OrdinalIgnoreCase);

    public UserIndex(IEstateView estate)
    {
        _estate = estate;
        foreach (UmMailbox mailbox in estate.All(UmMailbox.Schema))
        {
            _enabled.TryAdd(mailbox.PrimarySmtpAddress, mailbox);
            Take(mailbox);
        }

        foreach (Mailbox mailbox in estate.All(Mailbox.Schema))
        {
            _mailboxes.TryAdd(mailbox.PrimarySmtpAddress, mailbox);
        }

        foreach (CsUser user in estate.All(CsUser.Schema))
        {
            _users.TryAdd(user.SipAddress.ToString(), user);
        }

        HasNewerExchange = estate.All(ExchangeServer.Schema).Any(server => Support.ExchangeReleases.Of(server) is Support.ExchangeRelease.Exchange2013 or Support.ExchangeRelease.Exchange2016);
    }

    /// <summary>Whether a server of Exchange 2013 or 2016 answers calls.</summary>
    public bool HasNewerExchange { get; }

    /// <summary>The mailbox of that address, enabled or not; null where there is none, or nobody read the mailboxes.</summary>
    public Mailbox? MailboxOf(string identity) => _mailboxes.TryGetValue(identity, out Mailbox? mailbox) ? mailbox : null;

    /// <summary>The mailbox of that address as Unified Messaging has it; null where it is not enabled.</summary>
    public UmMailbox? EnabledOf(string identity) => _enabled.TryGetValue(identity, out UmMailbox? mailbox) ? mailbox : null;

    /// <summary>The Lync user of that SIP address, which has no scheme.</summary>
    public CsUser? UserOf(string sipAddress) => _users.TryGetValue("sip:" + sipAddress, out CsUser? user) ? user : null;

    /// <summary>The mailbox that has the extension in the dial plan.</summary>
    public string? OwnerOf(UmDialPlan plan, string extension) =>
        _extensions.TryGetValue(PlaceOf(plan.Scope, plan.Name), out Dictionary<string, string>? taken) && taken.TryGetValue(extension, out string? owner) ? owner : null;

    /// <summary>The mailbox that is enabled under the SIP address.</summary>
    public string? OwnerOf(string sipAddress) => _sipAddresses.TryGetValue(sipAddress, out string? owner) ? owner : null;

    public T? Find<T>(Scope scope, ResourceKind<T> kind, string? name)
        where T : Resource => _estate.Find(scope, kind, name);

    public IEnumerable<T> All<T>(ResourceKind<T> kind)
        where T : Resource => _estate.All(kind);

    private void Take(UmMailbox mailbox)
    {
        if (mailbox.SipAddress.HasValue)
        {
            _sipAddresses[mailbox.SipAddress.Value] = mailbox.PrimarySmtpAddress;
        }

        if (mailbox is not { DialPlan: { } plan, Extensions: { Count: > 0 } extensions })
        {
            return;
        }

        if (!_extensions.TryGetValue(PlaceOf(mailbox.Scope, plan), out Dictionary<string, string>? taken))
        {
            _extensions.Add(PlaceOf(mailbox.Scope, plan), taken = new Dictionary<string, string>(StringComparer.Ordinal));
        }

        foreach (string extension in extensions)
        {
            taken[extension] = mailbox.PrimarySmtpAddress;
        }
    }

    private static (Scope Organization, string Plan) PlaceOf(Scope organization, string plan) => (organization, plan.ToUpperInvariant());
}
