using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using UmLync.Cmdlets.Shells;
using UmLync.Cmdlets.Shells.Certificates;
using UmLync.Cmdlets.Shells.Servers;
using UmLync.Cmdlets.Text;
using UmLync.Connectors.Directories;
using UmLync.Connectors.Estates;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Cmdlets.Connections;

/// <summary>What the operator names of the living systems, and the connection to them.</summary>
internal sealed class SystemsConnection
{
    private const string ExchangeEndpoint = "Microsoft.Exchange";

    private readonly StopSignal _stop = new();
    private readonly PinVault _pins = new();

    /// <summary>Whether the cmdlets of a product that is not named otherwise are those of the current session.</summary>
    public bool UsesCurrentShell { get; init; }

    public PSSession? ExchangeSession { get; init; }

    public PSSession? LyncSession { get; init; }

    public Uri? ExchangeUri { get; init; }

    public Uri? LyncUri { get; init; }

    public PSCredential? Credential { get; init; }

    public AuthenticationMechanism? Authentication { get; init; }

    /// <summary>The forest of the Lync deployment; by default that of the Exchange organization.</summary>
    public Fqdn? Forest { get; init; }

    /// <summary>The domain controller that all cmdlets use which take one.</summary>
    public Fqdn? DomainController { get; init; }

    /// <summary>The directory server; null where none is asked.</summary>
    public DirectoryOptions? Directory { get; init; }

    /// <summary>How the servers are reached; null where they are not.</summary>
    public Func<SessionOpener, StopSignal, ServerAccess>? Servers { get; init; }

    /// <summary>Connects.</summary>
    /// <exception cref="UmLyncException">Nothing is named, or what is named cannot be reached.</exception>
    public Connection Open()
    {
        SessionOpener opener = new(_stop);
        IShell? exchange = null;
        IShell? lync = null;
        DirectoryPart? directory = null;
        try
        {
            exchange = ShellOf("Exchange", ExchangeSession, ExchangeUri, ExchangeEndpoint, "Get-OrganizationConfig", opener);
            lync = ShellOf("Lync", LyncSession, LyncUri, null, "Get-CsPool", opener);
            directory = Directory is null ? null : PartOf(Directory);
            if (exchange is null && lync is null && directory is null)
            {
                throw new UmLyncException(new Message(UsesCurrentShell ? nameof(CmdletMessages.NoShellIsHere) : nameof(CmdletMessages.NoSystemIsNamed)));
            }

            IReadOnlyList<IEstatePart> parts = Parts(exchange, lync, directory, opener);
            return Connection.ToSystems(new ComposedEstate(parts, new ReadBack(ReadBack.UsualLimit, Pause), Here.Clock), _stop, Array.AsReadOnly([.. parts.Select(NameOf).Distinct()]), ShellsOf(exchange, lync), _pins);
        }
        catch
        {
            exchange?.Dispose();
            lync?.Dispose();
            directory?.Dispose();
            throw;
        }
    }

    private static Dictionary<Product, IShell> ShellsOf(IShell? exchange, IShell? lync)
    {
        Dictionary<Product, IShell> shells = [];
        foreach ((Product product, IShell? shell) in new[] { (Product.Exchange, exchange), (Product.Lync, lync) })
        {
            if (shell is not null)
            {
                shells.Add(product, shell);
            }
        }

        return shells;
    }

    private static string NameOf(IEstatePart part) => string.Join("+", part.Scopes) + ": " + part.Name;

    private static DirectoryPart PartOf(DirectoryOptions options)
    {
        DirectoryConnection connection = DirectoryConnection.Open(options);
        try
        {
            return new DirectoryPart(connection, Here.Clock);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>
    /// The products themselves are asked first, since they know what their objects mean; of rights the directory knows more, whose
    /// entries name groups by their identifiers.
    /// </summary>
    private List<IEstatePart> Parts(IShell? exchange, IShell? lync, DirectoryPart? directory, SessionOpener opener)
    {
        List<IEstatePart> parts = [.. directory is null ? Enumerable.Empty<IEstatePart>() : [new PreferredKinds(directory, AdPermission.Schema)]];
        AddShells(parts, exchange, lync, directory, opener);
        parts.AddRange(directory is null ? [] : [directory]);
        return parts;
    }

    private void AddShells(List<IEstatePart> parts, IShell? exchange, IShell? lync, DirectoryPart? directory, SessionOpener opener)
    {
        if (exchange is null && lync is null)
        {
            return;
        }

        Fqdn? ofExchange = exchange is null ? null : ExchangeForest.Of(exchange, Forest);
        Fqdn? ofLync = Forest ?? directory?.Scopes.FirstOrDefault(scope => scope.Product == Product.Lync)?.Forest ?? ofExchange;
        Scope deployment = new(Product.Lync, ofLync ?? throw new UmLyncException(new Message(nameof(CmdletMessages.ForestIsNeeded))));
        ServerFleet? fleet = Servers is null ? null : new ServerFleet(Servers(opener, _stop).Open);
        if (exchange is not null)
        {
            Scope organization = new(Product.Exchange, ofExchange!);
            ShellPart part = new(exchange, organization, deployment, DomainController, _pins);
            parts.AddRange(fleet is null ? [] : [new ServerPart(fleet, part, exchange, organization), new ExchangeCertificatePart(fleet, part)]);
            parts.Add(part);
        }

        if (lync is not null)
        {
            ShellPart part = new(lync, deployment, deployment, DomainController);
            parts.AddRange(fleet is null || exchange is null ? [] : [new FrontEndPart(fleet, part, () => SettingTimes.From(exchange))]);
            parts.AddRange(fleet is null ? [] : [new LyncServerPart(fleet, part, deployment, isAlone: exchange is null)]);
            parts.Add(part);
        }
    }

    private IShell? ShellOf(string product, PSSession? session, Uri? address, string? configuration, string known, SessionOpener opener) => (session, address) switch
    {
        (not null, not null) => throw new UmLyncException(new Message(nameof(CmdletMessages.SystemIsNamedTwice), product)),
        (not null, null) => new SessionShell(session, isOurs: false, _stop),
        (null, not null) => opener.Open(address, configuration, Credential, Authentication),
        _ => UsesCurrentShell && CurrentShell.Has(known) ? new CurrentShell(_stop) : null,
    };

    private void Pause(TimeSpan time)
    {
        if (_stop.Token.WaitHandle.WaitOne(time))
        {
            throw new OperationCanceledException(_stop.Token);
        }
    }
}
