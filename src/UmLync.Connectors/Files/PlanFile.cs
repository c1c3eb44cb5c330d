using UmLync.Planning;

namespace UmLync.Connectors.Files;

/// <summary>A plan as a file: reviewed by one person, applied by another.</summary>
public static class PlanFile
{
    /// <summary>Reads the file, strictly.</summary>
    /// <exception cref="UmLync.Text.UmLyncException">The file cannot be read, or is no plan.</exception>
    public static Plan Read(string path) => PlanReader.Read(Documents.Read(path), path);

    /// <summary>Writes the file.</summary>
    /// <exception cref="UmLync.Text.UmLyncException">The file cannot be written.</exception>
    public static void Write(string path, Plan plan) => Documents.Write(path, PlanWriter.ToBytes(plan));
}
