using System;
using System.Collections.Generic;
using System.Text.Json;
using UmLync.Contacts;

namespace UmLync.Cli.Views;

/// <summary>The contacts of an estate as a document; null is what is not there or was not read.</summary>
internal static class ContactJson
{
    private const string Format = "umlync-contacts/1";

    public static ReadOnlySpan<byte> Of(IReadOnlyList<ContactRow> rows, int exitCode) => Json.Document(Format, writer =>
    {
        writer.WriteNumber("exitCode", exitCode);
        writer.WriteStartArray("contacts");
        foreach (ContactRow row in rows)
        {
            writer.WriteStartObject();
            writer.WriteString("contact", row.Contact);
            writer.WriteString("number", row.Number.HasValue ? row.Number.Value : null);
            writer.WriteString("role", row.Role?.ToString());
            writer.WriteString("serves", row.Serves);
            writer.WriteString("matchedBy", row.MatchedBy.ToString());
            WriteNumbers(writer, row.ServedNumbers);
            writer.WriteString("registrarPool", row.RegistrarPool);
            writer.WriteString("ou", row.Ou?.ToString());
            writer.WriteString("duplicateOf", row.DuplicateOf);
            writer.WriteString("state", row.State.ToString());
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    private static void WriteNumbers(Utf8JsonWriter writer, IReadOnlyList<string>? numbers)
    {
        if (numbers is null)
        {
            writer.WriteNull("servedNumbers");
            return;
        }

        writer.WriteStartArray("servedNumbers");
        foreach (string number in numbers)
        {
            writer.WriteStringValue(number);
        }

        writer.WriteEndArray();
    }
}
