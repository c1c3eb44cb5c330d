using UmLync.Topologies;
using UmLync.Users;

namespace UmLync.Connectors.Lab;

/// <summary>
/// A mailbox as Exchange has it once it is enabled for Unified Messaging: in the dial plan of its policy, with the addresses by which
/// Lync finds that plan, on the server where it was. Where the welcome message went is forgotten (domain.md C.6).
/// </summary>
internal static class EnabledMailbox
{
    public static UmMailbox Of(UmMailbox given, IEstateView estate)
    {
        UmDialPlan? plan = estate.Find(given.Scope, UmDialPlan.Schema, estate.Find(given.Scope, UmMailboxPolicy.Schema, given.MailboxPolicy)?.DialPlan);
        return given with
        {
            DialPlan = plan?.Name ?? given.DialPlan,
            ProxyAddresses = plan?.PhoneContext is { } context && given.SipAddress.HasValue
                ? EumAddress.Of(given.SipAddress.Value, given.Extensions ?? ValueList<string>.Empty, context)
                : null,
            Server = estate.Find(given.Scope, Mailbox.Schema, given.PrimarySmtpAddress)?.Server ?? default,
            NotifyEmail = null,
        };
    }
}
