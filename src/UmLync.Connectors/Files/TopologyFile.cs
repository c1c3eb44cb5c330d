using UmLync.Topologies;

namespace UmLync.Connectors.Files;

/// <summary>A topology as a file: what a lab works on, what an export gives, what two sites are compared by.</summary>
public static class TopologyFile
{
    /// <summary>Reads the file, strictly.</summary>
    /// <exception cref="UmLync.Text.UmLyncException">The file cannot be read, or is no topology.</exception>
    public static Topology Read(string path, ReadRequest request) => TopologyReader.Read(Documents.Read(path), path, request);

    /// <summary>Writes the file.</summary>
    /// <exception cref="UmLync.Text.UmLyncException">The file cannot be written.</exception>
    public static void Write(string path, Topology topology, bool indented = true) => Documents.Write(path, TopologyWriter.ToBytes(topology, indented));
}
