using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Blueprints;
using UmLync.Encryption;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Designers;

/// <summary>
/// Makes the SIP URI dial plans that the blueprint asks for, each with its default mailbox policy, and adds to those that are there what
/// it names of them. Runs first, so that gateways, hunt groups and servers are drawn for a new plan too: they need its phone context,
/// which Exchange gives and which is inferred from the name; a plan that turns out to have another one ends there, and the next plan
/// reckons with it (domain.md C.1).
/// </summary>
public sealed class DialPlanDesigner : IDesigner
{
    private static readonly Source Asked = Source.Confirmed("C.1, J.2 step 5");

    private readonly DialPlanChoice? _only;

    /// <summary>A designer of the dial plans of the blueprint, or of one only.</summary>
    /// <exception cref="UmLyncException">Exchange or Lync takes no such dial plan.</exception>
    public DialPlanDesigner(DialPlanChoice? only = null)
    {
        only?.Check();
        _only = only;
    }

    /// <inheritdoc/>
    public void Design(Draft draft, Blueprint blueprint)
    {
        foreach (DialPlanChoice choice in _only is null ? blueprint.UmDialPlans : new ValueList<DialPlanChoice>([_only]))
        {
            if (Named.Organization(draft, choice.Forest, choice.Name, Asked) is { } organization && TakenNumber(draft, organization, choice) is var taken)
            {
                if (taken is not null)
                {
                    draft.LeaveOut(KeyOf(organization, choice).ToString(), taken, Asked);
                }
                else if (Draw(draft, organization, choice, blueprint) is { } plan && choice.MailboxPolicy)
                {
                    WantPolicy(draft, plan);
                }
            }
        }
    }

    private static UmDialPlan? Draw(Draft draft, Scope organization, DialPlanChoice choice, Blueprint blueprint) =>
        draft.Find(organization, UmDialPlan.Schema, choice.Name) is { } present
            ? Complete(draft, present, choice, blueprint)
            : Create(draft, organization, choice, blueprint);

    /// <summary>The new plan, with the security that its pools accept; null where it is left out.</summary>
    private static UmDialPlan? Create(Draft draft, Scope organization, DialPlanChoice choice, Blueprint blueprint)
    {
        UmDialPlan plan = new()
        {
            Scope = organization,
            Name = choice.Name,
            UriType = UriType.SipName,
            VoipSecurity = choice.VoipSecurity ?? VoipSecurity.Secured,
            NumberOfDigitsInExtension = choice.NumberOfDigitsInExtension,
            CountryOrRegionCode = choice.CountryOrRegionCode,
            AccessTelephoneNumbers = choice.AccessTelephoneNumbers,
            DefaultLanguage = choice.DefaultLanguage,
        };
        draft.Put(plan, new Because(new Message(nameof(ReasonMessages.DialPlanIsAskedFor), choice.Name), Asked));
        if (draft.Find(plan.Key) is null)
        {
            return null;
        }

        if (!Fits(draft, plan, choice.VoipSecurity, blueprint))
        {
            draft.Remove(plan, new Because(new Message(nameof(ReasonMessages.DialPlanIsAskedFor), choice.Name), Asked));
            return null;
        }

        if (choice.VoipSecurity is null)
        {
            new EncryptionDesigner(new NameSet([choice.Name])).Design(draft, blueprint);
        }

        return ExpectPhoneContext(draft, draft.Find(organization, UmDialPlan.Schema, choice.Name)!);
    }

    /// <summary>A dot in the name would end the first label, so that two plans could have one pilot: then nothing is expected.</summary>
    private static UmDialPlan ExpectPhoneContext(Draft draft, UmDialPlan plan)
    {
        if (plan.Name.Contains('.') || !PhoneContext.TryParse(plan.Name + "." + plan.Scope.Forest, out PhoneContext? context))
        {
            return plan;
        }

        UmDialPlan expected = plan with { PhoneContext = context };
        draft.Put(expected, new Because(new Message(nameof(ReasonMessages.PhoneContextIsExpected), plan.Name, context.ToString()), Source.Inferred("C.1")));
        return expected;
    }

