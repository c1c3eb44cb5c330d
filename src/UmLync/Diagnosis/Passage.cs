using System.Collections.Generic;
using UmLync.Diagnosis.Reading;

namespace UmLync.Diagnosis;

/// <summary>Words that are part of nothing else: a paragraph of a console window or of a message of somebody.</summary>
public sealed class Passage : Observation
{
    private const int Brief = 100;

    /// <summary>The words, with the line breaks of the paragraph.</summary>
    public Passage(Sighting seen, string text)
        : base(seen) => Text = Secrets.Hide(PrintedTable.WithoutSecrets(text));

    /// <summary>The words, without the PINs and passwords that stood in them.</summary>
    public string Text { get; }

    /// <inheritdoc/>
    public override IEnumerable<string> Texts => [Text];

    /// <summary>The beginning of the words in one line.</summary>
    public override string ToString()
    {
        string line = Text.Replace("\r", string.Empty).Replace('\n', ' ').Trim();
        return line.Length <= Brief ? line : line.Substring(0, Brief) + "\u2026";
    }
}
