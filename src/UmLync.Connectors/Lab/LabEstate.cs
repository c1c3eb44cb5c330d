using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Connectors.Certificates;
using UmLync.Connectors.Estates;
using UmLync.Connectors.Lab.Refusals;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Connectors.Lab;

/// <summary>
/// An estate in a topology file, as source and target: what a plan is rehearsed on, without any server. It refuses what the
/// products refuse, sets what they set by themselves and knows which services run behind a setting, so that a plan in the wrong
/// order fails here and not in production. The file is saved at the end of each phase, in one step.
/// </summary>
public sealed class LabEstate : IEstate, ICertificateImporter
{
    private readonly OperationLedger _operations = new();
    private readonly LentFiles _certificates = new();
    private LabFile _file;
    private PresentEstate _present;
    private PendingRestarts _restarts;
    private bool _hasUsers;

    private LabEstate(LabFile file)
    {
        _file = file;
        _present = new PresentEstate(file.Read(ReadRequest.UsersCounted));
        _restarts = new PendingRestarts(_present);
        Estate = EstateIdentity.Of(_present.Picture);
    }

    /// <inheritdoc/>
    public EstateIdentity Estate { get; private set; }

    /// <summary>The file: full, with every link followed. A run locks the lab under this name.</summary>
    public string Path => _file.Path;

    string IEstate.Name => Path;

    /// <summary>How many changes were carried out.</summary>
    public int Writes { get; private set; }

    /// <summary>The estate at this moment, saved or not, users included.</summary>
    public Topology Now => Read(ReadRequest.Everything);

    /// <summary>Opens the estate in the file.</summary>
    /// <exception cref="UmLyncException">The file cannot be read, or is no topology.</exception>
    public static LabEstate Open(string path) => new(LabFile.Open(path));

    /// <inheritdoc/>
    public Topology Read(ReadRequest request)
    {
        Refresh();
        if (request.KeepsUsers)
        {
            TakeUsers();
        }

        _restarts.Settle();
        return _present.Picture.Only(request);
    }

    /// <inheritdoc/>
    public Resource? Read(ResourceKey key)
    {
        if (Operation.Is(key.Kind))
        {
            return _operations.AsItIs(key);
        }

        Refresh();
        if (key.Kind.IsOfUsers)
        {
            TakeUsers();
        }

        return _restarts.AsItIs(_present.Find(key));
    }

    /// <inheritdoc/>
    /// <exception cref="UmLyncException">The product refuses the change.</exception>
    public void Apply(PlannedChange change)
    {
        Attempt attempt = new(change, Read(change.Key), _present);
        if (RefusalTable.WhyRefused(attempt) is { } reason)
        {
            throw new UmLyncException(reason);
        }

        Resource? after = attempt is { Before: null, After: Certificate imported } ? _certificates.Of(imported.Thumbprint.ToString()).Certificate.Completed(imported) : attempt.After;
        Writes++;
        _operations.Note(change, attempt.Before, after, _present);
        if (Operation.Is(change.Key.Kind))
        {
            if (SettingUptake.By(change.Key, _present) is { } atWork)
            {
                _present.Put(atWork.Key, atWork);
            }

            return;
        }

        _present.Put(change.Key, after);
        foreach (Certificate superseded in Supersession.By(attempt))
        {
            _present.Put(superseded.Key, superseded);
        }

        foreach ((ResourceKey key, Resource? drawn) in PlaceholderRules.By(attempt).ToArray())
        {
            _present.Put(key, drawn);
        }

        _restarts.Note(change, attempt.Before, after);
    }

    /// <inheritdoc/>
    public IDisposable Lend(IReadOnlyList<PfxFile> files) => _certificates.Lend(files);

    /// <inheritdoc/>
    /// <exception cref="UmLyncException">The file cannot be written; it is as it was after the phase before.</exception>
    public void EndPhase()
    {
        _restarts.Settle();
        if (_present.IsChanged)
        {
            _file.Save(_present.Picture);
            _present.Saved();
        }
    }

    /// <inheritdoc/>
    public EstatePicture TakePicture(ReadRequest request)
    {
        Topology asked = Read(request);
        LabFile file = _file;
        Topology whole = _present.Picture;
        return new EstatePicture(asked, path => file.SaveCopy(path, whole));
    }

    /// <summary>What others wrote to the file is seen, as it would be in a directory, unless changes of our own are not saved yet.</summary>
    private void Refresh()
    {
        if (!_present.IsChanged && _file.HasChanged)
        {
            LabEstate reopened = Open(_file.Path);
            _file = reopened._file;
            _present = reopened._present;
            _restarts = reopened._restarts;
            _hasUsers = false;
            Estate = reopened.Estate;
        }
    }

    /// <summary>Makes objects of the users, once somebody asks for one; until then they are counted and their bytes kept.</summary>
    private void TakeUsers()
    {
        if (!_hasUsers)
        {
            _present.TakeUsers(_file.Read(ReadRequest.Everything));
            _hasUsers = true;
        }
    }
}
