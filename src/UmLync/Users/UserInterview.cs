using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Planning;
using UmLync.Rules;
using UmLync.Support;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Users;

/// <summary>
/// Answers for each user what the rules say of a whole estate only in numbers, and the limits that no setting mends
/// (domain.md C.1, C.6, D.2, D.4, E.2 rows 23, 32 and 33, J.4, J.5, J.7).
/// </summary>
public sealed class UserInterview
{
    private readonly Topology _estate;
    private readonly Lazy<InstantMessagingOfUser> _instantMessaging;
    private readonly bool _hasNewerExchange;
    private readonly bool? _hasLync;

    /// <summary>An interview about users of the estate, of which users were kept.</summary>
    public UserInterview(Topology estate)
    {
        _estate = estate ?? throw new ArgumentNullException(nameof(estate));
        _instantMessaging = new Lazy<InstantMessagingOfUser>(() => new InstantMessagingOfUser(estate));
        _hasNewerExchange = estate.All(ExchangeServer.Schema).Any(server => ExchangeReleases.Of(server) is ExchangeRelease.Exchange2013 or ExchangeRelease.Exchange2016);
        _hasLync = estate.All(LyncPool.Schema).Any() ? true : estate.HasRead(LyncPool.Schema) ? false : null;
    }

    /// <summary>The answers about everybody of whom that is said: those who have voice mail, and those who only have a mailbox.</summary>
    /// <param name="isMeant">Whether the user with that primary SMTP address is meant.</param>
    public IEnumerable<UserAnswer> Of(Func<string, bool> isMeant)
    {
        HashSet<string> enabled = new(StringComparer.OrdinalIgnoreCase);
        foreach (UmMailbox mailbox in _estate.All(UmMailbox.Schema))
        {
            enabled.Add(mailbox.PrimarySmtpAddress);
            foreach (UserAnswer answer in isMeant(mailbox.PrimarySmtpAddress) ? Of(mailbox) : [])
            {
                yield return answer;
            }
        }

        foreach (Mailbox mailbox in _estate.All(Mailbox.Schema).Where(mailbox => !enabled.Contains(mailbox.PrimarySmtpAddress) && isMeant(mailbox.PrimarySmtpAddress)))
        {
            yield return _estate.HasRead(UmMailbox.Schema)
                ? Answer(mailbox.PrimarySmtpAddress, UserQuestion.VoiceMail, false, Severity.Information, "C.6", nameof(UserMessages.UserHasNoVoiceMail), mailbox.PrimarySmtpAddress)
                : Unread(mailbox.PrimarySmtpAddress, UserQuestion.VoiceMail, UmMailbox.Schema.Id);
            yield return UserOf(mailbox) is var user && user is null && mailbox.SipAddresses is null
                ? Unread(mailbox.PrimarySmtpAddress, UserQuestion.InstantMessaging, "sipAddresses")
                : _instantMessaging.Value.Of(mailbox, mailbox.PrimarySmtpAddress, user);
        }
    }

    private IEnumerable<UserAnswer> Of(UmMailbox mailbox)
    {
        string name = mailbox.PrimarySmtpAddress;
        UmDialPlan? plan = _estate.Find(mailbox.Scope, UmDialPlan.Schema, mailbox.DialPlan);
        if (plan?.UriType is null)
        {
            yield return Unread(name, UserQuestion.VoiceMail, "dialPlan");
            yield break;
        }

        yield return Answer(name, UserQuestion.VoiceMail, plan.IsSip, Severity.Warning, "J.4 step 9", plan.IsSip ? nameof(UserMessages.UserHasVoiceMail) : nameof(UserMessages.UserIsInPlanOfOtherKind), name, plan.Name);
        if (!plan.IsSip)
        {
            yield break;
        }

        CsUser? user = mailbox.SipAddress.HasValue ? UserOf(mailbox.SipAddress.Value) : null;
        yield return Parity(mailbox, user);
        yield return Primary(mailbox, plan);
        yield return Secondary(mailbox, plan);
        yield return PolicyOf(mailbox);
        foreach (UserAnswer answer in user is null ? [] : Voice(name, user))
        {
            yield return answer;
        }

        yield return mailbox.SipAddress.IsRead
            ? _instantMessaging.Value.Of(_estate.Find(mailbox.Scope, Mailbox.Schema, name), name, user)
            : Unread(name, UserQuestion.InstantMessaging, "sipAddress");
        yield return MissedCalls(mailbox);
        yield return Answer(name, UserQuestion.Fax, false, Severity.Information, "C.1, J.4 step 7", nameof(UserMessages.UserGetsNoFax), name, plan.Name);
        yield return _hasLync is { } hasLync
            ? Answer(name, UserQuestion.CallerNames, hasLync, Severity.Information, "J.5", hasLync ? nameof(UserMessages.CallerNamesAreFound) : nameof(UserMessages.CallerNamesAreNotFound), name)
            : Unread(name, UserQuestion.CallerNames, LyncPool.Schema.Id);
    }

