using System;
using System.Linq;
using UmLync.Values;

namespace UmLync.Users;

/// <summary>
/// The SIP address under which somebody is enabled: what the operator says, else that of the Lync user. Which user a mailbox is of,
/// Lync has stamped on it as a SIP proxy address; where it has none of a user, the mail address may be one (inferred).
/// </summary>
internal static class SipOfUser
{
    /// <summary>The address without its scheme; null where the row's has not the form of one, or there is none, or more than one.</summary>
    public static string? Of(UserCase item, UserIndex index, UserTask task)
    {
        if (!string.IsNullOrEmpty(item.Order.SipAddress))
        {
            return Read(item.Order.SipAddress!);
        }

        if (task == UserTask.Move && item.Enabled is { SipAddress.HasValue: true } enabled)
        {
            return enabled.SipAddress.Value;
        }

        string[] stamped = Stamped(item, index);
        return stamped.Length switch
        {
            0 => index.UserOf(item.Order.Identity)?.SipAddress.WithoutScheme,
            1 => stamped[0],
            _ => null,
        };
    }

    /// <summary>The SIP addresses of the mailbox under which Lync has a user.</summary>
    public static string[] Stamped(UserCase item, UserIndex index) =>
        item.Mailbox?.SipAddresses is not { Count: > 0 } addresses ? []
            : addresses.Count == 1 ? index.UserOf(addresses[0]) is null ? [] : [addresses[0]]
            : [.. addresses.Distinct(StringComparer.OrdinalIgnoreCase).Where(address => index.UserOf(address) is not null)];

    private static string? Read(string address) =>
        SipUri.TryParse(address.StartsWith("sip:", StringComparison.OrdinalIgnoreCase) ? address : "sip:" + address, out SipUri? uri) ? uri.WithoutScheme : null;
}
