using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Applying;

/// <summary>What became of a planned change.</summary>
public enum Outcome
{
    /// <summary>Would be done: nothing was changed, because only the preview was asked for.</summary>
    Planned,

    /// <summary>Done, and a new read shows it.</summary>
    Applied,

    /// <summary>The target already was as planned.</summary>
    AlreadyDone,

    /// <summary>The operator said no.</summary>
    Declined,

    /// <summary>A change that it depends on is not applied.</summary>
    Blocked,

    /// <summary>A person has to do it first.</summary>
    Waiting,

    /// <summary>The object, or a fact that the change is based on, is no longer as it was when the plan was made.</summary>
    Stale,

    /// <summary>The command succeeded, and a new read does not show the planned result.</summary>
    Diverged,

    /// <summary>The target refused, or the command failed.</summary>
    Failed,
}

/// <summary>A planned change with what became of it, and why.</summary>
public sealed class ChangeOutcome
{
    /// <summary>The change came out so.</summary>
    public ChangeOutcome(PlannedChange change, Outcome outcome, Message? reason = null)
    {
        Change = change;
        Outcome = outcome;
        Reason = reason;
    }

    /// <summary>The change.</summary>
    public PlannedChange Change { get; }

    /// <summary>What became of it.</summary>
    public Outcome Outcome { get; }

    /// <summary>Why, where that is not plain.</summary>
    public Message? Reason { get; }

    /// <summary>Whether it breaks a transaction: the change was to be made, and was not.</summary>
    public bool Breaks => Outcome is Outcome.Failed or Outcome.Diverged or Outcome.Stale or Outcome.Declined;

    /// <summary>Whether the target is as planned now, whatever a person still looks at or hands out to users.</summary>
    public bool IsAsPlanned => Outcome is Outcome.Applied or Outcome.AlreadyDone || (Outcome == Outcome.Waiting && ManualTask.IsLast(Change.Key.Kind));
}
