using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Applying;
using UmLync.Connectors.Directories.Reading;
using UmLync.Connectors.Directories.Writing;
using UmLync.Connectors.Estates;
using UmLync.Connectors.Text;
using UmLync.Planning;
using UmLync.Preflights;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Connectors.Directories;

/// <summary>
/// What Active Directory shows of both products, and the little that may be changed there: contacts and read permissions. All
/// else is changed through the products' own cmdlets. It never says that there is nothing where it may only have seen nothing.
/// </summary>
public sealed class DirectoryPart : IEstatePart, IRightsCheck, IDisposable
{
    private static readonly DirectoryReader[] Readers =
    [
        new OrganizationReader(), new ExchangeServerReader(), new DialPlanReader(), new GatewayReader(), new HuntGroupReader(), new AutoAttendantReader(),
        new PermissionReader(), new PoolReader(), new ContactReader(), new ContactUnitReader(), new UserReader(),
    ];

    private readonly DirectoryConnection _connection;
    private readonly ForestSchema _schema;
    private readonly ForestLayout _layout;
    private readonly Clock _clock;

    /// <summary>The directory at the connection, which the part owns from now on.</summary>
    /// <exception cref="UmLyncException">The server cannot be asked, or its forest has neither product.</exception>
    public DirectoryPart(DirectoryConnection connection, Clock clock)
    {
        _connection = connection ?? throw new ArgumentNullException(nameof(connection));
        _clock = clock ?? throw new ArgumentNullException(nameof(clock));
        _schema = new ForestSchema(connection);
        _layout = ForestLayout.Of(connection, _schema);
        Scopes = [.. new[] { _layout.Exchange, _layout.Lync }.OfType<Scope>()];
        if (Scopes.Count == 0)
        {
            throw new UmLyncException(new Message(nameof(DirectoryMessages.ForestHasNeitherProduct), connection.ToString(), connection.Root.Forest.ToString()));
        }
    }

    /// <inheritdoc/>
    public string Name => _connection.ToString();

    /// <inheritdoc/>
    public IReadOnlyList<Scope> Scopes { get; }

    /// <inheritdoc/>
    public bool Reads(ResourceKind kind) => ReaderOf(kind) is not null;

    /// <inheritdoc/>
    public bool Writes(ResourceKind kind) => kind == ExumContact.Schema || kind == AdPermission.Schema;

    /// <inheritdoc/>
    /// <exception cref="UmLyncException">The server refuses a search, or was lost on the way.</exception>
    public Topology Read(ReadRequest request)
    {
        TopologyBuilder builder = new(_clock());
        DirectoryPicture picture = new(_connection, _schema, _layout);
        foreach (Scope scope in Scopes)
        {
            builder.AddScope(scope);
        }

        foreach (DirectoryReader reader in Readers)
        {
            ResourceKind[] asked = [.. reader.Kinds.Where(kind => request.Asks(kind) && _layout.ScopeOf(kind.Product) is not null)];
            if (asked.Length > 0)
            {
                new KindReading(picture, reader, asked, request.KeepsUsers).Into(builder);
            }
        }

        return builder.Build();
    }

    /// <inheritdoc/>
    public Resource? Read(ResourceKey key) =>
        ReaderOf(key.Kind) is { } reader && Scopes.Contains(key.Scope) ? reader.Find(new DirectoryPicture(_connection, _schema, _layout), key) : null;

    /// <inheritdoc/>
    /// <exception cref="UmLyncException">It is not for the directory to change, or the directory refuses it.</exception>
    public void Apply(PlannedChange change)
    {
        DirectoryPicture picture = new(_connection, _schema, _layout);
        if (!Scopes.Contains(change.Key.Scope) || !Writes(change.Key.Kind))
        {
            throw new UmLyncException(new Message(nameof(DirectoryMessages.DirectoryDoesNotWrite), change.Key.ToString()));
        }

        if (change.Key.Kind == ExumContact.Schema)
        {
            new ContactWriter(picture).Apply(change);
        }
        else if (PermissionReader.Of(picture) is { } permissions)
        {
            permissions.Apply(change);
        }
        else
        {
            throw new UmLyncException(new Message(nameof(DirectoryMessages.TreeIsNotVisible), _connection.Options.Logon.ToString(), _layout.ExchangeRoot.ToString()));
        }
    }

    /// <inheritdoc/>
    public IEnumerable<RightAnswer> RightsFor(PlannedChange change) =>
        change.Key.Kind == ExumContact.Schema ? [new ContactWriter(new DirectoryPicture(_connection, _schema, _layout)).RightFor(change)]
        : change.Key.Kind == AdPermission.Schema && PermissionReader.Of(new DirectoryPicture(_connection, _schema, _layout)) is { } permissions
            ? [permissions.RightFor(change.Key)]
            : [RightAnswer.Unknown(change.Key.Kind.Id, new Message(nameof(DirectoryMessages.RightIsNotShown), _connection.Options.Logon.ToString(), change.Key.ToString()))];

    /// <summary>Every change was written when it was made.</summary>
    public void EndPhase()
    {
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private static DirectoryReader? ReaderOf(ResourceKind kind) => Readers.FirstOrDefault(reader => reader.Kinds.Contains(kind));
}
