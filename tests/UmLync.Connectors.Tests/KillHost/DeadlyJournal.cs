using UmLync.Applying;

namespace UmLync.Connectors.KillHost;

/// <summary>A journal around another, with death before and after each write.</summary>
internal sealed class DeadlyJournal(IJournal journal, Death death) : IJournal
{
    public void Write(JournalEntry entry)
    {
        death.Before();
        journal.Write(entry);
        death.After();
    }
}
