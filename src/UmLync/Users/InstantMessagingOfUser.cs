using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Owa;
using UmLync.Rules;
using UmLync.Support;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Users;

/// <summary>
/// Whether Outlook Web App offers a user instant messaging: the mailbox is on a server that is set up for it, the user is enabled for
/// Lync, Lync has stamped the SIP address on the mailbox, and the policy allows it (domain.md D.4, J.7).
/// </summary>
internal sealed class InstantMessagingOfUser(Topology estate)
{
    private const string Documented = "D.4, J.7";

    private readonly Dictionary<string, OwaIntegration> _servers =
        OwaIntegration.Of(estate).GroupBy(item => item.Server, StringComparer.OrdinalIgnoreCase).ToDictionary(items => items.Key, items => items.First(), StringComparer.OrdinalIgnoreCase);

    public UserAnswer Of(Mailbox? mailbox, string name, CsUser? user)
    {
        if (user is null)
        {
            return estate.HasRead(CsUser.Schema) ? No(name, nameof(UserMessages.ImNeedsLyncUser), name) : UserInterview.Unread(name, UserQuestion.InstantMessaging, CsUser.Schema.Id);
        }

        if (mailbox is not { Server.HasValue: true, SipAddresses: { } addresses })
        {
            return UserInterview.Unread(name, UserQuestion.InstantMessaging, Mailbox.Schema.Id);
        }

        if (!addresses.Contains(user.SipAddress.WithoutScheme, StringComparer.OrdinalIgnoreCase))
        {
            return No(name, nameof(UserMessages.ImNeedsSipProxy), name, user.SipAddress.ToString());
        }

        ExchangeServer? server = estate.Find(mailbox.Scope, ExchangeServer.Schema, mailbox.Server.Value);
        return server is null || ExchangeReleases.Of(server) is not { } release ? UserInterview.Unread(name, UserQuestion.InstantMessaging, "server")
            : release <= ExchangeRelease.Exchange2010 ? No(name, nameof(UserMessages.ImNeedsNewerServer), name, server.Name)
            : _servers.TryGetValue(server.Name, out OwaIntegration? integration) && integration.IsComplete == false ? No(name, nameof(UserMessages.ImNeedsServer), server.Name)
            : OfPolicy(mailbox, integration?.IsComplete);
    }

    /// <summary>Without a policy the settings of the virtual directory count, which are those of the server.</summary>
    private UserAnswer OfPolicy(Mailbox mailbox, bool? isServerSetUp)
    {
        string name = mailbox.PrimarySmtpAddress;
        OwaMailboxPolicy? policy = mailbox.OwaMailboxPolicy.HasValue ? estate.Find(mailbox.Scope, OwaMailboxPolicy.Schema, mailbox.OwaMailboxPolicy.Value) : null;
        bool? allows = mailbox.OwaMailboxPolicy is { IsRead: true, HasValue: false } ? true
            : policy is { InstantMessagingEnabled: false } or { InstantMessagingType: InstantMessagingType.None } ? false
            : policy is { InstantMessagingEnabled: true, InstantMessagingType: InstantMessagingType.Ocs } ? true : null;
        return allows == false ? No(name, nameof(UserMessages.ImNeedsPolicy), policy!.Name, name)
            : allows is null ? UserInterview.Unread(name, UserQuestion.InstantMessaging, OwaMailboxPolicy.Schema.Id)
            : isServerSetUp is null ? UserInterview.Unread(name, UserQuestion.InstantMessaging, OwaVirtualDirectory.Schema.Id)
            : UserInterview.Answer(name, UserQuestion.InstantMessaging, true, Severity.Information, Documented, nameof(UserMessages.ImIsOffered), name);
    }

    private static UserAnswer No(string name, string reason, params string[] arguments) =>
        UserInterview.Answer(name, UserQuestion.InstantMessaging, false, Severity.Information, Documented, reason, arguments);
}
