using System;
using System.Globalization;
using System.Linq;
using UmLync.Planning;
using UmLync.Support;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Users;

/// <summary>Holds one row of a batch against the estate and the other rows (domain.md C.6, D.2, E.2 rows 23, 32 and 33).</summary>
internal sealed class OrderCheck(UserIndex index, RowClaims claims, UserTask task)
{
    private static readonly Source Enabling = Source.Confirmed("C.6");
    private static readonly Source Law = Source.Confirmed("design, law 2");

    public void Judge(UserCase item)
    {
        if (!IsSomebody(item) || !IsInSipPlan(item))
        {
            return;
        }

        JudgeServer(item);
        if (item.Enabled is { } enabled && task == UserTask.Enable)
        {
            JudgeEnabled(item, enabled);
            return;
        }

        if (item.Enabled is { DialPlan: null })
        {
            // Where somebody moves from is unknown: the draft would leave him out, and move the others.
            item.Fault(Law, nameof(UserMessages.PlanOfUserIsUnread), item.Order.Identity);
            return;
        }

        JudgeExtensions(item);
        JudgeAddress(item);
        JudgeUser(item);
        JudgePin(item);
        item.IsDone = !item.IsFaulty && item.Enabled is { } present && IsAsAsked(item, present);
    }

    private bool IsSomebody(UserCase item)
    {
        string identity = item.Order.Identity;
        if (identity.Length == 0)
        {
            item.Fault(Enabling, nameof(UserMessages.RowNamesNobody));
        }
        else if (item.Mailbox is null && item.Enabled is null)
        {
            item.Fault(Enabling, nameof(UserMessages.MailboxIsUnknown), identity);
        }
        else if (item.Enabled is null && task == UserTask.Move)
        {
            item.Fault(Enabling, nameof(UserMessages.UserIsNotEnabled), identity);
        }
        else if (claims.Mailboxes.OtherThan(identity, item.Order.Row) is { } other)
        {
            item.Fault(Enabling, nameof(UserMessages.UserStandsTwice), identity, Number(other));
        }

        return !item.IsFaulty;
    }

    private bool IsInSipPlan(UserCase item)
    {
        string policy = item.Order.MailboxPolicy;
        if (item.Policy is null)
        {
            item.Fault(Enabling, nameof(UserMessages.UserPolicyIsUnknown), policy, Nearest.Listed(policy, index.All(UmMailboxPolicy.Schema).Select(known => known.Name)));
        }
        else if (item.Plan?.UriType is null)
        {
            item.Fault(Law, nameof(UserMessages.PlanOfPolicyIsUnread), item.Policy.Name, item.Policy.DialPlan ?? "-");
        }
        else if (!item.Plan.IsSip)
        {
            item.Fault(Source.Confirmed("J.4 step 9"), nameof(UserMessages.PolicyIsOfOtherPlan), item.Policy.Name, item.Plan.Name, item.Plan.UriType.ToString()!);
        }

        return !item.IsFaulty;
    }

    private void JudgeServer(UserCase item)
    {
        Optional<string> server = item.Mailbox?.Server ?? item.Enabled!.Server;
        if (!server.HasValue || index.Find(item.Plan!.Scope, ExchangeServer.Schema, server.Value) is not { } holder || ExchangeReleases.Of(holder) is not { } release)
        {
            return;
        }

        if (release is ExchangeRelease.Exchange2007OrEarlier or ExchangeRelease.Exchange2019OrLater)
        {
            item.Fault(Source.Confirmed("D.6"), nameof(UserMessages.MailboxIsOnWrongRelease), item.Order.Identity, holder.Name, ExchangeReleases.NameOf(release));
        }
        else if (release == ExchangeRelease.Exchange2010 && index.HasNewerExchange)
        {
            item.Warn(Source.Confirmed("E.2 row 33"), nameof(UserMessages.UserGetsNoMissedCalls), item.Order.Identity, holder.Name);
        }
    }

    private static void JudgeEnabled(UserCase item, UmMailbox enabled)
    {
        if (enabled.DialPlan is null)
        {
            item.Fault(Law, nameof(UserMessages.PlanOfUserIsUnread), item.Order.Identity);
        }
        else if (!StringComparer.OrdinalIgnoreCase.Equals(enabled.DialPlan, item.Plan!.Name))
        {
            item.Fault(Enabling, nameof(UserMessages.UserIsInOtherPlan), item.Order.Identity, enabled.DialPlan, item.Plan.Name);
        }
        else
        {
            item.IsDone = true;
            if (!IsAsAsked(item, enabled))
            {
                item.Warn(Enabling, nameof(UserMessages.UserIsEnabledOtherwise), item.Order.Identity, enabled.DialPlan);
            }
        }
    }

    /// <summary>Whether the mailbox has what the row asks for; what the row leaves open is as it is.</summary>
    private static bool IsAsAsked(UserCase item, UmMailbox enabled) =>
        StringComparer.OrdinalIgnoreCase.Equals(enabled.MailboxPolicy, item.Policy!.Name)
        && (item.Order.Extensions.Count == 0 || (enabled.Extensions is { } present && item.Order.Extensions.All(extension => present.Contains(extension))))
        && (string.IsNullOrEmpty(item.Order.SipAddress) || (enabled.SipAddress.HasValue && StringComparer.OrdinalIgnoreCase.Equals(enabled.SipAddress.Value, item.SipAddress)));

