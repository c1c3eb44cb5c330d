using System;
using System.Security.Cryptography;
using System.Text.Json;
using UmLync.Json;
using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Applying;

/// <summary>
/// The lines of a journal. Each line carries the SHA-256 of itself and of the line before, so that an edited, removed or
/// reordered line is found. The chain does not stop somebody who rewrites the whole file.
/// </summary>
public sealed class JournalText
{
    /// <summary>The format that this version reads and writes.</summary>
    public const string Format = "umlync-journal/1";

    internal const string NoPrevious = "";

    private string _previous;
    private long _number;

    /// <summary>The text of a new journal.</summary>
    public JournalText()
        : this(NoPrevious, 0)
    {
    }

    /// <summary>The text that goes on after the last line of a journal.</summary>
    public JournalText(string lastHash, long lastNumber)
    {
        _previous = lastHash;
        _number = lastNumber;
    }

    /// <summary>The next line, with its line break.</summary>
    public byte[] Line(JournalEntry entry)
    {
        ArrayBuffer output = new();
        using (Utf8JsonWriter writer = new(output, TopologyWriter.Options(indented: false)))
        {
            Write(writer, entry);
        }

        ReadOnlySpan<byte> content = output.Written.Slice(0, output.Written.Length - 1);
        _previous = HashOf(content);
        ArrayBuffer line = new();
        line.Write(content);
        line.Write(Ending(_previous));
        line.Write("\n"u8);
        return line.ToArray();
    }

    /// <summary>What stands before the hash in every line.</summary>
    internal static ReadOnlySpan<byte> HashMark => ",\"hash\":\""u8;

    /// <summary>The end of a line whose content has that hash.</summary>
    internal static byte[] Ending(string hash) => [.. HashMark, .. System.Text.Encoding.ASCII.GetBytes(hash), .. "\"}"u8];

    internal static string HashOf(ReadOnlySpan<byte> content)
    {
        using SHA256 sha = SHA256.Create();
        return Hex.Of(sha.ComputeHash(content.ToArray()));
    }

    private void Write(Utf8JsonWriter writer, JournalEntry entry)
    {
        writer.WriteStartObject();
        writer.WriteNumber("line", ++_number);
        writer.WriteString("event", entry.Event.ToString());
        writer.WriteString("at", entry.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture));
        WriteText(writer, "by", entry.By);
        WriteText(writer, "note", entry.Note);
        if (entry.Plan is { } plan)
        {
            writer.WriteString("format", Format);
            writer.WritePropertyName("plan");
            PlanWriter.Write(writer, plan);
        }

        WriteText(writer, "change", entry.ChangeId);
        WriteText(writer, "outcome", entry.Outcome?.ToString());
        if (entry.WasThere is { } wasThere)
        {
            writer.WriteBoolean("wasThere", wasThere);
        }

        if (entry.Properties is { } properties)
        {
            writer.WriteStartObject("before");
            foreach (PropertyChange row in properties)
            {
                if (row.Before is not null)
                {
                    writer.WritePropertyName(row.Property.Name);
                    TopologyWriter.WriteValue(writer, row.Property, row.Before);
                }
            }

            writer.WriteEndObject();
        }

        writer.WriteString("previous", _previous);
        writer.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }
}
