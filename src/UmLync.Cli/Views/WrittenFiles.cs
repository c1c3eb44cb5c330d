using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using UmLync.Cli.Text;

namespace UmLync.Cli.Views;

/// <summary>The answer of a command whose work is files.</summary>
internal static class WrittenFiles
{
    private const string Format = "umlync-files/1";

    /// <summary>Names the files.</summary>
    public static void Show(Screen screen, IReadOnlyList<string> files)
    {
        if (screen.IsJson)
        {
            Screen.Answer(Json.Document(Format, writer => Write(writer, files)));
            return;
        }

        screen.Answer(files.Select(file => Prose.Of(Phrase.Of(nameof(CliMessages.FileIsWritten), file) + "\n")));
    }

    private static void Write(Utf8JsonWriter writer, IReadOnlyList<string> files)
    {
        writer.WriteStartArray("files");
        foreach (string file in files)
        {
            writer.WriteStringValue(file);
        }

        writer.WriteEndArray();
    }
}
