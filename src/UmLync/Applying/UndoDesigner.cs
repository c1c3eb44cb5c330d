using System.Collections.Generic;
using System.Linq;
using UmLync.Blueprints;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Applying;

/// <summary>
/// Draws the estate as it was before a journal's changes, on a draft of the estate as it is now. An object whose present
/// values are not the journal's own is others' work: it is left alone and named. Restarts are not taken back; what the undo
/// itself changes is restarted anew.
/// </summary>
public sealed class UndoDesigner : IDesigner
{
    private static readonly Source Law = Source.Confirmed("design, law 10");

    private readonly Journal _journal;
    private readonly string? _to;

    /// <summary>Undoes the whole journal, or everything after the change with the given id.</summary>
    public UndoDesigner(Journal journal, string? to = null)
    {
        _journal = journal;
        _to = to is null || Ids.Contains(to)
            ? to
            : throw new UmLyncException(new Message(nameof(Messages.ChangeIsNotInJournal), to, Nearest.Listed(to, Ids)));
    }

    private IEnumerable<string> Ids => _journal.Plan.Changes.Select(change => change.Id);

    /// <inheritdoc/>
    public void Design(Draft draft, Blueprint blueprint)
    {
        // What was made last goes first: a hunt group before the gateway that was made for it.
        foreach (IGrouping<ResourceKey, (PlannedChange Change, JournalEntry Intended)> changes in Undone().GroupBy(item => item.Change.Key).Reverse())
        {
            (PlannedChange Change, JournalEntry Intended)[] inOrder = [.. changes];
            if (IsOthersWork(changes.Key, inOrder, draft) is { } reason)
            {
                draft.LeaveOut(changes.Key.ToString(), reason, Law);
                continue;
            }

            PutBack(changes.Key, inOrder, draft);
        }
    }

    /// <summary>
    /// The intentions to take back, in the order in which they were made. What comes after the given change is a matter of the
    /// plan, not of the journal: the change itself may have been done already, and then no intention stands for it.
    /// </summary>
    private IEnumerable<(PlannedChange Change, JournalEntry Intended)> Undone()
    {
        IEnumerable<string> after = _to is null ? Ids : Ids.SkipWhile(id => id != _to).Skip(1);
        HashSet<string> undone = [.. after];
        return _journal.Intentions.Reverse().Where(item => item.Change.Action != ChangeAction.Operate && undone.Contains(item.Change.Id));
    }

    private static void PutBack(ResourceKey key, (PlannedChange Change, JournalEntry Intended)[] changes, Draft draft)
    {
        Resource? now = draft.Find(key);
        Because because = new(new Message(nameof(ReasonMessages.UndoPutsBack), changes[0].Change.Id), Law);
        if (changes[0].Intended.WasThere != true)
        {
            if (now is Certificate imported)
            {
                new BindingUndo(draft, because).TakeAway(imported, changes);
            }
            else if (now is not null)
            {
                draft.Remove(now, because);
            }

            return;
        }

        if (key.Kind == Certificate.OfExchange && now is Certificate bound)
        {
            new BindingUndo(draft, because).TakeBack(bound, changes);
            return;
        }

        Resource before = now ?? key.Kind.Identify(key.Scope, key.Name)!;
        foreach (PropertyChange row in changes.Reverse().SelectMany(item => item.Intended.Properties ?? []).Where(row => row.Before is not null))
        {
            before = row.Property.With(before, row.Before);
        }

        draft.Put(before, because);
    }

    /// <summary>
    /// Why the object must be left alone, or null. Each present value has to be one that the journal saw: the value before,
    /// or the value that it set; after an interruption nobody knows which of the two was reached.
    /// </summary>
    private static Message? IsOthersWork(ResourceKey key, (PlannedChange Change, JournalEntry Intended)[] changes, Draft draft)
    {
        Resource? now = draft.Topology.Find(key);
        if (now is null)
        {
            bool wasOrBecameAbsent = changes[0].Intended.WasThere != true || changes.Any(item => item.Change.Action == ChangeAction.Remove);
            return wasOrBecameAbsent ? null : new Message(nameof(Messages.ObjectIsGone), key.ToString());
        }

        foreach (IGrouping<Property, PropertyChange> rows in changes.SelectMany(item => item.Intended.Properties ?? []).Where(row => !row.Property.IsAssigned).GroupBy(row => row.Property))
        {
            object? value = rows.Key.ValueOf(now);
            if (!rows.Any(row => Equals(value, row.Before) || Equals(value, row.After)))
            {
                return new Message(nameof(ReasonMessages.OthersChangedObject), rows.Key.Name, key.ToString(), rows.Key.Show(value));
            }
        }

        return changes[0].Intended.WasThere == true ? null : UsedByOthers(now, draft);
    }

    private static Message? UsedByOthers(Resource now, Draft draft) => now switch
    {
        UmIpGateway gateway => HuntGroups.Of(draft, gateway.Scope).On(gateway) is { Count: > 0 } foreign
            ? new Message(nameof(ReasonMessages.OthersUseObject), gateway.Name, foreign[0].Key.ToString())
            : null,
        UmDialPlan plan => DialPlanUse.WhyKept(plan, draft),
        UmMailboxPolicy policy => DialPlanUse.WhyKept(policy, draft),
        PstnUsage or VoicePolicy or LyncDialPlan => VoiceReferences.To(now, draft) is { } user
            ? new Message(nameof(VoiceMessages.OthersNameObject), now.Key.Name, user.Key.ToString())
            : null,
        _ => null,
    };
}
