using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Blueprints;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Designers;

/// <summary>
/// Enterprise Voice of users: on, with a line that nobody else has, and with the voice policy and dial plan that are stated. Everything is
/// checked before anything is drawn; a user who cannot be enabled is left out with the reason, and the others are not held up
/// (domain.md J.2 step 11, J.5, D.7).
/// </summary>
public sealed class EnterpriseVoiceDesigner : IDesigner
{
    private static readonly Source Documented = Source.Confirmed("J.2 step 11, J.5, D.7");

    private readonly List<CsUser> _asked = [];

    /// <summary>Asks for a user, of whom address, line, voice policy and dial plan count. Without any, the blueprint's users are meant.</summary>
    public EnterpriseVoiceDesigner Ask(CsUser user)
    {
        _asked.Add(user);
        return this;
    }

    /// <summary>Asks for a user; what is empty is not asked for, and stays as it is.</summary>
    public EnterpriseVoiceDesigner Ask(SipUri address, string? line, string? voicePolicy, string? dialPlan) => Ask(new CsUser
    {
        Scope = VoiceChoices.Nowhere,
        SipAddress = address,
        LineUri = Asked(line),
        VoicePolicy = Asked(voicePolicy),
        DialPlan = Asked(dialPlan),
    });

    /// <inheritdoc/>
    public void Design(Draft draft, Blueprint blueprint)
    {
        IReadOnlyList<CsUser> asked = _asked.Count > 0 ? _asked : blueprint.Voice.Users;
        if (asked.Count == 0)
        {
            return;
        }

        if (!draft.Topology.KeepsUsers)
        {
            draft.LeaveOut(CsUser.Schema.Id, new Message(nameof(VoiceMessages.UsersWereCounted)), Documented);
            return;
        }

        Scope[] deployments = [.. draft.ScopesOf(Product.Lync).Where(scope => blueprint.Voice.Forest is null || scope.Forest.Equals(blueprint.Voice.Forest))];
        VoiceLines lines = VoiceLines.Of(draft, asked);
        foreach (IGrouping<SipUri, CsUser> rows in asked.GroupBy(user => user.SipAddress))
        {
            Draw(draft, deployments, [.. rows], lines);
        }
    }

    private static void Draw(Draft draft, Scope[] deployments, CsUser[] rows, VoiceLines lines)
    {
        string address = rows[0].SipAddress.ToString();
        CsUser[] present = [.. deployments.Select(scope => draft.Find(scope, CsUser.Schema, address)).OfType<CsUser>()];
        Message? problem = rows.Skip(1).Any(row => !row.IsSameAs(rows[0])) ? new Message(nameof(VoiceMessages.UserIsAskedTwice), address)
            : present.Length > 1 ? new Message(nameof(VoiceMessages.UserIsInTwoDeployments), address)
            : present.Length == 0 ? WhyNotThere(draft, deployments, address)
            : null;
        if (problem is null && Wanted(present[0], rows[0]) is { } wanted && !wanted.IsSameAs(present[0]))
        {
            problem = WhyNot(draft, present[0], wanted, lines);
            if (problem is null)
            {
                draft.Put(wanted, new Because(new Message(nameof(VoiceMessages.UserIsToHaveVoice), address), Documented));
            }
        }

        if (problem is not null)
        {
            draft.LeaveOut(present.Length > 0 ? present[0].Key.ToString() : address, problem, Documented);
        }
    }

    private static Optional<string> Asked(string? text) => string.IsNullOrEmpty(text) ? default(Optional<string>) : text!;

    private static Message WhyNotThere(Draft draft, Scope[] deployments, string address) =>
        deployments.FirstOrDefault(scope => !draft.CoverageOf(scope, CsUser.Schema).IsComplete) is { } unread
            ? WhyUnread(draft, unread, CsUser.Schema)
            : new Message(nameof(VoiceMessages.VoiceUserIsNotThere), address);

    private static Message WhyUnread(Draft draft, Scope scope, ResourceKind kind) =>
        new(nameof(Messages.KindWasNotRead), kind.Id, scope.ToString(), draft.CoverageOf(scope, kind).Reason ?? "-");

    /// <summary>The user as wanted. A line that means the same is left as it is written.</summary>
    private static CsUser Wanted(CsUser present, CsUser row)
    {
        CsUser stated = new()
        {
            Scope = present.Scope,
            SipAddress = present.SipAddress,
            EnterpriseVoiceEnabled = row.EnterpriseVoiceEnabled ?? true,
            LineUri = row.LineUri.HasValue && VoiceLines.IsSame(row.LineUri, present.LineUri) ? default : row.LineUri,
            VoicePolicy = row.VoicePolicy,
            DialPlan = row.DialPlan,
        };
        return (CsUser)StatedObject.Over(present, stated);
    }

    /// <summary>Why the user cannot be made so, or null.</summary>
    private static Message? WhyNot(Draft draft, CsUser present, CsUser wanted, VoiceLines lines) =>
        wanted.EnterpriseVoiceEnabled == true && wanted.LineUri is { IsRead: true, HasValue: false } ? new Message(nameof(VoiceMessages.VoiceUserNeedsLine), wanted.SipAddress.ToString())
        : (wanted.LineUri.Equals(present.LineUri) ? null : lines.WhyNot(wanted))
        ?? WhyNotGranted(draft, VoicePolicy.Schema, wanted.VoicePolicy, present.VoicePolicy, wanted.SipAddress)
        ?? WhyNotGranted(draft, LyncDialPlan.Schema, wanted.DialPlan, present.DialPlan, wanted.SipAddress);

    /// <summary>Granted is what is made for users: not what applies to a site, a service or everybody.</summary>
    private static Message? WhyNotGranted<T>(Draft draft, ResourceKind<T> kind, Optional<string> wanted, Optional<string> present, SipUri user)
        where T : Resource
    {
        if (!wanted.HasValue || wanted.Equals(present))
        {
            return null;
        }

        Scope[] deployments = [.. draft.ScopesOf(Product.Lync).Where(scope => draft.Find(scope, CsUser.Schema, user.ToString()) is not null)];
        return wanted.Value.Contains(':') || StringComparer.OrdinalIgnoreCase.Equals(wanted.Value, "Global")
                ? new Message(nameof(VoiceMessages.PolicyIsNotForUsers), wanted.Value, user.ToString(), kind.Id)
            : Array.Exists(deployments, scope => draft.Find(scope, kind, wanted.Value) is not null) ? null
            : Array.Find(deployments, scope => !draft.CoverageOf(scope, kind).IsComplete) is { } unread ? WhyUnread(draft, unread, kind)
            : new Message(nameof(VoiceMessages.PolicyIsNotThere), wanted.Value, user.ToString(), kind.Id, Nearest.Listed(wanted.Value, draft.All(kind).Select(item => item.Key.Name)));
    }
}