    /// <summary>The plan that is there, with what the choice names; null where it cannot become what is asked for.</summary>
    private static UmDialPlan? Complete(Draft draft, UmDialPlan present, DialPlanChoice choice, Blueprint blueprint)
    {
        if (WhyFixed(present, choice) is { } reason)
        {
            draft.LeaveOut(present.Key.ToString(), reason, Source.Confirmed("C.1, E.2 row 29"));
            return null;
        }

        UmDialPlan wanted = present with
        {
            CountryOrRegionCode = choice.CountryOrRegionCode,
            AccessTelephoneNumbers = choice.AccessTelephoneNumbers is { } numbers ? present.AccessTelephoneNumbers.With(numbers) : present.AccessTelephoneNumbers,
            DefaultLanguage = choice.DefaultLanguage.UnlessSame(present.DefaultLanguage),
        };
        draft.Put(wanted, new Because(new Message(nameof(ReasonMessages.DialPlanIsCompleted), choice.Name), Asked));
        if (choice.VoipSecurity is { } security && Fits(draft, present, security, blueprint))
        {
            draft.Put(
                draft.Find(present.Scope, UmDialPlan.Schema, present.Name)! with { VoipSecurity = security },
                new Because(new Message(nameof(ReasonMessages.DialPlanIsCompleted), choice.Name), Asked));
        }

        return draft.Find(present.Scope, UmDialPlan.Schema, present.Name);
    }

    private static Message? WhyFixed(UmDialPlan present, DialPlanChoice choice) => present switch
    {
        { UriType: null } => new Message(nameof(Messages.PropertyWasNotRead), "uriType", present.Key.ToString()),
        { IsSip: false } => new Message(nameof(ReasonMessages.DialPlanHasOtherUriType), present.Name, present.UriType.ToString()!),
        { NumberOfDigitsInExtension: { } digits } when digits != choice.NumberOfDigitsInExtension => new Message(
            nameof(ReasonMessages.DialPlanHasOtherDigits), present.Name, Codecs.Number.Show(digits), Codecs.Number.Show(choice.NumberOfDigitsInExtension)),
        _ => null,
    };

    /// <summary>Whether the security works with every pool of the plan; where it does not, both sides are named and nothing is planned for the plan.</summary>
    private static bool Fits(Draft draft, UmDialPlan plan, VoipSecurity? security, Blueprint blueprint)
    {
        EncryptionPairRow[] refusing = security is not { } chosen
            ? []
            : [.. EncryptionPairRow.Of(draft, blueprint).Where(pair => pair.DialPlan == plan.Name && pair.Level is not null && !pair.Accepted.Contains(chosen))];
        if (refusing.Length > 0)
        {
            string pools = string.Join(", ", refusing.Select(pair => pair.Pool + " = " + pair.Level));
            draft.LeaveOut(plan.Key.ToString(), new Message(nameof(ReasonMessages.ChosenSecurityDoesNotFit), security.ToString()!, plan.Name, pools), refusing[0].Source);
        }

        return refusing.Length == 0;
    }

    private static Message? TakenNumber(Draft draft, Scope organization, DialPlanChoice choice)
    {
        IEnumerable<Message> taken =
            from number in choice.AccessTelephoneNumbers ?? ValueList<string>.Empty
            from plan in draft.All(organization, UmDialPlan.Schema).Cast<UmDialPlan>()
            where plan.Key != KeyOf(organization, choice) && plan.AccessTelephoneNumbers?.Contains(number) == true
            select new Message(nameof(ReasonMessages.NumberIsOfOtherDialPlan), choice.Name, number, plan.Name);
        return taken.FirstOrDefault();
    }

    /// <summary>The policy that New-UMDialPlan would generate, as a change of its own: seen in the plan, read back, and taken back.</summary>
    private static void WantPolicy(Draft draft, UmDialPlan plan)
    {
        UmMailboxPolicy[] policies = [.. draft.All(plan.Scope, UmMailboxPolicy.Schema).Cast<UmMailboxPolicy>()];
        UmMailboxPolicy wanted = new() { Scope = plan.Scope, Name = plan.Name + UmMailboxPolicy.DefaultSuffix, DialPlan = plan.Name };
        if (policies.Any(policy => StringComparer.OrdinalIgnoreCase.Equals(policy.DialPlan, plan.Name)))
        {
            return;
        }

        if (Array.Find(policies, policy => policy.DialPlan is null || policy.Key == wanted.Key) is { } doubtful)
        {
            draft.LeaveOut(wanted.Key.ToString(), new Message(nameof(ReasonMessages.PolicyIsOfOtherDialPlan), plan.Name, doubtful.Name, doubtful.DialPlan ?? "-"), Asked);
            return;
        }

        draft.Put(wanted, new Because(new Message(nameof(ReasonMessages.DialPlanLacksPolicy), plan.Name), Source.Confirmed("C.1, C.6")));
    }

    private static ResourceKey KeyOf(Scope organization, DialPlanChoice choice) => new(organization, UmDialPlan.Schema, choice.Name);
}
