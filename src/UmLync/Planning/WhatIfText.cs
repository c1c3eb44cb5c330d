using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Planning;

/// <summary>
/// What a change would do, in words. The question for consent, the preview, the exported script and the command
/// line all say it with these sentences, so that what was reviewed reads like what is asked.
/// </summary>
public static class WhatIfText
{
    /// <summary>The sentences of the change, in order; the object's address stands beside them or in the first.</summary>
    public static IReadOnlyList<Message> Of(PlannedChange change)
    {
        IEnumerable<Message> whatItDoes = change switch
        {
            { Action: ChangeAction.Operate } when change.Key.Kind == Operation.Publication => [new Message(nameof(OwaMessages.WouldPublish), change.Key.Scope.Forest.ToString())],
            { Action: ChangeAction.Operate } when change.Key.Kind == Operation.SettingRefresh => [new Message(nameof(OwaMessages.WouldRefresh), change.Key.Name)],
            { Action: ChangeAction.Operate } when change.Key.Kind == Operation.PoolRecycle => [new Message(nameof(OwaMessages.WouldRecycle), change.Key.Name)],
            { Action: ChangeAction.Operate } when change.Key.Kind == Operation.PinReset => [new Message(nameof(UserMessages.WouldResetPin), change.Key.Name)],
            { Action: ChangeAction.Operate } => [new Message(nameof(PlanMessages.WouldRestart), change.Key.Name)],
            { MakesObject: true } => [new Message(nameof(PlanMessages.WouldCreate), change.Key.ToString()), .. OfProperties(change)],
            { RemovesObject: true } => [new Message(nameof(PlanMessages.WouldRemove), change.Key.ToString())],
            _ => OfProperties(change),
        };
        return change.Action != ChangeAction.Manual ? [.. whatItDoes]
            : Instructions.Of(change.Key) is { } instruction ? [new Message(nameof(PlanMessages.WouldWait)), instruction]
            : [new Message(nameof(PlanMessages.WouldWait)), .. whatItDoes];
    }

    /// <summary>The sentences of the change as one text in the given language.</summary>
    public static string In(PlannedChange change, CultureInfo culture) => string.Join(" ", Of(change).Select(sentence => sentence.In(culture)));

    /// <summary>The sentence of one property; an empty value and an absent one read alike.</summary>
    public static Message Of(PropertyChange row)
    {
        (string name, string before, string after) = (row.Property.Name, row.BeforeText, row.AfterText);
        return row switch
        {
            { After: null } => new Message(nameof(PlanMessages.WouldGoWithObject), name, before),
            { Before: null } when after.Length == 0 => new Message(nameof(PlanMessages.WouldLeaveEmpty), name),
            { Before: null } => new Message(nameof(PlanMessages.WouldSet), name, after),
            _ when after.Length == 0 => new Message(nameof(PlanMessages.WouldClear), name, before),
            _ when before.Length == 0 => new Message(nameof(PlanMessages.WouldFill), name, after),
            _ => new Message(nameof(PlanMessages.WouldChange), name, before, after),
        };
    }

    /// <summary>What the address already says, and what a call states again without changing it, needs no sentence.</summary>
    private static IEnumerable<Message> OfProperties(PlannedChange change) =>
        change.Properties.Where(row => !row.Property.IsIdentity && !row.StaysAsItIs).Select(Of);
}
