using UmLync.Planning;

namespace UmLync.Connectors.Directories.Reading;

/// <summary>The name of a class or an attribute of Exchange or Lync in the directory, and how well it is known.</summary>
internal sealed class SchemaName(string text, string reference, Evidence evidence)
{
    /// <summary>The name, as filters and attribute lists have it.</summary>
    public string Text { get; } = text;

    /// <summary>The section that names it, with its evidence mark.</summary>
    public Source Source { get; } = new(reference, evidence);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
