using System;
using System.Collections.Generic;
using UmLync.Applying;
using UmLync.Planning;

namespace UmLync.Connectors.Tests.Support;

/// <summary>A journal with the same lines as on the disk, kept in memory.</summary>
internal sealed class MemoryJournal : IJournal
{
    private readonly JournalText _text = new();
    private readonly List<byte> _lines = [];

    public MemoryJournal(Plan plan) => Write(new JournalEntry(JournalEvent.Opened, DateTimeOffset.UnixEpoch) { By = "tester", Plan = plan });

    public void Write(JournalEntry entry) => _lines.AddRange(_text.Line(entry));

    /// <summary>The journal, read back from its lines.</summary>
    public Journal Read() => JournalReader.Read(_lines.ToArray(), "journal");
}
