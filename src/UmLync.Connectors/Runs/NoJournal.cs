using UmLync.Applying;

namespace UmLync.Connectors.Runs;

/// <summary>The journal of a preview, in which nothing is done and so nothing is written.</summary>
internal sealed class NoJournal : IJournal
{
    private NoJournal()
    {
    }

    public static NoJournal Instance { get; } = new();

    public void Write(JournalEntry entry)
    {
    }
}
