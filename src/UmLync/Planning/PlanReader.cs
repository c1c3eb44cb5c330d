using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Commands;
using UmLync.Json;
using UmLync.Text;

namespace UmLync.Planning;

/// <summary>Reads a plan from its JSON file, strictly. The texts of reasons are for people and are not read back.</summary>
public static class PlanReader
{
    /// <summary>The format that this version reads and writes.</summary>
    public const string Format = "umlync-plan/1";

    /// <summary>Reads the document.</summary>
    /// <param name="bytes">The file's bytes, UTF-8.</param>
    /// <param name="document">The name of the file, for error messages.</param>
    /// <exception cref="JsonFormatException">The document is not a plan; the message names the place.</exception>
    public static Plan Read(ReadOnlySpan<byte> bytes, string document)
    {
        StrictReader reader = new(bytes, document);
        reader.BeginDocument();
        Plan plan = Read(ref reader);
        reader.EndDocument();
        return plan;
    }

    internal static Plan Read(ref StrictReader reader)
    {
        string? format = null;
        string? estate = null;
        List<string>? releases = null;
        List<PlannedChange>? changes = null;
        List<LeftOut> leftOut = [];
        bool isWhole = false;
        reader.BeginObject();
        while (reader.NextProperty(out string name))
        {
            switch (name)
            {
                case "$schema":
                    reader.Text();
                    break;
                case "format":
                    format = reader.Text() == Format ? Format : throw reader.At(nameof(Messages.PlanFormatIsOther), reader.Text(), Format);
                    break;
                case "estate":
                    estate = reader.Text();
                    break;
                case "releases":
                    releases = Texts(ref reader);
                    break;
                case "allOrNothing":
                    isWhole = reader.Flag();
                    break;
                case "changes":
                    changes = Changes(ref reader);
                    break;
                case "leftOut":
                    leftOut = Notes(ref reader);
                    break;
                default:
                    throw reader.Unknown(name, ["format", "estate", "releases", "allOrNothing", "changes", "leftOut"]);
            }
        }

        _ = format ?? throw reader.Missing("format");
        Plan plan = new(
            new EstateIdentity(estate ?? throw reader.Missing("estate"), releases ?? throw reader.Missing("releases")),
            changes ?? throw reader.Missing("changes"),
            leftOut);
        return isWhole ? plan.AsWhole() : plan;
    }

    private static List<PlannedChange> Changes(ref StrictReader reader)
    {
        List<PlannedChange> changes = [];
        HashSet<string> ids = new(StringComparer.Ordinal);
        reader.BeginArray();
        while (reader.NextElement())
        {
            PlannedChange change = PlannedChangeReader.Read(ref reader);
            if (!ids.Add(change.Id))
            {
                throw reader.At(nameof(Messages.PlanIdStandsTwice), change.Id);
            }

            if (change.DependsOn.FirstOrDefault(id => !ids.Contains(id) || id == change.Id) is { } missing)
            {
                throw reader.At(nameof(Messages.PlanDependsOnLater), change.Id, missing);
            }

            if (!CommandCatalog.CarriesOut(change))
            {
                throw reader.At(nameof(Messages.PlanAsksForUnknownCommand), change.Id, change.Action.ToString(), change.Key.ToString());
            }

            changes.Add(change);
        }

        return changes;
    }

    private static List<LeftOut> Notes(ref StrictReader reader)
    {
        List<LeftOut> notes = [];
        reader.BeginArray();
        while (reader.NextElement())
        {
            string? subject = null;
            ReasonParts reason = new();
            reader.BeginObject();
            while (reader.NextProperty(out string name))
            {
                if (name == "subject")
                {
                    subject = reader.Text();
                }
                else if (!reason.Take(ref reader, name))
                {
                    throw reader.Unknown(name, ["subject", .. ReasonParts.Names]);
                }
            }

            notes.Add(new LeftOut(subject ?? throw reader.Missing("subject"), reason.Message(ref reader), reason.Source(ref reader)));
        }

        return notes;
    }

    internal static List<string> Texts(ref StrictReader reader)
    {
        List<string> texts = [];
        reader.BeginArray();
        while (reader.NextElement())
        {
            texts.Add(reader.Text());
        }

        return texts;
    }
}
