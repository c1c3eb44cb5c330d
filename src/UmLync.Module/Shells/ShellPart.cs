using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Cmdlets.Shells.Kinds;
using UmLync.Cmdlets.Text;
using UmLync.Commands;
using UmLync.Connectors.Certificates;
using UmLync.Connectors.Estates;
using UmLync.Planning;
using UmLync.Preflights;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Cmdlets.Shells;

/// <summary>What the management shell of one product shows and changes: by its cmdlets alone.</summary>
internal sealed class ShellPart : ICommandPart, IRightsCheck, ICertificateImporter, IDisposable
{
    private readonly IShell _shell;
    private readonly Shell _product;
    private readonly Scope _scope;
    private readonly Scope _lync;
    private readonly Fqdn? _domainController;
    private readonly PinVault? _pins;
    private readonly Dictionary<ResourceKind, KindReader> _readers;
    private readonly CommandOffer _offer;
    private readonly LentFiles _files = new();

    /// <param name="shell">Where the cmdlets run.</param>
    /// <param name="scope">The organization or deployment.</param>
    /// <param name="lync">The Lync deployment whose groups read the organization.</param>
    /// <param name="domainController">The one domain controller that is read and written; null leaves that to the product.</param>
    /// <param name="pins">The PINs that the operator gave.</param>
    public ShellPart(IShell shell, Scope scope, Scope lync, Fqdn? domainController, PinVault? pins = null)
    {
        _shell = shell;
        _product = scope.Product == Product.Exchange ? Shell.Exchange : Shell.Lync;
        _scope = scope;
        _lync = lync;
        _domainController = domainController;
        _pins = pins;
        _readers = (scope.Product == Product.Exchange ? ExchangeTables.All : LyncTables.All).ToDictionary(reader => reader.Kind);
        Scopes = [scope];
        _offer = new CommandOffer(shell);
    }

    public string Name => _shell.Name;

    public IReadOnlyList<Scope> Scopes { get; }

    public bool Reads(ResourceKind kind) => _readers.ContainsKey(kind);

    public bool Writes(ResourceKind kind) => CommandCatalog.ShellFor(kind) == _product;

    public bool CarriesOut(PlannedChange change) => !CommandCatalog.EditsDirectory(change);

    /// <remarks>Mailboxes that are not enabled matter only where users are the subject, and are many.</remarks>
    public Topology Read(ReadRequest request)
    {
        TopologyBuilder builder = new(Here.Clock());
        builder.AddScope(_scope);
        ShellQuery query = NewQuery();
        foreach (KindReader reader in request.Kinds.Where(kind => Reads(kind) && (request.KeepsUsers || kind != Mailbox.Schema)).Select(kind => _readers[kind]))
        {
            KindReading reading = reader.Read(query);
            builder.Cover(_scope, reader.Kind, reading.Coverage);
            foreach (Resource resource in reading.Objects)
            {
                builder.Add(resource);
            }
        }

        return request.KeepsUsers ? builder.Build() : builder.Build().Only(request);
    }

    public Resource? Read(ResourceKey key) => _readers.TryGetValue(key.Kind, out KindReader? reader) ? reader.Read(NewQuery(), key) : null;

    public void Apply(PlannedChange change)
    {
        foreach (CommandCall call in CommandCatalog.CallsFor(change))
        {
            List<ShellParameter> parameters = [.. ShellValues.Of(call, _files), .. _pins?.For(call, change.Key) ?? []];
            if (_domainController is not null && call.TakesDomainController)
            {
                parameters.Add(new ShellParameter("DomainController", _domainController.ToString()));
            }

            _ = _shell.Invoke(call.Name, parameters).Whole();
        }
    }

    /// <summary>The local Lync shell is not trimmed to the roles of the account: there the presence of a command proves nothing.</summary>
    public IEnumerable<RightAnswer> RightsFor(PlannedChange change) => CommandCatalog.CallsFor(change).Select(_offer.For).Select(answer =>
        answer.State == RightState.Given && _product == Shell.Lync && _shell is CurrentShell
            ? RightAnswer.Unknown(answer.Subject, new Message(nameof(CmdletMessages.LocalShellDoesNotTell), _shell.Name, answer.Subject))
            : answer);

    public IDisposable Lend(IReadOnlyList<PfxFile> files) => _files.Lend(files);

    public void EndPhase()
    {
    }

    public void Dispose() => _shell.Dispose();

    private ShellQuery NewQuery() => new(_shell, _scope, _lync, _domainController);
}
