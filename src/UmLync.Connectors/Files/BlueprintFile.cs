using UmLync.Blueprints;

namespace UmLync.Connectors.Files;

/// <summary>The operator's choices as a file.</summary>
public static class BlueprintFile
{
    /// <summary>Reads the file, strictly.</summary>
    /// <exception cref="UmLync.Text.UmLyncException">The file cannot be read, or is no blueprint.</exception>
    public static Blueprint Read(string path) => BlueprintReader.Read(Documents.Read(path), path);

    /// <summary>Writes the file.</summary>
    /// <exception cref="UmLync.Text.UmLyncException">The file cannot be written.</exception>
    public static void Write(string path, Blueprint blueprint) => Documents.Write(path, BlueprintWriter.ToBytes(blueprint));
}
