using System;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Connectors.Lab.Refusals;

/// <summary>One thing that a product refuses: of which objects, on which actions, by which source.</summary>
internal sealed class Refusal
{
    private readonly Func<Attempt, Message?> _why;

    /// <summary>A refusal that concerns one kind; null for every kind.</summary>
    public Refusal(ResourceKind? kind, string id, Source source, Func<Attempt, string[]?> arguments, params ChangeAction[] on)
    {
        Kind = kind;
        Id = id;
        Source = source;
        On = on;
        _why = attempt => arguments(attempt) is { } filled ? new Message(id, filled) : null;
    }

    public ResourceKind? Kind { get; }

    /// <summary>The id of the message.</summary>
    public string Id { get; }

    public Source Source { get; }

    /// <summary>The actions that may be refused.</summary>
    public ChangeAction[] On { get; }

    /// <summary>Why the attempt is refused, or null.</summary>
    public Message? WhyRefused(Attempt attempt) => Array.IndexOf(On, attempt.Change.Action) >= 0 ? _why(attempt) : null;
}
