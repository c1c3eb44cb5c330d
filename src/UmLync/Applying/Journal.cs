using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Planning;

namespace UmLync.Applying;

/// <summary>What a journal says, read back and with its chain checked.</summary>
public sealed class Journal
{
    internal Journal(Plan plan, IReadOnlyList<JournalEntry> entries, string lastHash, bool isTorn, int wholeBytes)
    {
        Plan = plan;
        Entries = Array.AsReadOnly<JournalEntry>([.. entries]);
        LastHash = lastHash;
        IsTorn = isTorn;
        WholeBytes = wholeBytes;
    }

    /// <summary>The plan that was applied.</summary>
    public Plan Plan { get; }

    /// <summary>The entries, in order.</summary>
    public IReadOnlyList<JournalEntry> Entries { get; }

    /// <summary>Whether the apply came to its end; otherwise it was interrupted, and can be resumed or undone.</summary>
    public bool IsClosed => Entries.Count > 0 && Entries[Entries.Count - 1].Event == JournalEvent.Closed;

    /// <summary>Whether the last line is incomplete: the machine went down in the middle of a write, or the file was cut.</summary>
    public bool IsTorn { get; }

    /// <summary>The hash of the last whole line.</summary>
    public string LastHash { get; }

    /// <summary>The number of bytes up to the end of the last whole line.</summary>
    public int WholeBytes { get; }

    /// <summary>The intentions, latest first; with the journalled state before.</summary>
    public IEnumerable<(PlannedChange Change, JournalEntry Intended)> Intentions
    {
        get
        {
            Dictionary<string, PlannedChange> changes = Plan.Changes.ToDictionary(change => change.Id);
            return Entries.Where(entry => entry.Event == JournalEvent.Intended).Reverse().Select(entry => (changes[entry.ChangeId!], entry));
        }
    }
}