    private UserAnswer Parity(UmMailbox mailbox, CsUser? user)
    {
        string name = mailbox.PrimarySmtpAddress;
        return !mailbox.SipAddress.IsRead ? Unread(name, UserQuestion.SipAddress, "sipAddress")
            : user is not null ? Answer(name, UserQuestion.SipAddress, true, Severity.Warning, "C.6, E.2 row 32", nameof(UserMessages.SipAddressIsOfUser), mailbox.SipAddress.Value)
            : !_estate.HasRead(CsUser.Schema) ? Unread(name, UserQuestion.SipAddress, CsUser.Schema.Id)
            : Answer(name, UserQuestion.SipAddress, false, Severity.Warning, "C.6, E.2 row 32", nameof(UserMessages.SipAddressIsOfNobody), name, mailbox.SipAddress.HasValue ? mailbox.SipAddress.Value : "-");
    }

    private static UserAnswer Primary(UmMailbox mailbox, UmDialPlan plan)
    {
        string name = mailbox.PrimarySmtpAddress;
        if (mailbox.ProxyAddresses is null || plan.PhoneContext is null)
        {
            return Unread(name, UserQuestion.PrimaryEum, mailbox.ProxyAddresses is null ? "proxyAddresses" : "phoneContext");
        }

        return EumAddress.PrimaryOf(mailbox.ProxyAddresses) is not { } primary ? Answer(name, UserQuestion.PrimaryEum, false, Severity.Warning, "C.6, E.3", nameof(UserMessages.PrimaryEumIsMissing), name)
            : Is(primary.PhoneContext, plan.PhoneContext.ToString()) && (!mailbox.SipAddress.HasValue || Is(primary.Address, mailbox.SipAddress.Value))
                ? Answer(name, UserQuestion.PrimaryEum, true, Severity.Warning, "C.6", nameof(UserMessages.PrimaryEumIsRight), primary.ToString())
                : Answer(name, UserQuestion.PrimaryEum, false, Severity.Warning, "C.6", nameof(UserMessages.PrimaryEumDiffers), primary.ToString(), mailbox.SipAddress.HasValue ? mailbox.SipAddress.Value : "-", plan.PhoneContext.ToString());
    }

    private static UserAnswer Secondary(UmMailbox mailbox, UmDialPlan plan)
    {
        string name = mailbox.PrimarySmtpAddress;
        if (mailbox.ProxyAddresses is null || mailbox.Extensions is null || plan.PhoneContext is null)
        {
            return Unread(name, UserQuestion.SecondaryEum, mailbox.ProxyAddresses is null ? "proxyAddresses" : mailbox.Extensions is null ? "extensions" : "phoneContext");
        }

        HashSet<string> known = new(mailbox.ProxyAddresses, StringComparer.OrdinalIgnoreCase);
        string[] lacking = [.. EumAddress.Of(name, mailbox.Extensions, plan.PhoneContext).Skip(1).Where(address => !known.Contains(address))];
        return lacking.Length == 0
            ? Answer(name, UserQuestion.SecondaryEum, true, Severity.Warning, "C.6", nameof(UserMessages.SecondaryEumIsThere), name)
            : Answer(name, UserQuestion.SecondaryEum, false, Severity.Warning, "C.6", nameof(UserMessages.SecondaryEumIsMissing), name, string.Join(", ", lacking));
    }

