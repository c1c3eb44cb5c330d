using System;
using System.Collections.Generic;
using System.Threading;
using UmLync.Connectors.Estates;
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
    private readonly Func<CancellationToken, IEstate> _toRead;
    private readonly Func<CancellationToken, IEstate> _toChange;

    private Connection(IEstate estate, string? path, Func<CancellationToken, IEstate> toRead, Func<CancellationToken, IEstate> toChange)
    {
        _toRead = toRead;
        _toChange = toChange;
        Path = path;
        Identity = estate.Estate;
        Names = EstateNames.Of(estate.Read(ReadRequest.Of(EstateNames.Kinds)));
    }

    /// <summary>The lab file; null where the estate is a living one.</summary>
    public string? Path { get; }

    /// <summary>The name of the estate: its organizations and deployments.</summary>
    public string Estate => Identity.Name;

    /// <summary>The releases that it runs.</summary>
    public IReadOnlyList<string> Releases => Identity.Releases;

    internal EstateIdentity Identity { get; }

    internal EstateNames Names { get; private set; }

    /// <inheritdoc/>
    public override string ToString() => Path ?? Estate;

    internal static Connection ToLab(string path)
    {
        LabEstate lab = LabEstate.Open(path);

        // To be changed it is opened anew, so that what a run could not save is not taken for the state of the file.
        return new Connection(lab, lab.Path, _ => lab, _ => LabEstate.Open(lab.Path));
    }

    /// <summary>A picture of the estate as it is now, unless the command is stopped.</summary>
    internal Topology Read(ReadRequest request, CancellationToken stop) => Remember(_toRead(stop).Read(request));

    /// <summary>The estate to be changed, until the command is stopped.</summary>
    internal IEstate Open(CancellationToken stop) => _toChange(stop);

    /// <summary>Keeps the names of a picture that a command has read.</summary>
    internal Topology Remember(Topology topology)
    {
        Names = EstateNames.Of(topology);
        return topology;
    }
}