    private void JudgeExtensions(UserCase item)
    {
        UmDialPlan plan = item.Plan!;
        if (item.Extensions.Count == 0)
        {
            item.Fault(Enabling, nameof(UserMessages.ExtensionIsMissing), item.Order.Identity, plan.Name);
        }
        else if (plan.NumberOfDigitsInExtension is null)
        {
            item.Fault(Law, nameof(UserMessages.DigitsAreUnread), plan.Name);
        }
        else
        {
            foreach (string extension in item.Extensions.Distinct(StringComparer.Ordinal))
            {
                JudgeExtension(item, plan, extension);
            }
        }
    }

    private void JudgeExtension(UserCase item, UmDialPlan plan, string extension)
    {
        if (extension.Length != plan.NumberOfDigitsInExtension || !extension.All(character => character is >= '0' and <= '9'))
        {
            item.Fault(Source.Confirmed("C.1, C.6"), nameof(UserMessages.ExtensionHasWrongForm), extension, plan.Name, Number(plan.NumberOfDigitsInExtension!.Value));
        }
        else if (index.OwnerOf(plan, extension) is { } owner && !IsOf(item, owner))
        {
            item.Fault(Enabling, nameof(UserMessages.ExtensionIsTaken), extension, plan.Name, owner);
        }
        else if (claims.ExtensionsOf(plan).OtherThan(extension, item.Order.Row) is { } other)
        {
            item.Fault(Enabling, nameof(UserMessages.ExtensionStandsTwice), extension, plan.Name, Number(other));
        }
    }

    private void JudgeAddress(UserCase item)
    {
        Source parity = Source.Confirmed("C.6, E.2 row 32");
        if (item.SipAddress is not { } address)
        {
            string[] stamped = SipOfUser.Stamped(item, index);
            if (!string.IsNullOrEmpty(item.Order.SipAddress))
            {
                item.Fault(parity, nameof(UserMessages.UserSipAddressIsWrong), item.Order.SipAddress!);
            }
            else if (stamped.Length > 1)
            {
                item.Fault(parity, nameof(UserMessages.UserHasManyAddresses), item.Order.Identity, string.Join(", ", stamped));
            }
            else
            {
                item.Fault(parity, nameof(UserMessages.UserIsNotOfLync), item.Order.Identity);
            }
        }
        else if (item.User is null)
        {
            item.Fault(parity, nameof(UserMessages.SipAddressIsNobodys), address);
        }
        else if (item.Mailbox?.SipAddresses is { Count: > 0 } own && !own.Contains(address, StringComparer.OrdinalIgnoreCase))
        {
            item.Fault(parity, nameof(UserMessages.SipAddressIsAnothers), address, item.Order.Identity, string.Join(", ", own));
        }
        else if (index.OwnerOf(address) is { } owner && !IsOf(item, owner))
        {
            item.Fault(parity, nameof(UserMessages.SipAddressIsTaken), address, owner);
        }
        else if (claims.Addresses.OtherThan(address, item.Order.Row) is { } other)
        {
            item.Fault(parity, nameof(UserMessages.SipAddressStandsTwice), address, Number(other));
        }
    }

    /// <summary>What Lync says of the user: a hosted flag wins over the mailbox; without Enterprise Voice and a number nobody calls.</summary>
    private static void JudgeUser(UserCase item)
    {
        if (item.User is not { } user)
        {
            return;
        }

        if (user.HostedVoiceMail == true)
        {
            item.Fault(Source.Confirmed("D.2, E.2 row 23"), nameof(UserMessages.UserIsHosted), user.SipAddress.ToString());
        }

        if (user.EnterpriseVoiceEnabled == false)
        {
            item.Warn(Source.Confirmed("J.4 step 7, J.5"), nameof(UserMessages.UserHasNoVoice), user.SipAddress.ToString());
        }
        else if (user.LineUri is { IsRead: true, HasValue: false })
        {
            item.Warn(Source.Confirmed("J.5"), nameof(UserMessages.UserHasNoLine), user.SipAddress.ToString());
        }
    }

    private static void JudgePin(UserCase item)
    {
        if (item.Order.Pin is { } pin && (!pin.IsDigits || pin.Length is < PinShape.Least or > PinShape.Most || pin.Length < item.Policy!.MinPinLength))
        {
            item.Fault(Enabling, nameof(UserMessages.PinIsRefused), item.Policy!.Name, Number(Math.Max(PinShape.Least, item.Policy.MinPinLength ?? 0)), Number(PinShape.Most));
        }

        if (item.Order.NotifyEmail is { Length: > 0 } address && (address.IndexOf('@') is < 1 || address.EndsWith("@", StringComparison.Ordinal) || address.Any(char.IsWhiteSpace)))
        {
            item.Fault(Enabling, nameof(UserMessages.NotifyEmailIsWrong), address);
        }
    }

    private static bool IsOf(UserCase item, string owner) => StringComparer.OrdinalIgnoreCase.Equals(owner, item.Order.Identity);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
