using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using UmLync.Applying;
using UmLync.Connectors.Journals;
using UmLync.Connectors.Tests.Estates;
using UmLync.Connectors.Tests.Support;
using UmLync.Planning;
using UmLync.Text;
using Xunit;

namespace UmLync.Connectors.Tests.Journals;

public sealed class JournalFileTests : IDisposable
{
    private static readonly Plan Plan = Rehearsal.PlanFor(PlausibleEstate.Of(7, EstateHabits.Restarted));

    private readonly WorkFolder _folder = new();
    private readonly string _path;

    public JournalFileTests()
    {
        _path = _folder["journal.jsonl"];
        using JournalFile journal = JournalFile.Create(_path, Plan, "ana@admin01", "CHG 4711", Clock);
        foreach (PlannedChange change in Plan.Changes.Take(3))
        {
            journal.Write(new JournalEntry(JournalEvent.Intended, Clock()) { ChangeId = change.Id, WasThere = false, Properties = change.Properties });
            journal.Write(new JournalEntry(JournalEvent.Concluded, Clock()) { ChangeId = change.Id, Outcome = Outcome.Applied });
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Load_WhatWasWritten_HasEveryEntry()
    {
        Journal journal = JournalFile.Load(_path, acceptTorn: false);

        Assert.Equal(
            [JournalEvent.Opened, JournalEvent.Intended, JournalEvent.Concluded, JournalEvent.Intended, JournalEvent.Concluded, JournalEvent.Intended, JournalEvent.Concluded],
            journal.Entries.Select(entry => entry.Event));
        Assert.Equal(("ana@admin01", "CHG 4711"), (journal.Entries[0].By, journal.Entries[0].Note));
        Assert.Equal(PlanWriter.ToBytes(Plan), PlanWriter.ToBytes(journal.Plan));
        Assert.False(journal.IsClosed);
    }

    [Fact]
    public void Create_OverAJournal_IsRefusedAndTheJournalStays()
    {
        byte[] before = File.ReadAllBytes(_path);

        Refused("JournalExists", () => JournalFile.Create(_path, Plan, "ana@admin01", null, Clock));
        Assert.Equal(before, File.ReadAllBytes(_path));
    }

    [Fact]
    public void Create_InAFolderThatIsMissing_MakesIt()
    {
        using JournalFile journal = JournalFile.Create(_folder["a/b/journal.jsonl"], Plan, "ana@admin01", null, Clock);

        Assert.True(File.Exists(_folder["a/b/journal.jsonl"]));
    }

    [Fact]
    public void Create_BelowAFile_IsRefused()
    {
        UmLyncException refused = Assert.Throws<UmLyncException>(() => JournalFile.Create(Path.Combine(_path, "journal.jsonl"), Plan, "ana@admin01", null, Clock));
        Assert.NotEmpty(refused.RecommendedAction);
    }

    [Fact]
    public void Load_WhileTheJournalIsWritten_ReadsWhatIsThere()
    {
        using JournalFile open = JournalFile.Create(_folder["open.jsonl"], Plan, "ana@admin01", null, Clock);

        Assert.Single(JournalFile.Load(_folder["open.jsonl"], acceptTorn: false).Entries);
    }

    [Fact]
    public void Load_CutAtAnyByteOfTheLastLine_IsRefusedUnlessAccepted()
    {
        byte[] whole = File.ReadAllBytes(_path);
        int lastLine = Array.LastIndexOf(whole, (byte)'\n', whole.Length - 2) + 1;
        for (int length = lastLine + 1; length < whole.Length; length++)
        {
            File.WriteAllBytes(_path, whole[..length]);

            Refused("JournalIsCut", () => JournalFile.Load(_path, acceptTorn: false));
            Journal journal = JournalFile.Load(_path, acceptTorn: true);
            Assert.True(journal.IsTorn);
            Assert.Equal(6, journal.Entries.Count);
        }
    }

    [Fact]
    public void Load_WithOneByteChangedInAnyLine_NamesTheLine()
    {
        byte[] whole = File.ReadAllBytes(_path);
        int line = 1;
        for (int start = 0; start < whole.Length; start = Array.IndexOf(whole, (byte)'\n', start) + 1, line++)
        {
            int end = Array.IndexOf(whole, (byte)'\n', start);
            foreach (int place in new[] { start, start + 1, (start + end) / 2, end - 70, end - 2, end - 1 })
            {
                byte[] edited = [.. whole];
                edited[place] = edited[place] == (byte)'0' ? (byte)'1' : (byte)'0';
                File.WriteAllBytes(_path, edited);

                UmLyncException refused = Assert.Throws<UmLyncException>(() => JournalFile.Load(_path, acceptTorn: true));
                Assert.Equal("JournalIsEdited", refused.Id);
                Assert.Equal(line.ToString(System.Globalization.CultureInfo.InvariantCulture), refused.Problem.Arguments[1]);
            }
        }

        Assert.Equal(8, line);
    }

    [Fact]
    public void Load_WithALineRemovedOrMoved_IsRefused()
    {
        string[] lines = File.ReadAllLines(_path);
        for (int index = 1; index < lines.Length - 1; index++)
        {
            Refused("JournalIsEdited", () => Load([.. lines[..index], .. lines[(index + 1)..]]));
            Refused("JournalIsEdited", () => Load([.. lines[..index], lines[index + 1], lines[index], .. lines[(index + 2)..]]));
            Refused("JournalIsEdited", () => Load([.. lines[..(index + 1)], lines[index], .. lines[(index + 1)..]]));
        }
    }

    [Fact]
    public void Load_WithoutItsFirstLine_HasNoPlan()
    {
        UmLyncException refused = Assert.Throws<UmLyncException>(() => Load(File.ReadAllLines(_path)[1..]));
        Assert.Contains(refused.Id, new[] { "JournalIsEdited", "JournalHasNoPlan" });
    }

    [Fact]
    public void Load_AnEmptyFile_HasNoPlan()
    {
        File.WriteAllBytes(_path, []);

        Refused("JournalHasNoPlan", () => JournalFile.Load(_path, acceptTorn: true));
    }

    [Fact]
    public void Resume_OfATornJournal_CutsTheTornLineAndGoesOn()
    {
        byte[] whole = File.ReadAllBytes(_path);
        File.WriteAllBytes(_path, whole[..^10]);
        Journal torn = JournalFile.Load(_path, acceptTorn: true);
        using (JournalFile resumed = JournalFile.Resume(_path, torn, "kim@admin02", Clock))
        {
            resumed.Close();
        }

        Journal journal = JournalFile.Load(_path, acceptTorn: false);
        Assert.Equal([JournalEvent.Intended, JournalEvent.Resumed, JournalEvent.Closed], journal.Entries.Skip(5).Select(entry => entry.Event));
        Assert.Equal("kim@admin02", journal.Entries[6].By);
        Assert.True(journal.IsClosed);
    }

    [Fact]
    public void Resume_OfAFileThatWasWrittenSinceItWasRead_IsRefusedAndItStays()
    {
        Journal journal = JournalFile.Load(_path, acceptTorn: false);
        File.AppendAllText(_path, "{}\n");
        byte[] before = File.ReadAllBytes(_path);

        Refused("JournalHasChanged", () => JournalFile.Resume(_path, journal, "kim@admin02", Clock));
        Assert.Equal(before, File.ReadAllBytes(_path));
    }

    [Fact]
    public void NewPath_InTheSameSecond_IsAnotherName()
    {
        string first = JournalFolder.NewPath(_folder.Path, Clock);
        File.WriteAllText(first, string.Empty);

        Assert.Equal("20160301T083000Z.jsonl", Path.GetFileName(first));
        Assert.Equal("20160301T083000Z-2.jsonl", Path.GetFileName(JournalFolder.NewPath(_folder.Path, Clock)));
    }

    [Fact]
    public void DefaultFor_AnyEstate_IsAFolderOfItsOwn()
    {
        string one = JournalFolder.DefaultFor(new EstateIdentity("exchange:contoso.com+lync:contoso.com", []));
        string long1 = JournalFolder.DefaultFor(new EstateIdentity("exchange:" + new string('a', 200) + ".com", []));
        string long2 = JournalFolder.DefaultFor(new EstateIdentity("exchange:" + new string('a', 201) + ".com", []));

        Assert.Equal("exchange-contoso.com-lync-contoso.com", Path.GetFileName(one));
        Assert.NotEqual(long1, long2);
        Assert.All([one, long1, long2], folder => Assert.True(Path.GetFileName(folder).Length < 100 && Path.IsPathRooted(folder)));
    }

    private static DateTimeOffset Clock() => new(2016, 3, 1, 9, 30, 0, TimeSpan.FromHours(1));

    private static void Refused(string id, Action action)
    {
        UmLyncException refused = Assert.Throws<UmLyncException>(action);
        Assert.Equal(id, refused.Id);
        Assert.NotEmpty(refused.RecommendedAction);
    }

    private Journal Load(IEnumerable<string> lines)
    {
        File.WriteAllBytes(_path, Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n"))));
        return JournalFile.Load(_path, acceptTorn: false);
    }
}
