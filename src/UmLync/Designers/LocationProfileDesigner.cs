using System;
using System.Linq;
using UmLync.Blueprints;
using UmLync.Planning;
using UmLync.Support;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Designers;

/// <summary>
/// The Lync dial plans (location profiles) that the blueprint states, with their normalization rules, and where it asks for it one for
/// each SIP URI dial plan that has none: found by its simple name, or named by the blueprint. To a pool a dial plan is assigned by its
/// identity (<c>Service:Registrar:&lt;FQDN&gt;</c>), to a site likewise (domain.md J.5, D.7, H 9, H 30).
/// </summary>
public sealed class LocationProfileDesigner : IDesigner
{
    private static readonly Source Stated = Source.Confirmed("J.5, D.7");
    private static readonly Source OneForEach = Source.Confirmed("J.5, H 9, H 30");

    /// <inheritdoc/>
    public void Design(Draft draft, Blueprint blueprint)
    {
        if (blueprint.Voice.DeploymentIn(draft) is not { } deployment)
        {
            return;
        }

        foreach (LyncDialPlan plan in blueprint.Voice.Of(LyncDialPlan.Schema))
        {
            VoiceStatement.Draw(draft, deployment, plan, Stated);
        }

        foreach (UmDialPlan plan in PoolMapping.PlansOf(draft, blueprint))
        {
            DrawProfile(draft, deployment, plan, blueprint.Voice);
        }

        // After the last dial plan, since a rule may be for any of them.
        foreach (VoiceNormalizationRule rule in blueprint.Voice.Of(VoiceNormalizationRule.Schema))
        {
            Draw(draft, deployment, rule);
        }
    }

    /// <summary>What comes with a new dial plan cannot be made, and is not there to be changed before the plan is.</summary>
    private static void Draw(Draft draft, Scope deployment, VoiceNormalizationRule rule)
    {
        bool comesAlong = StringComparer.OrdinalIgnoreCase.Equals(rule.Name, VoiceNormalizationRule.Placeholder)
            && draft.Topology.Find(deployment, LyncDialPlan.Schema, rule.DialPlan) is null && draft.Find(deployment, LyncDialPlan.Schema, rule.DialPlan) is not null;
        if (comesAlong)
        {
            draft.LeaveOut(VoiceStatement.AddressOf(deployment, rule), new Message(nameof(VoiceMessages.RuleComesWithDialPlan), rule.Name, rule.DialPlan), Stated);
        }
        else if (HasDialPlan(draft, deployment, rule))
        {
            VoiceStatement.Draw(draft, deployment, rule, Stated);
        }
        else
        {
            draft.LeaveOut(VoiceStatement.AddressOf(deployment, rule), new Message(nameof(VoiceMessages.RuleHasNoDialPlan), rule.Name, rule.DialPlan), Stated);
        }
    }

    /// <summary>Whether the dial plan of the rule is there; not so only where all of them were read, since another could be there unread.</summary>
    private static bool HasDialPlan(Draft draft, Scope deployment, VoiceNormalizationRule rule) =>
        draft.Find(deployment, LyncDialPlan.Schema, rule.DialPlan) is not null || !draft.CoverageOf(deployment, LyncDialPlan.Schema).IsComplete;

    private static void DrawProfile(Draft draft, Scope deployment, UmDialPlan plan, VoiceChoices voice)
    {
        bool needsParity = LocationProfileParity.IsAskedIn(draft, plan.Scope);
        if (voice.LocationProfileOf.TryGetValue(plan.Name, out string? named))
        {
            DrawNamed(draft, deployment, plan, named, needsParity);
        }
        else if (voice.LocationProfiles)
        {
            DrawMissing(draft, deployment, plan, needsParity);
        }
    }

    private static void DrawNamed(Draft draft, Scope deployment, UmDialPlan plan, string named, bool needsParity)
    {
        if (draft.Find(deployment, LyncDialPlan.Schema, named) is not { } profile)
        {
            draft.LeaveOut(plan.Key.ToString(), new Message(nameof(VoiceMessages.LocationProfileIsNotThere), named, plan.Name), OneForEach);
        }
        else if (needsParity && plan.PhoneContext is { } context)
        {
            draft.Put(
                profile with { SimpleName = context.ToString() },
                new Because(new Message(nameof(VoiceMessages.LocationProfileNeedsPhoneContext), named, plan.Name), OneForEach, [Fact.Of(plan, "phoneContext")]));
        }
    }

    private static void DrawMissing(Draft draft, Scope deployment, UmDialPlan plan, bool needsParity)
    {
        LyncDialPlan[] profiles = [.. draft.All(deployment, LyncDialPlan.Schema).Cast<LyncDialPlan>()];
        if (plan.PhoneContext is not { } context)
        {
            draft.LeaveOut(plan.Key.ToString(), new Message(nameof(Messages.PropertyWasNotRead), "phoneContext", plan.Key.ToString()), OneForEach);
            return;
        }

        if (Array.Exists(profiles, profile => Is(profile.SimpleName, context.ToString()) || (!needsParity && (Is(profile.SimpleName, plan.Name) || Is(profile.Identity, plan.Name)))))
        {
            return;
        }

        if (Array.Find(profiles, profile => profile.SimpleName is null) is { } unread)
        {
            draft.LeaveOut(plan.Key.ToString(), new Message(nameof(Messages.PropertyWasNotRead), "simpleName", unread.Key.ToString()), OneForEach);
            return;
        }

        draft.Put(
            StatedObject.Over(draft.Find(deployment, LyncDialPlan.Schema, plan.Name), new LyncDialPlan { Scope = deployment, Identity = plan.Name, SimpleName = context.ToString() }),
            new Because(new Message(nameof(VoiceMessages.DialPlanHasNoLocationProfile), plan.Name), OneForEach, [Fact.Of(plan, "phoneContext")]));
    }

    private static bool Is(string? name, string other) => StringComparer.OrdinalIgnoreCase.Equals(name, other);
}
