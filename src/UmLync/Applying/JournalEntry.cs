using System;
using System.Collections.Generic;
using UmLync.Planning;

namespace UmLync.Applying;

/// <summary>What an entry of a journal says.</summary>
public enum JournalEvent
{
    /// <summary>A plan begins to be applied; the entry holds it whole.</summary>
    Opened,

    /// <summary>The journal is taken up again after an interruption.</summary>
    Resumed,

    /// <summary>A change is about to be made; the entry holds the object as it is before.</summary>
    Intended,

    /// <summary>The change is concluded with an outcome; where it was applied, a new read has shown it.</summary>
    Concluded,

    /// <summary>Everything is through; a journal without this entry was cut or interrupted.</summary>
    Closed,
}

/// <summary>One line of a journal.</summary>
public sealed class JournalEntry
{
    /// <summary>An entry of that kind at that time.</summary>
    public JournalEntry(JournalEvent @event, DateTimeOffset at)
    {
        Event = @event;
        At = at;
    }

    /// <summary>What it says.</summary>
    public JournalEvent Event { get; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; }

    /// <summary>Who applies: account and computer (for <see cref="JournalEvent.Opened"/> and <see cref="JournalEvent.Resumed"/>).</summary>
    public string? By { get; init; }

    /// <summary>The operator's own note, such as a ticket number.</summary>
    public string? Note { get; init; }

    /// <summary>The plan (for <see cref="JournalEvent.Opened"/>).</summary>
    public Plan? Plan { get; init; }

    /// <summary>The id of the change.</summary>
    public string? ChangeId { get; init; }

    /// <summary>The outcome (for <see cref="JournalEvent.Concluded"/>).</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>The properties of the change as they were before (for <see cref="JournalEvent.Intended"/>); unread ones are missing.</summary>
    public IReadOnlyList<PropertyChange>? Properties { get; init; }

    /// <summary>Whether the object was there before (for <see cref="JournalEvent.Intended"/>).</summary>
    public bool? WasThere { get; init; }
}
