using System;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Connectors.Estates;

/// <summary>An estate at one moment: to plan by, with its users as the plan needs them, and to keep in a file, with its users whole.</summary>
public sealed class EstatePicture
{
    private readonly Action<string> _write;

    internal EstatePicture(Topology topology, Action<string> write)
    {
        Topology = topology;
        _write = write;
    }

    /// <summary>The picture, with users kept or counted as they were asked for.</summary>
    public Topology Topology { get; }

    /// <summary>Writes the whole picture to a topology file. Asks no system again.</summary>
    /// <exception cref="UmLyncException">The file cannot be written.</exception>
    public void SaveAs(string path) => _write(path);
}
