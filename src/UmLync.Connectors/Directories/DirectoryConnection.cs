using System;
using System.Collections.Generic;
using System.DirectoryServices.Protocols;
using System.Linq;
using UmLync.Applying;
using UmLync.Connectors.Text;
using UmLync.Text;
using UmLync.Values;

namespace UmLync.Connectors.Directories;

/// <summary>
/// A connection to a directory server. It logs on when it is first used and, after the server was lost, again when it is next
/// used; a lost server is an error of the request during which it was lost, never a shorter answer.
/// </summary>
public sealed class DirectoryConnection : IDisposable
{
    private const string SecurityDescriptorAttribute = "nTSecurityDescriptor";

    private readonly ServerTrust _trust;
    private readonly Dictionary<string, DirectoryConnection> _others = new(StringComparer.OrdinalIgnoreCase);
    private LdapLink? _link;
    private RootDse? _root;
    private IReadOnlyList<ForestDomain>? _domains;

    private DirectoryConnection(DirectoryOptions options)
    {
        Options = options;
        _trust = ServerTrust.Of(options.AuthorityFile);
    }

    /// <summary>How the server is asked.</summary>
    public DirectoryOptions Options { get; }

    /// <summary>What the server says of its forest.</summary>
    /// <exception cref="UmLyncException">The server cannot be asked, or is no Active Directory.</exception>
    public RootDse Root => _root ??= ReadRoot();

    /// <summary>The domains of the forest.</summary>
    /// <exception cref="UmLyncException">The server cannot be asked.</exception>
    public IReadOnlyList<ForestDomain> Domains => _domains ??= ForestDomain.Read(this);