    private UserAnswer PolicyOf(UmMailbox mailbox)
    {
        string name = mailbox.PrimarySmtpAddress;
        UmMailboxPolicy? policy = _estate.Find(mailbox.Scope, UmMailboxPolicy.Schema, mailbox.MailboxPolicy);
        return policy?.DialPlan is null ? Unread(name, UserQuestion.Policy, "mailboxPolicy")
            : Is(policy.DialPlan, mailbox.DialPlan!) ? Answer(name, UserQuestion.Policy, true, Severity.Warning, "C.6", nameof(UserMessages.PolicyIsOfThePlan), policy.Name, policy.DialPlan)
            : Answer(name, UserQuestion.Policy, false, Severity.Warning, "C.6", nameof(UserMessages.PolicyIsNotOfThePlan), policy.Name, policy.DialPlan, mailbox.DialPlan!);
    }

    private static IEnumerable<UserAnswer> Voice(string name, CsUser user)
    {
        string address = user.SipAddress.ToString();
        yield return user.EnterpriseVoiceEnabled switch
        {
            null => Unread(name, UserQuestion.EnterpriseVoice, "enterpriseVoiceEnabled"),
            false => Answer(name, UserQuestion.EnterpriseVoice, false, Severity.Information, "J.4 step 7, J.5", nameof(UserMessages.UserHasNoVoice), address),
            _ when !user.LineUri.IsRead => Unread(name, UserQuestion.EnterpriseVoice, "lineUri"),
            _ when !user.LineUri.HasValue => Answer(name, UserQuestion.EnterpriseVoice, false, Severity.Information, "J.5", nameof(UserMessages.UserHasNoLine), address),
            _ => Answer(name, UserQuestion.EnterpriseVoice, true, Severity.Information, "J.5", nameof(UserMessages.UserHasVoiceAndLine), address, user.LineUri.Value),
        };
        yield return user.HostedVoiceMail is { } isHosted
            ? Answer(name, UserQuestion.HostedVoiceMail, !isHosted, Severity.Warning, "D.2, E.2 row 23", isHosted ? nameof(UserMessages.UserIsHosted) : nameof(UserMessages.UserIsNotHosted), address)
            : Unread(name, UserQuestion.HostedVoiceMail, "hostedVoiceMail");
    }

    private UserAnswer MissedCalls(UmMailbox mailbox)
    {
        string name = mailbox.PrimarySmtpAddress;
        ExchangeServer? server = mailbox.Server.HasValue ? _estate.Find(mailbox.Scope, ExchangeServer.Schema, mailbox.Server.Value) : null;
        if (server is null || ExchangeReleases.Of(server) is not { } release)
        {
            return Unread(name, UserQuestion.MissedCalls, "server");
        }

        bool isLacking = _hasNewerExchange && release <= ExchangeRelease.Exchange2010;
        return Answer(name, UserQuestion.MissedCalls, !isLacking, Severity.Warning, "E.2 row 33, J.5", isLacking ? nameof(UserMessages.UserGetsNoMissedCalls) : nameof(UserMessages.UserGetsMissedCalls), name, server.Name);
    }

    /// <summary>The Lync user of a mailbox without voice mail: that of a SIP proxy address, whose name need not be that of the mail.</summary>
    private CsUser? UserOf(Mailbox mailbox) =>
        (mailbox.SipAddresses ?? ValueList<string>.Empty).Append(mailbox.PrimarySmtpAddress).Select(UserOf).FirstOrDefault(user => user is not null);

    private CsUser? UserOf(string address) => _estate.ScopesOf(Product.Lync).Select(deployment => _estate.Find(deployment, CsUser.Schema, "sip:" + address)).FirstOrDefault(user => user is not null);

    private static bool Is(string one, string other) => StringComparer.OrdinalIgnoreCase.Equals(one, other);

    internal static UserAnswer Answer(string name, UserQuestion question, bool isSo, Severity severity, string source, string reason, params string[] arguments) =>
        new(name, question, isSo ? FindingOutcome.Pass : FindingOutcome.Fail, severity, Source.Confirmed(source), new Message(reason, arguments));

    internal static UserAnswer Unread(string name, UserQuestion question, string property) =>
        new(name, question, FindingOutcome.NotEvaluated, Severity.Information, Source.Confirmed("design, law 2"), new Message(nameof(UserMessages.AnswerIsUnread), property, name));
}
