using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UmLync.Connectors.Text;
using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Connectors.Lab.Refusals;

/// <summary>What Enable-UMMailbox and Set-UMMailbox refuse.</summary>
internal static class UserRefusals
{
    public static IEnumerable<Refusal> Rows { get; } =
    [
        new(UmMailbox.Schema, nameof(LabMessages.MailboxIsNotThere), Source.Confirmed("C.6"), WithoutMailbox, ChangeAction.Create),
        new(UmMailbox.Schema, nameof(LabMessages.MailboxNeedsPolicy), Source.Confirmed("C.6"), WithoutPolicy, ChangeAction.Create),
        new(UmMailbox.Schema, nameof(LabMessages.MailboxNeedsSipAddress), Source.Confirmed("C.6"), WithoutSipAddress, ChangeAction.Create),
        new(UmMailbox.Schema, nameof(LabMessages.MailboxExtensionHasOtherLength), Source.Inferred("C.1"), WithOtherLength, ChangeAction.Create),
        new(UmMailbox.Schema, nameof(LabMessages.MailboxExtensionIsTaken), Source.Confirmed("C.6"), WithTakenExtension, ChangeAction.Create),
        new(UmMailbox.Schema, nameof(LabMessages.MailboxStaysInItsPlan), Source.Confirmed("C.6"), ChangingPlan, ChangeAction.Update),
    ];

    private static string[]? WithoutMailbox(Attempt attempt) =>
        attempt.Estate.CoverageOf(attempt.Key.Scope, Mailbox.Schema).IsComplete && attempt.Find(Mailbox.Schema, attempt.Key.Name) is null ? [attempt.Key.Name] : null;

    private static string[]? WithoutPolicy(Attempt attempt) => attempt.After is UmMailbox { MailboxPolicy: null } ? [attempt.Key.Name] : null;

    private static string[]? WithoutSipAddress(Attempt attempt) =>
        attempt.After is UmMailbox { SipAddress.HasValue: false } mailbox && PlanOf(attempt, mailbox) is { IsSip: true } plan ? [attempt.Key.Name, plan.Name] : null;

    private static string[]? WithOtherLength(Attempt attempt) =>
        attempt.After is UmMailbox { Extensions: { } extensions } mailbox && PlanOf(attempt, mailbox) is { NumberOfDigitsInExtension: { } digits } plan
        && extensions.FirstOrDefault(extension => extension.Length != digits) is { } other
            ? [other, plan.Name, digits.ToString(CultureInfo.InvariantCulture)]
            : null;

    private static string[]? WithTakenExtension(Attempt attempt)
    {
        if (attempt.After is not UmMailbox { Extensions: { } extensions } mailbox || PlanOf(attempt, mailbox) is not { } plan)
        {
            return null;
        }

        foreach (string extension in extensions)
        {
            if (attempt.Estate.Extensions.OwnerOf(mailbox.Scope, plan.Name, extension) is { } owner && !StringComparer.OrdinalIgnoreCase.Equals(owner, mailbox.PrimarySmtpAddress))
            {
                return [extension, plan.Name, owner];
            }
        }

        return null;
    }

    private static string[]? ChangingPlan(Attempt attempt) =>
        attempt.After is UmMailbox mailbox && attempt.Sets("mailboxPolicy") is not null && mailbox.DialPlan is { } present
        && PlanOf(attempt, mailbox) is { } plan && !StringComparer.OrdinalIgnoreCase.Equals(plan.Name, present)
            ? [attempt.Key.Name, present, plan.Name]
            : null;

    private static UmDialPlan? PlanOf(Attempt attempt, UmMailbox mailbox) =>
        attempt.Find(UmDialPlan.Schema, attempt.Find(UmMailboxPolicy.Schema, mailbox.MailboxPolicy)?.DialPlan);
}