    /// <summary>Connects to the server and checks that it belongs to the forest.</summary>
    /// <exception cref="UmLyncException">The server cannot be reached, is not trusted, refuses the logon, or is another's.</exception>
    public static DirectoryConnection Open(DirectoryOptions options)
    {
        DirectoryConnection connection = new(options ?? throw new ArgumentNullException(nameof(options)));
        try
        {
            if (options.Forest is { } forest && !forest.Equals(connection.Root.Forest))
            {
                throw new UmLyncException(new Message(
                    nameof(DirectoryMessages.DirectoryIsOfAnotherForest), options.ToString(), connection.Root.Forest.ToString(), forest.ToString()));
            }

            connection.Link();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>The global catalog of the same server: the whole forest, but only some attributes of each object.</summary>
    /// <exception cref="UmLyncException">The server cannot be reached there.</exception>
    public DirectoryConnection GlobalCatalog() =>
        Other(Options.Server, Options.UsedGlobalCatalogPort, Options.Tls);

    /// <summary>A search, page by page, that follows referrals within the forest. It runs when it is enumerated.</summary>
    public DirectorySearch Search(DirectoryQuery query) => new(this, query ?? throw new ArgumentNullException(nameof(query)));

    /// <summary>The object of that name with those attributes; null when there is none, or the account may not see it.</summary>
    /// <exception cref="UmLyncException">The server cannot be asked.</exception>
    public DirectoryObject? Find(DistinguishedName name, params string[] attributes) => FindAt(name?.ToString() ?? throw new ArgumentNullException(nameof(name)), attributes);

    /// <summary>
    /// The owner, group and discretionary list of the object's security descriptor, self-relative ([MS-DTYP] 2.4.6); null when
    /// the object is not there or the account may not read it. The system list takes a privilege and is left alone.
    /// </summary>
    /// <exception cref="UmLyncException">The server cannot be asked.</exception>
    public byte[]? ReadSecurityDescriptor(DistinguishedName name)
    {
        SearchRequest request = new(name.ToString(), LdapFilter.Anything.ToString(), SearchScope.Base, SecurityDescriptorAttribute);
        request.Controls.Add(new SecurityDescriptorFlagControl(SecurityMasks.Owner | SecurityMasks.Group | SecurityMasks.Dacl));
        return Single(request)?.Bytes(SecurityDescriptorAttribute);
    }

    /// <summary>Writes the discretionary list of the descriptor to the object; owner, group and system list stay.</summary>
    /// <exception cref="UmLyncException">The server refuses it.</exception>
    public void WriteSecurityDescriptor(DistinguishedName name, byte[] descriptor)
    {
        DirectoryAttributeModification modification = new() { Name = SecurityDescriptorAttribute, Operation = DirectoryAttributeOperation.Replace };
        modification.Add(descriptor);
        ModifyRequest request = new(name.ToString(), modification);
        request.Controls.Add(new SecurityDescriptorFlagControl(SecurityMasks.Dacl));
        Link().Send(request, name.ToString());
    }

    /// <summary>Makes an object.</summary>
    /// <exception cref="UmLyncException">The server refuses it.</exception>
    public void Add(DistinguishedName name, IEnumerable<KeyValuePair<string, string>> attributes)
    {
        DirectoryAttribute[] all = [.. attributes.GroupBy(row => row.Key, row => row.Value, StringComparer.OrdinalIgnoreCase).Select(values => new DirectoryAttribute(values.Key, [.. values]))];
        Link().Send(new AddRequest(name.ToString(), all), name.ToString());
    }

    /// <summary>Sets attributes of an object, each to exactly the values; none takes the attribute away.</summary>
    /// <exception cref="UmLyncException">The server refuses it.</exception>
    public void Set(DistinguishedName name, IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> attributes)
    {
        DirectoryAttributeModification[] all = [.. attributes.Select(row =>
        {
            DirectoryAttributeModification modification = new() { Name = row.Key, Operation = DirectoryAttributeOperation.Replace };
            string[] values = [.. row.Value];
            modification.AddRange(values);
            return modification;
        })];
        Link().Send(new ModifyRequest(name.ToString(), all), name.ToString());
    }

    /// <summary>Removes an object.</summary>
    /// <exception cref="UmLyncException">The server refuses it.</exception>
    public void Remove(DistinguishedName name) => Link().Send(new DeleteRequest(name.ToString()), name.ToString());

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (DirectoryConnection other in _others.Values)
        {
            other.Dispose();
        }

        _others.Clear();
        _link?.Dispose();
        _link = null;
        _trust.Dispose();
    }

    /// <summary>The server and its port.</summary>
    public override string ToString() => Options.ToString();

    /// <summary>A connection in the same way to another server or port, kept for the next time.</summary>
    internal DirectoryConnection Other(string server, int port, DirectoryTls tls)
    {
        DirectoryOptions options = Options.At(server, port, tls);
        string key = options.ToString();
        if (!_others.TryGetValue(key, out DirectoryConnection? other))
        {
            _others.Add(key, other = Open(options));
        }

        return other;
    }

    /// <summary>The line, logged on.</summary>
    internal LdapLink Link()
    {
        if (_link is { IsLost: false })
        {
            return _link;
        }

        bool wasLost = _link is not null;
        try
        {
            LdapLink again = LdapLink.Open(Options, _trust);
            _link?.Dispose();
            return _link = again;
        }
        catch (UmLyncException unreachable) when (wasLost)
        {
            throw new ConnectionLostException(unreachable.Problem, unreachable);
        }
    }

    private DirectoryObject? FindAt(string path, string[] attributes) =>
        Single(new SearchRequest(path, LdapFilter.Anything.ToString(), SearchScope.Base, attributes.Length == 0 ? ["1.1"] : attributes));

    private DirectoryObject? Single(SearchRequest request)
    {
        try
        {
            LdapLink link = Link();
            SearchResponse response = link.Search(request);
            return response.Entries.Count == 1 ? new DirectoryObject(response.Entries[0], LongLists.Of(response.Entries[0], link)) : null;
        }
        catch (UmLyncException absent) when (absent.Id == nameof(DirectoryMessages.DirectoryHasNoObject))
        {
            return null;
        }
    }

    private RootDse ReadRoot() => RootDse.Of(FindAt(string.Empty, RootDse.Attributes))
        ?? throw new UmLyncException(new Message(nameof(DirectoryMessages.DirectoryIsNoActiveDirectory), Options.ToString()));
}
