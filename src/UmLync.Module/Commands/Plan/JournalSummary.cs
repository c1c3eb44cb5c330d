using System;
using System.Linq;
using UmLync.Applying;

namespace UmLync.Cmdlets;

/// <summary>How far an apply came.</summary>
public enum JournalState
{
    /// <summary>It was interrupted, or is running: it can be resumed or undone.</summary>
    Open,

    /// <summary>It was interrupted in the middle of a line, which resume and undo have to be told to drop.</summary>
    Cut,

    /// <summary>It came to its end.</summary>
    Closed,
}

/// <summary>One journal, at a glance: what resume, undo and an audit ask of it first.</summary>
public sealed class JournalSummary
{
    internal JournalSummary(string path, Journal journal)
    {
        Path = path;
        Journal = journal;
        JournalEntry opened = journal.Entries[0];
        StartedAt = opened.At;
        By = opened.By ?? string.Empty;
        Note = opened.Note;
        State = journal.IsTorn ? JournalState.Cut : journal.IsClosed ? JournalState.Closed : JournalState.Open;
        Applied = journal.Entries.Count(entry => entry.Outcome == Outcome.Applied);
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The estate that was changed.</summary>
    public string Estate => Journal.Plan.Estate.Name;

    /// <summary>When the apply began.</summary>
    public DateTimeOffset StartedAt { get; }

    /// <summary>Who applied: account and computer.</summary>
    public string By { get; }

    /// <summary>The operator's note.</summary>
    public string? Note { get; }

    /// <summary>How far it came.</summary>
    public JournalState State { get; }

    /// <summary>How many changes the plan has.</summary>
    public int Changes => Journal.Plan.Changes.Count;

    /// <summary>How many were applied.</summary>
    public int Applied { get; }

    /// <summary>The journal itself, with its plan and entries.</summary>
    public Journal Journal { get; }

    /// <inheritdoc/>
    public override string ToString() => Path;
}
