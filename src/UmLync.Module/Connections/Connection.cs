using System.Collections.Generic;
using UmLync.Connectors.Lab;
using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Cmdlets.Connections;

/// <summary>
/// The estate on which the cmdlets of a session work. Each command sees it as it is at that moment; what is kept beside are the
/// names that completion offers.
/// </summary>
public sealed class Connection
{
    private readonly LabEstate _source;

    private Connection(LabEstate estate)
    {
        _source = estate;
        Path = estate.Path;
        Identity = estate.Estate;
        Names = EstateNames.Of(estate.Read(ReadRequest.Of(EstateNames.Kinds)));
    }

    /// <summary>The lab file.</summary>
    public string Path { get; }

    /// <summary>The name of the estate: its organizations and deployments.</summary>
    public string Estate => Identity.Name;

    /// <summary>The releases that it runs.</summary>
    public IReadOnlyList<string> Releases => Identity.Releases;

    internal EstateIdentity Identity { get; }

    internal EstateNames Names { get; private set; }

    /// <inheritdoc/>
    public override string ToString() => Path;

    internal static Connection ToLab(string path) => new(LabEstate.Open(path));

    /// <summary>A picture of the estate as it is now.</summary>
    internal Topology Read(ReadRequest request) => Remember(_source.Read(request));

    /// <summary>The estate to be changed. Opened anew, so that what a run could not save is not taken for the state of the file.</summary>
    internal LabEstate Open() => LabEstate.Open(Path);

    /// <summary>Keeps the names of a picture that a command has read.</summary>
    internal Topology Remember(Topology topology)
    {
        Names = EstateNames.Of(topology);
        return topology;
    }
}
