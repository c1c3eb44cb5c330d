using System;
using System.IO;
using UmLync.Topologies;

namespace UmLync.Connectors.Tests.Servers;

/// <summary>The example estate, which is also what the domain controller holds: the expected values of what is read from there.</summary>
internal static class Litware
{
    private const string Example = "docs/examples/litware.json";

    /// <summary>The path of the file.</summary>
    public static string Path { get; } = Find();

    /// <summary>The estate.</summary>
    public static Topology Topology { get; } = TopologyReader.Read(File.ReadAllBytes(Path), Example, ReadRequest.Everything);

    private static string Find()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, Example)))
        {
            folder = folder.Parent;
        }

        return System.IO.Path.Combine(folder?.FullName ?? throw new FileNotFoundException(Example), Example);
    }
}
