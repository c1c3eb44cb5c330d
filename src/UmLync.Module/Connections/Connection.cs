using System;
using System.Collections.Generic;
using System.Threading;
using UmLync.Cmdlets.Shells;
using UmLync.Cmdlets.Text;
using UmLync.Connectors.Estates;
using UmLync.Connectors.Lab;
using UmLync.Planning;
using UmLync.Text;
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
    private IReadOnlyDictionary<Product, IShell> _shells = new Dictionary<Product, IShell>();
    private StopSignal? _stop;

    private Connection(IEstate estate, Func<CancellationToken, IEstate> toRead, Func<CancellationToken, IEstate> toChange, IEnumerable<ResourceKind> known)
    {
        _toRead = toRead;
        _toChange = toChange;
        Names = EstateNames.Of(estate.Read(ReadRequest.Of(known)));
        Identity = estate.Estate;
    }

    /// <summary>The lab file; null where the estate is a living one.</summary>
    public string? Path { get; private init; }

    /// <summary>What the estate consists of: the lab file, or the parts of a living estate with what each shows.</summary>
    public IReadOnlyList<string> Parts { get; private init; } = [];

    /// <summary>The name of the estate: its organizations and deployments.</summary>
    public string Estate => Identity.Name;

    /// <summary>The releases that it runs.</summary>
    public IReadOnlyList<string> Releases => Identity.Releases;

    internal EstateIdentity Identity { get; }

    /// <summary>The PINs that the operator gave for the command that runs; a lab needs none.</summary>
    internal PinVault Pins { get; private init; } = new();

    /// <summary>Ends what the connection opened.</summary>
    internal Action Close { get; private init; } = () => { };

    internal EstateNames Names { get; private set; }

    /// <inheritdoc/>
    public override string ToString() => Path ?? Estate;

    internal static Connection ToLab(string path)
    {
        LabEstate lab = LabEstate.Open(path);

        // To be changed it is opened anew, so that what a run could not save is not taken for the state of the file.
        return new Connection(lab, _ => lab, _ => LabEstate.Open(lab.Path), EstateNames.Kinds) { Path = lab.Path, Parts = Array.AsReadOnly([lab.Path]) };
    }

    internal static Connection ToSystems(ComposedEstate systems, StopSignal stop, IReadOnlyList<string> parts, IReadOnlyDictionary<Product, IShell> shells, PinVault pins)
    {
        IEstate Until(CancellationToken token)
        {
            stop.Token = token;
            return systems;
        }

        // Services are not asked for beforehand: each server would be.
        return new Connection(systems, Until, Until, [.. EstateIdentity.Kinds, UmDialPlan.Schema])
        {
            Parts = parts,
            Pins = pins,
            Close = systems.Dispose,
            _stop = stop,
            _shells = shells,
        };
    }

    /// <summary>A picture of the estate as it is now, unless the command is stopped.</summary>
    internal Topology Read(ReadRequest request, CancellationToken stop) => Remember(_toRead(stop).Read(request));

    /// <summary>The estate to be changed, until the command is stopped.</summary>
    internal IEstate Open(CancellationToken stop) => _toChange(stop);

    /// <summary>The management shell of the product, for what is no reading or writing of objects, until the command is stopped.</summary>
    /// <exception cref="UmLyncException">The connection has none.</exception>
    internal IShell ShellOf(Product product, CancellationToken stop)
    {
        if (_stop is null || !_shells.TryGetValue(product, out IShell? shell))
        {
            throw new UmLyncException(new Message(nameof(CmdletMessages.ProductHasNoShell), product.ToString()));
        }

        _stop.Token = stop;
        return shell;
    }

    /// <summary>Keeps the names of a picture that a command has read.</summary>
    internal Topology Remember(Topology topology)
    {
        Names = EstateNames.Of(topology);
        return topology;
    }
}
