using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UmLync.Json;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Applying;

/// <summary>Reads a journal and checks its chain: a line that was edited, removed or moved is an error that names the line.</summary>
public static class JournalReader
{
    /// <summary>Reads the document.</summary>
    /// <param name="bytes">The file's bytes.</param>
    /// <param name="document">The name of the file, for error messages.</param>
    /// <param name="acceptTorn">Whether an incomplete last line is dropped instead of refused.</param>
    /// <exception cref="UmLyncException">The journal was edited, or is cut in the middle of a line.</exception>
    public static Journal Read(ReadOnlySpan<byte> bytes, string document, bool acceptTorn = false)
    {
        List<JournalEntry> entries = [];
        Plan? plan = null;
        Dictionary<string, PlannedChange> changes = [];
        string previous = JournalText.NoPrevious;
        int start = 0;
        while (start < bytes.Length)
        {
            int length = bytes.Slice(start).IndexOf((byte)'\n');
            if (length < 0)
            {
                if (!acceptTorn || plan is null)
                {
                    throw new UmLyncException(new Message(nameof(Messages.JournalIsCut), document, Number(entries.Count + 1)));
                }

                break;
            }

            JournalEntry entry = Entry(bytes.Slice(start, length), document, entries.Count + 1, ref previous, changes);
            if (entry.Plan is not null)
            {
                plan = entry.Plan;
                changes = plan.Changes.ToDictionary(change => change.Id);
            }

            entries.Add(entry);
            start += length + 1;
        }

        return plan is null
            ? throw new UmLyncException(new Message(nameof(Messages.JournalHasNoPlan), document))
            : new Journal(plan, entries, previous, start < bytes.Length, start);
    }

    private static JournalEntry Entry(ReadOnlySpan<byte> line, string document, int number, ref string previous, Dictionary<string, PlannedChange> changes)
    {
        // The chain first: an edited line need not even be JSON any more.
        int mark = line.LastIndexOf(JournalText.HashMark);
        if (mark < 0 || !line.Slice(mark).SequenceEqual(JournalText.Ending(JournalText.HashOf(line.Slice(0, mark)))))
        {
            throw Edited(document, number);
        }

        StrictReader reader = new(line, document);
        JournalEntry entry;
        string? hash = null;
        string? linked = null;
        long position = 0;
        JournalEvent? @event = null;
        DateTimeOffset at = default;
        string? by = null;
        string? note = null;
        string? changeId = null;
        Outcome? outcome = null;
        bool? wasThere = null;
        Plan? plan = null;
        List<PropertyChange>? properties = null;
        reader.BeginDocument();
        reader.BeginObject();
        while (reader.NextProperty(out string name))
        {
            switch (name)
            {
                case "line":
                    position = reader.Number();
                    break;
                case "event":
                    @event = Word<JournalEvent>(ref reader);
                    break;
                case "at":
                    at = reader.Time();
                    break;
                case "by":
                    by = reader.Text();
                    break;
                case "note":
                    note = reader.Text();
                    break;
                case "format":
                    _ = reader.Text() == JournalText.Format ? true : throw reader.At(nameof(Messages.JournalFormatIsOther), reader.Text(), JournalText.Format);
                    break;
                case "plan":
                    plan = PlanReader.Read(ref reader);
                    break;
                case "change":
                    changeId = reader.Text();
                    _ = changes.ContainsKey(changeId) ? true : throw Edited(document, number);
                    break;
                case "outcome":
                    outcome = Word<Outcome>(ref reader);
                    break;
                case "wasThere":
                    wasThere = reader.Flag();
                    break;
                case "before":
                    properties = Before(ref reader, changes[changeId ?? throw reader.Missing("change")]);
                    break;
                case "previous":
                    linked = reader.Text();
                    break;
                case "hash":
                    hash = reader.Text();
                    break;
                default:
                    throw reader.Unknown(name, ["line", "event", "at", "by", "note", "plan", "change", "outcome", "wasThere", "before", "previous", "hash"]);
            }
        }

        reader.EndDocument();
        if (position != number || linked != previous)
        {
            throw Edited(document, number);
        }

        previous = hash!;
        entry = new JournalEntry(@event ?? throw reader.Missing("event"), at)
        {
            By = by,
            Note = note,
            Plan = plan,
            ChangeId = changeId,
            Outcome = outcome,
            WasThere = wasThere,
            Properties = properties,
        };
        return entry;
    }

    private static List<PropertyChange> Before(ref StrictReader reader, PlannedChange change)
    {
        Dictionary<string, object> before = [];
        reader.BeginObject();
        while (reader.NextProperty(out string name))
        {
            Property property = change.Key.Kind.Find(name) ?? throw reader.Unknown(name, change.Key.Kind.Properties.Select(row => row.Name));
            before[name] = property.Read(ref reader);
        }

        return [.. change.Properties.Select(row => new PropertyChange(row.Property, before.TryGetValue(row.Property.Name, out object? value) ? value : null, row.After))];
    }

    private static T Word<T>(ref StrictReader reader)
        where T : struct, Enum => Enum.TryParse(reader.Text(), out T word)
            ? word
            : throw reader.Invalid(new Message(nameof(Messages.WordIsUnknown), reader.Text(), string.Join(", ", Enum.GetNames(typeof(T)))).ToString());

    private static UmLyncException Edited(string document, int number) => new(new Message(nameof(Messages.JournalIsEdited), document, Number(number)));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
